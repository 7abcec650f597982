#!/usr/bin/env bash
# Banned: calls that are too easy to misuse, each with what to write instead.
. "$(dirname "$0")/lib.bash"

banned='
strcpy g_strdup or GString
strcat GString
strncpy g_strndup
strncat GString
sprintf g_strdup_printf
vsprintf g_strdup_vprintf
strtok g_strsplit
gets GDataInputStream
atoi g_ascii_string_to_signed
atol g_ascii_string_to_signed
atoll g_ascii_string_to_signed
localtime base/date.h
gmtime base/date.h
ctime base/date.h
asctime base/date.h
system g_spawn_sync with an argument vector
popen g_spawn_async_with_pipes
alloca g_malloc
rand g_random_int or an injected source
g_error a GError: g_error() aborts the process
'

find_calls ()
{
  code_of src include tests | awk -F '\t' -v table="$banned" '
    BEGIN {
      n = split (table, rows, "\n")
      for (i = 1; i <= n; i++)
        {
          word = rows[i]
          sub (/ .*/, "", word)
          if (word != "")
            instead[word] = substr (rows[i], length (word) + 2)
        }
    }
    {
      rest = $2
      while (match (rest, /[A-Za-z_][A-Za-z0-9_]*[ \t]*\(/))
        {
          word = substr (rest, RSTART, RLENGTH - 1)
          sub (/[ \t]+$/, "", word)
          if (word in instead)
            print $1 "\t" word "\tuse " instead[word]
          rest = substr (rest, RSTART + RLENGTH)
        }
    }'
}

find_goto ()
{
  code_of src include tests | awk -F '\t' '" " $2 ~ /[^A-Za-z0-9_]goto [A-Za-z_]/ { print $1 "\tgoto\tcleanup attributes or a function of its own" }'
}

bad src/base/a.c <<'C'
  strcpy (a, b); /* strcat (a, b) in a comment */
  my_strcpy (a, b);
  ris_file_system (a);
  call (system ("ls"));
  g_error ("x");
  g_error_new (domain, 1, "g_error (x)");
  goto end;
  go_to (end);
C
rule 'no banned calls' find_calls src/base/a.c:1 src/base/a.c:4 src/base/a.c:5
rule 'no goto' find_goto src/base/a.c:7
finish
