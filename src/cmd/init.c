/* `ris init`: makes a data directory, or brings an older one to the newest schema. */
#include "cmd/command.h"

#include "council/installation.h"

#include <stdio.h>

int
ris_cmd_init (int argc, char **argv)
{
  g_autofree char *data = NULL;
  const GOptionEntry entries[] = {
    { "data", 0, 0, G_OPTION_ARG_FILENAME, &data, "data directory", "DIR" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("- make a new data directory");
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || data == NULL || argc > 1)
    {
      fprintf (stderr, "ris init: %s\n",
               error == NULL ? "usage: ris init --data DIR" : error->message);
      return RIS_EXIT_USAGE;
    }
  if (!ris_installation_create (data, &error))
    {
      fprintf (stderr, "ris init: %s\n", error->message);
      return RIS_EXIT_FAILED;
    }
  return RIS_EXIT_OK;
}
