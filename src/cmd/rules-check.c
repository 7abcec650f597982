/* `ris rules pruefe`: reads rule files and says what is wrong in them, line by line. */
#include "rules-private.h"

#include "rules-output-private.h"

#include <stdio.h>

static void
print_text (const GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *line = ris_cmd_rules_dup_problem (problems->pdata[i]);

      puts (line);
    }
  if (problems->len == 0)
    puts ("Die Regeldateien sind in Ordnung.");
}

static void
print_json (const GPtrArray *problems)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < problems->len; i++)
    {
      const RisRuleProblem *problem = problems->pdata[i];

      json_builder_begin_object (builder);
      ris_cmd_rules_output_add (builder, "datei", problem->file);
      json_builder_set_member_name (builder, "zeile");
      json_builder_add_int_value (builder, problem->line);
      ris_cmd_rules_output_add (builder, "meldung", problem->message);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  ris_cmd_rules_output_print (builder);
}

/* the files named behind the options are rule files like those of --rules */
static void
take_arguments (RisRulesSession *session)
{
  g_autoptr (GStrvBuilder) files = g_strv_builder_new ();

  if (session->files != NULL)
    g_strv_builder_addv (files, (const char **)session->files);
  g_strv_builder_addv (files, (const char **)session->arguments + 1);
  g_strfreev (session->files);
  session->files = g_strv_builder_end (files);
}

static RisExit
check (RisRulesSession *session, GError **error)
{
  take_arguments (session);
  if (!ris_cmd_rules_load (session, error))
    return RIS_EXIT_FAILED;
  ris_rulebook_check (session->book, session->problems);
  if (session->as_json)
    print_json (session->problems);
  else
    print_text (session->problems);
  return session->problems->len == 0 ? RIS_EXIT_OK : RIS_EXIT_FAILED;
}

const RisRulesTopic ris_cmd_rules_check = { "pruefe", "check rule files", "[FILE…]", NULL, check };
