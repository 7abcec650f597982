/* `ris demo`: an installation with the demonstration council, published and ready to be served. */
#include "cmd/command.h"

#include "council/accounts.h"
#include "council/installation.h"
#include "council/publication.h"
#include "report-private.h"

#include <gio/gio.h>
#include <stdio.h>
#include <string.h>

/* the account with which the desk can be tried */
#define LOGIN "sitzungsdienst"

/* the second file refers to objects of the first */
static const char *const files[] = { "erkelenz.json", "erkelenz-anwesenheit.json" };

static gboolean
load (RisDb *db, const char *name, GError **error)
{
  g_autofree char *path = g_strconcat ("/de/ratswerk/data/demo/", name, NULL);
  g_autoptr (GBytes) text = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr (RisImportReport) report = NULL;

  if (text == NULL)
    return ris_error_convert (error);
  report = ris_cmd_report_import (db, name, text, FALSE, error);
  if (report == NULL)
    return FALSE;
  ris_cmd_report_print (report, FALSE, FALSE);
  if (report->n_problems == 0)
    return TRUE;
  g_set_error (error, RIS_ERROR, RIS_ERROR_INTERNAL, "%s was refused", name);
  return FALSE;
}

static gboolean
load_all (const char *data, GError **error)
{
  g_autoptr (RisDb) db = ris_installation_open (data, RIS_DB_READ_WRITE, error);

  if (db == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    if (!load (db, files[i], error))
      return FALSE;
  return TRUE;
}

/* the demonstration shows a real town's record with invented persons: every page says that it is not that town's */
static gboolean
write_notice (const char *data, GError **error)
{
  static const char line[]
      = "\nnotice=Vorführung mit erfundenen Personen – keine amtliche Website\n";
  g_autofree char *path = ris_installation_dup_path (data, "ris.conf");
  g_autofree char *text = NULL, *longer = NULL;

  if (!g_file_get_contents (path, &text, NULL, error))
    return ris_error_convert (error);
  if (strstr (text, "\nnotice=") != NULL)
    return TRUE;
  longer = g_strconcat (text, line, NULL);
  return g_file_set_contents (path, longer, -1, error) || ris_error_convert (error);
}

/* --- somebody who can log in --- */

static RisAccountRole *
role_new (RisRole role)
{
  RisAccountRole *held = ris_account_role_new ();

  held->role = g_strdup (ris_permission_get_role_word (role));
  return held;
}

/* (transfer full): the token of a link that opens the account */
static char *
open_account (RisCouncil *desk, GError **error)
{
  g_autoptr (GPtrArray) roles
      = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_account_role_free);
  g_autoptr (RisAccount) account = ris_account_new ();
  g_autoptr (RisProblems) problems = ris_problems_new ();

  account->login = g_strdup (LOGIN);
  account->name = g_strdup ("Sitzungsdienst (Vorführung)");
  account->email = g_strdup ("");
  g_ptr_array_add (roles, role_new (RIS_ROLE_SECRETARY));
  g_ptr_array_add (roles, role_new (RIS_ROLE_ADMINISTRATOR));
  g_ptr_array_add (roles, role_new (RIS_ROLE_AUDITOR));
  return ris_accounts_open (desk, account, roles, problems, error);
}

/* there is no password that everybody knows: until somebody has chosen one, each run prints a new link */
static gboolean
offer_desk (const char *data, GError **error)
{
  g_autoptr (RisCouncil) desk = ris_council_open_desk (data, error);
  g_autoptr (RisAccount) account = NULL;
  g_autoptr (GError) failure = NULL;
  g_autofree char *token = NULL;

  if (desk == NULL)
    return FALSE;
  ris_accounts_take_command_line (desk);
  account = ris_accounts_find (desk, LOGIN, &failure);
  if (account == NULL && failure == NULL)
    token = open_account (desk, &failure);
  else if (account != NULL && !account->has_password)
    token = ris_accounts_make_link (desk, account->id, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (token != NULL)
    printf ("Interner Bereich, Anmeldename %s, Kennwort festlegen: %s/einrichten/%s\n", LOGIN,
            ris_council_get_config (desk)->base_url, token);
  return TRUE;
}

static gboolean
run (const char *data, GError **error)
{
  RisPublicationReport published = { 0 };

  if (!ris_installation_create (data, error) || !write_notice (data, error)
      || !load_all (data, error) || !ris_publication_run (data, FALSE, &published, error))
    return FALSE;
  printf ("Veröffentlicht: %u neu, %u geändert, %u zurückgezogen.\n", published.published,
          published.changed, published.withdrawn);
  return offer_desk (data, error);
}

int
ris_cmd_demo (int argc, char **argv)
{
  g_autofree char *data = NULL;
  const GOptionEntry entries[] = {
    { "data", 0, 0, G_OPTION_ARG_FILENAME, &data, "data directory", "DIR" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("- load the demonstration council");
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || data == NULL || argc > 1)
    {
      fprintf (stderr, "ris demo: %s\n",
               error == NULL ? "usage: ris demo --data DIR" : error->message);
      return RIS_EXIT_USAGE;
    }
  if (!run (data, &error))
    {
      fprintf (stderr, "ris demo: %s\n", error->message);
      return RIS_EXIT_FAILED;
    }
  return RIS_EXIT_OK;
}
