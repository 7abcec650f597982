/* `ris init`: makes a data directory, or brings an older one to the newest schema; with --name it also enters the town or
 * district whose council this is.
 */
#include "cmd/command.h"

#include "council/accounts.h"
#include "council/installation.h"
#include "council/master-data.h"

#include <stdio.h>
#include <string.h>

/* the sentences of forms are German; commands say in English which option was wrong */
static gboolean
fail_problems (const RisProblems *problems, GError **error)
{
  if (ris_problems_get (problems, "name") != NULL)
    g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID, "--name is empty");
  else if (!ris_problems_is_empty (problems))
    g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID,
                 "--ags is no official key: eight digits, or five of a Kreis");
  return FALSE;
}

static gboolean
create_body (RisCouncil *desk, const char *name, const char *key, GError **error)
{
  g_autoptr (RisBody) body = ris_body_new ();
  g_autoptr (RisProblems) problems = ris_problems_new ();

  body->name = g_strdup (name);
  body->ags = g_strdup (key);
  if (!ris_master_data_body_save (desk, body, problems, error))
    return fail_problems (problems, error);
  return ris_council_publish (desk, error);
}

/* the body that is there already may be named again */
static gboolean
enter_body (const char *data, const char *name, const char *key, GError **error)
{
  g_autoptr (RisCouncil) desk = ris_council_open_desk (data, error);
  g_autoptr (RisBody) stored = NULL;
  GError *failure = NULL;

  if (desk == NULL)
    return FALSE;
  ris_accounts_take_command_line (desk);
  stored = ris_master_data_body_get (desk, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  if (stored == NULL)
    return create_body (desk, name, key, error);
  if (strcmp (stored->name, name) == 0 && g_strcmp0 (stored->ags, key) == 0)
    return TRUE;
  g_set_error (error, RIS_ERROR, RIS_ERROR_CONFLICT,
               "this is the installation of %s: change that in the browser", stored->name);
  return FALSE;
}

int
ris_cmd_init (int argc, char **argv)
{
  g_autofree char *data = NULL, *name = NULL, *key = NULL;
  const GOptionEntry entries[] = {
    { "data", 0, 0, G_OPTION_ARG_FILENAME, &data, "data directory", "DIR" },
    { "name", 0, 0, G_OPTION_ARG_STRING, &name, "name of the town or district", "NAME" },
    { "ags", 0, 0, G_OPTION_ARG_STRING, &key, "its official key (AGS)", "KEY" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("- make a new data directory");
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || data == NULL || argc > 1
      || (name != NULL) != (key != NULL))
    {
      fprintf (stderr, "ris init: %s\n",
               error == NULL ? "usage: ris init --data DIR [--name NAME --ags KEY]"
                             : error->message);
      return RIS_EXIT_USAGE;
    }
  if (!ris_installation_create (data, &error)
      || (name != NULL && !enter_body (data, name, key, &error)))
    {
      fprintf (stderr, "ris init: %s\n", error->message);
      return RIS_EXIT_FAILED;
    }
  return RIS_EXIT_OK;
}
