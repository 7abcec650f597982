/* `ris import`: reads a file of council data into an installation, all or nothing. */
#include "cmd/command.h"

#include "council/installation.h"
#include "report-private.h"

#include <stdio.h>

typedef struct
{
  char *data; /* (owned) */
  gboolean is_dry_run;
  gboolean as_json;
} Options;

static gboolean
parse (int *argc, char ***argv, Options *options, GError **error)
{
  const GOptionEntry entries[] = {
    { "data", 0, 0, G_OPTION_ARG_FILENAME, &options->data, "data directory", "DIR" },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options->is_dry_run, "check and report, write nothing",
      NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options->as_json, "report as JSON", NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context
      = g_option_context_new ("FILE - read the records of a council from a file");

  g_option_context_add_main_entries (context, entries, NULL);
  return g_option_context_parse (context, argc, argv, error);
}

static RisExit
run (const char *file, const Options *options, GError **error)
{
  g_autoptr (RisDb) db = ris_installation_open (options->data, RIS_DB_READ_WRITE, error);
  g_autoptr (RisImportReport) report
      = db == NULL ? NULL : ris_cmd_report_import (db, file, NULL, options->is_dry_run, error);

  if (report == NULL)
    return RIS_EXIT_FAILED;
  ris_cmd_report_print (report, options->is_dry_run, options->as_json);
  return report->n_problems == 0 ? RIS_EXIT_OK : RIS_EXIT_FAILED;
}

int
ris_cmd_import (int argc, char **argv)
{
  Options options = { 0 };
  g_autoptr (GError) error = NULL;
  RisExit exit_code = RIS_EXIT_USAGE;

  if (parse (&argc, &argv, &options, &error) && options.data != NULL && argc == 2)
    exit_code = run (argv[1], &options, &error);
  if (error != NULL)
    fprintf (stderr, "ris import: %s\n", error->message);
  else if (exit_code == RIS_EXIT_USAGE)
    fputs ("ris import: usage: ris import --data DIR [--dry-run] [--json] FILE\n", stderr);
  g_free (options.data);
  return exit_code;
}
