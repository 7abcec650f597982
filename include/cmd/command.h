/* Subcommands: `ris NAME …`. Each is a file src/cmd/NAME.c with one function and a row in src/main.c. */
#pragma once

/** RisExit: what every command answers to the shell. */
typedef enum
{
  RIS_EXIT_OK = 0,
  RIS_EXIT_FAILED = 1,
  RIS_EXIT_USAGE = 2,
} RisExit;

/** RisCommand: a row of the command table; @run gets its own name as argv[0]. */
typedef struct
{
  const char *name;
  const char *summary;
  int (*run) (int argc, char **argv);
} RisCommand;

/** ris_cmd_demo: loads the demonstration council; a #RisExit. */
int ris_cmd_demo (int argc, char **argv);
/** ris_cmd_document: writes one document as PDF; a #RisExit. */
int ris_cmd_document (int argc, char **argv);
/** ris_cmd_import: reads a council's records from a file; a #RisExit. */
int ris_cmd_import (int argc, char **argv);
/** ris_cmd_init: makes a new, empty data directory; a #RisExit. */
int ris_cmd_init (int argc, char **argv);
/** ris_cmd_publish: brings the public database up to date; a #RisExit. */
int ris_cmd_publish (int argc, char **argv);
/** ris_cmd_rules: says what the law of council meetings says about a case; a #RisExit. */
int ris_cmd_rules (int argc, char **argv);
/** ris_cmd_serve: serves the citizen portal; a #RisExit. */
int ris_cmd_serve (int argc, char **argv);
/** ris_cmd_user: makes and changes accounts; a #RisExit. */
int ris_cmd_user (int argc, char **argv);
/** ris_cmd_verify: checks that nothing is damaged, changed or leaked; a #RisExit. */
int ris_cmd_verify (int argc, char **argv);
