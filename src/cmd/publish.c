/* `ris publish`: brings public.db up to what is public in council.db. */
#include "cmd/command.h"

#include "council/publication.h"

#include <stdio.h>

typedef struct
{
  char *data; /* (owned) */
  gboolean rebuild;
  gboolean as_json;
} Options;

static gboolean
parse (int *argc, char ***argv, Options *options, GError **error)
{
  const GOptionEntry entries[] = {
    { "data", 0, 0, G_OPTION_ARG_FILENAME, &options->data, "data directory", "DIR" },
    { "rebuild", 0, 0, G_OPTION_ARG_NONE, &options->rebuild,
      "look at everything, not only at changes", NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options->as_json, "report as JSON", NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("- publish what is public");

  g_option_context_add_main_entries (context, entries, NULL);
  return g_option_context_parse (context, argc, argv, error);
}

static RisExit
run (const Options *options, GError **error)
{
  RisPublicationReport report = { 0 };

  if (!ris_publication_run (options->data, options->rebuild, &report, error))
    return RIS_EXIT_FAILED;
  if (options->as_json)
    printf ("{\"published\": %u, \"changed\": %u, \"withdrawn\": %u}\n", report.published,
            report.changed, report.withdrawn);
  else
    printf ("Veröffentlicht: %u neu, %u geändert, %u zurückgezogen.\n", report.published,
            report.changed, report.withdrawn);
  return RIS_EXIT_OK;
}

int
ris_cmd_publish (int argc, char **argv)
{
  Options options = { 0 };
  g_autoptr (GError) error = NULL;
  RisExit exit_code = RIS_EXIT_USAGE;

  if (parse (&argc, &argv, &options, &error) && options.data != NULL && argc == 1)
    exit_code = run (&options, &error);
  if (error != NULL)
    fprintf (stderr, "ris publish: %s\n", error->message);
  else if (exit_code == RIS_EXIT_USAGE)
    fputs ("ris publish: usage: ris publish --data DIR [--rebuild] [--json]\n", stderr);
  g_free (options.data);
  return exit_code;
}
