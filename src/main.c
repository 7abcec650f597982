/* The program: a table of commands and the choice among them. */
#include "cmd/command.h"

#include <glib.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

static const RisCommand commands[] = {
  { "init", "make a new, empty data directory", ris_cmd_init },
  { "demo", "load the demonstration council", ris_cmd_demo },
  { "import", "read a council's records from a file", ris_cmd_import },
  { "publish", "bring the public database up to date", ris_cmd_publish },
  { "serve", "serve the citizen portal", ris_cmd_serve },
  { "document", "write one document as PDF", ris_cmd_document },
  { "rules", "say what the law says about a deadline, vote or election", ris_cmd_rules },
  { "user", "make and change accounts", ris_cmd_user },
  { "verify", "check that nothing is damaged, changed or leaked", ris_cmd_verify },
};

static void
print_help (FILE *out)
{
  fputs ("usage: ris COMMAND [OPTIONS]\n\n", out);
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    fprintf (out, "  %-10s %s\n", commands[i].name, commands[i].summary);
  fputs ("\nris COMMAND --help shows the options of a command; ris --version the version.\n", out);
}

static int
run (const RisCommand *command, int argc, char **argv)
{
  g_autofree char *name = g_strconcat ("ris ", command->name, NULL);

  g_set_prgname (name);
  return command->run (argc, argv);
}

int
main (int argc, char **argv)
{
  const char *name = argc > 1 ? argv[1] : "";

  /* what a council knows is for its own user alone, whatever folder it lies in; the sockets of `ris serve`, which writes
   * nothing else, are for its group: the web server */
  umask (strcmp (name, "serve") == 0 ? 007 : 077);
  /* arguments are UTF-8; numbers and sorting never follow the machine's language */
  if (setlocale (LC_CTYPE, "C.UTF-8") == NULL)
    setlocale (LC_CTYPE, "");

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (name, commands[i].name) == 0)
      return run (&commands[i], argc - 1, argv + 1);

  if (strcmp (name, "--version") == 0)
    {
      puts ("ris " RIS_VERSION);
      return RIS_EXIT_OK;
    }
  if (strcmp (name, "--help") == 0 || strcmp (name, "-h") == 0 || strcmp (name, "help") == 0)
    {
      print_help (stdout);
      return RIS_EXIT_OK;
    }
  if (*name != '\0')
    fprintf (stderr, "ris: there is no command \"%s\"\n", name);
  print_help (stderr);
  return RIS_EXIT_USAGE;
}
