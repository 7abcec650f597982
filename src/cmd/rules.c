/* `ris rules`: what the law of council meetings says about a case.
 *
 * Each subcommand is a topic with a table of the values it needs. Here stand what all of them share: choosing the topic, the
 * common options, the rule files, the day and the place whose law holds.
 */
#include "rules-private.h"

#include "base/date.h"
#include "rules-output-private.h"

#include <gio/gio.h>
#include <stdio.h>
#include <string.h>

static const RisRulesTopic *const topics[] = {
  &ris_cmd_rules_deadline, &ris_cmd_rules_quorum, &ris_cmd_rules_vote,
  &ris_cmd_rules_election, &ris_cmd_rules_seats,  &ris_cmd_rules_allowance,
  &ris_cmd_rules_holidays, &ris_cmd_rules_show,   &ris_cmd_rules_check,
};

/* --- rules in force --- */

gboolean
ris_cmd_rules_find_place (RisRulesSession *session, RisLawPlace *place, GError **error)
{
  const char *land = ris_cmd_case_get_text (session->input, "land");
  const char *kind = ris_cmd_case_get_text (session->input, "koerperschaft");

  *place = (RisLawPlace){ NULL, "gemeinde" };
  if (session->data != NULL && (land == NULL || kind == NULL)
      && !ris_law_load_place (session->data, place, error))
    return FALSE;
  if (land != NULL)
    place->land = ris_law_find_land (land);
  if (kind != NULL)
    place->kind = kind;
  if (place->land != NULL)
    return TRUE;
  if (land != NULL)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--land: \"%s\" is no Land",
                 land);
  else
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 "whose law? say --data DIR, or --land LAND and --koerperschaft gemeinde|kreis");
  return FALSE;
}

gboolean
ris_cmd_rules_load (RisRulesSession *session, GError **error)
{
  if (session->book != NULL)
    return TRUE;
  session->book = ris_law_load_with (session->data, (const char *const *)session->files,
                                     session->problems, error);
  return session->book != NULL;
}

char *
ris_cmd_rules_dup_problem (const RisRuleProblem *problem)
{
  return problem->line > 0
             ? g_strdup_printf ("%s:%u: %s", problem->file, problem->line, problem->message)
             : g_strdup_printf ("%s: %s", problem->file, problem->message);
}

static char *
dup_today (void)
{
  g_autofree char *now = ris_date_dup_from_unix (g_get_real_time () / G_USEC_PER_SEC);
  RisCivil civil = { 0 };

  ris_date_get_civil (now, &civil);
  return g_strdup_printf ("%04d-%02d-%02d", civil.year, civil.month, civil.day);
}

RisRules *
ris_cmd_rules_resolve (RisRulesSession *session, const char *day, GError **error)
{
  const char *given = ris_cmd_case_get_text (session->input, "tag");
  g_autofree char *today = dup_today ();
  RisLawPlace place;

  if (!ris_cmd_rules_find_place (session, &place, error) || !ris_cmd_rules_load (session, error))
    return NULL;
  for (guint i = 0; i < session->problems->len; i++)
    {
      g_autofree char *line = ris_cmd_rules_dup_problem (session->problems->pdata[i]);

      fprintf (stderr, "%s\n", line);
    }
  if (session->problems->len > 0)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID,
                   "a rule file is broken: nothing was computed");
      return NULL;
    }
  return ris_rulebook_resolve (session->book, place.land, place.kind,
                               given != NULL ? given
                               : day != NULL ? day
                                             : today,
                               error);
}

RisExit
ris_cmd_rules_answer (RisRulesSession *session, RisFinding *finding)
{
  g_autofree char *text = session->as_json ? ris_cmd_rules_output_dup_json (finding)
                                           : ris_cmd_rules_output_dup_text (finding);

  fputs (text, stdout);
  if (session->as_json)
    putchar ('\n');
  ris_finding_free (finding);
  return RIS_EXIT_OK;
}

gboolean
ris_cmd_rules_need (RisRulesSession *session, const char *names, GError **error)
{
  g_auto (GStrv) needed = g_strsplit (names, " ", -1);
  g_autoptr (GString) missing = g_string_new (NULL);

  for (guint i = 0; needed[i] != NULL; i++)
    if (!ris_cmd_case_is_given (session->input, needed[i]))
      g_string_append_printf (missing, "%s--%s", missing->len > 0 ? ", " : "", needed[i]);
  if (missing->len == 0)
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "%s is needed", missing->str);
  return FALSE;
}

/* --- calling --- */

static gboolean
parse (const RisRulesTopic *topic, RisRulesSession *session, char **argv, GError **error)
{
  g_autofree char *summary
      = g_strconcat (topic->arguments == NULL ? "" : topic->arguments, " - ", topic->summary, NULL);
  g_autoptr (GOptionContext) context = g_option_context_new (summary);
  GOptionGroup *group = ris_cmd_case_new_group (session->input);
  const GOptionEntry entries[] = {
    { "data", 0, 0, G_OPTION_ARG_FILENAME, &session->data, "data directory of the council", "DIR" },
    { "rules", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &session->files, "further rule file", "FILE" },
    { "eingabe", 0, 0, G_OPTION_ARG_FILENAME, &session->file,
      "the case as JSON; - = standard input", "FILE" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &session->as_json, "answer as JSON", NULL },
    { NULL },
  };

  g_option_group_add_entries (group, entries);
  g_option_context_set_main_group (context, group);
  session->arguments = g_strdupv (argv);
  if (!g_option_context_parse_strv (context, &session->arguments, error))
    return FALSE;
  if (g_strv_length (session->arguments) == 1 || topic->arguments != NULL)
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "\"%s\" is no option",
               session->arguments[1]);
  return FALSE;
}

/* fills the case from --eingabe; what is wrong in the file is said line by line, and @error stays as it is */
static gboolean
read_case (RisRulesSession *session, GError **error)
{
  g_autoptr (GError) refusal = NULL;
  const char *path = g_strcmp0 (session->file, "-") == 0 ? "/dev/stdin" : session->file;
  g_autoptr (GFile) file = NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (path == NULL)
    return TRUE;
  file = g_file_new_for_path (path);
  if (!g_file_load_contents (file, NULL, &text, &length, NULL, error))
    return ris_error_convert (error);
  if (ris_cmd_case_read (session->input, session->file, text, length, &refusal))
    return TRUE;
  fprintf (stderr, "%s\n", refusal->message);
  return FALSE;
}

static RisExit
run_topic (const RisRulesTopic *topic, char **argv)
{
  RisRulesSession session = { .input = ris_cmd_case_new (topic->fields) };
  g_autoptr (GError) error = NULL;
  RisExit exit_code = RIS_EXIT_FAILED;

  session.problems = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_rule_problem_free);
  if (parse (topic, &session, argv, &error) && read_case (&session, &error))
    exit_code = topic->run (&session, &error);
  if (error != NULL)
    {
      fprintf (stderr, "ris rules %s: %s\n", topic->name, error->message);
      exit_code = error->domain == G_OPTION_ERROR ? RIS_EXIT_USAGE : RIS_EXIT_FAILED;
    }
  g_free (session.data);
  g_free (session.file);
  g_strfreev (session.files);
  g_strfreev (session.arguments);
  ris_cmd_case_free (session.input);
  ris_rulebook_free (session.book);
  g_ptr_array_unref (session.problems);
  return exit_code;
}

static void
print_help (FILE *out)
{
  fputs ("usage: ris rules TOPIC [OPTIONS]\n\n", out);
  for (gsize i = 0; i < G_N_ELEMENTS (topics); i++)
    fprintf (out, "  %-13s %s\n", topics[i]->name, topics[i]->summary);
  fputs ("\nris rules TOPIC --help shows the options of a topic.\n", out);
}

int
ris_cmd_rules (int argc, char **argv)
{
  const char *name = argc > 1 ? argv[1] : "";

  for (gsize i = 0; i < G_N_ELEMENTS (topics); i++)
    if (strcmp (name, topics[i]->name) == 0)
      {
        g_autofree char *program = g_strconcat ("ris rules ", name, NULL);

        g_set_prgname (program);
        return run_topic (topics[i], argv + 1);
      }
  if (strcmp (name, "--help") == 0 || strcmp (name, "-h") == 0)
    {
      print_help (stdout);
      return RIS_EXIT_OK;
    }
  if (*name != '\0')
    fprintf (stderr, "ris rules: there is no topic \"%s\"\n", name);
  print_help (stderr);
  return RIS_EXIT_USAGE;
}
