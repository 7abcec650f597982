#!/usr/bin/env bash
# Options: every option, subcommand and environment variable of the program, every setting and every property of the import
# format is in man/, and man/ promises no other.
. "$(dirname "$0")/lib.bash"

# the long options of the program as: place, option; those of `ris rules` stand in tables of values that a JSON file may hold as
# well, where lists of objects have no option
options ()
{
  c_files src | xargs -r awk -v keep=both -f "$rules_dir/strip.awk" | awk -F '\t' '
    $2 !~ /^extern/ && $2 ~ /GOptionEntry[ \t]+[a-z_]+\[\]|RisCaseField[ \t]+[a-z_]*fields\[\]/ { in_table = 1 }
    in_table && $2 !~ /RIS_CASE_OBJECTS/ && match ($2, /\{[ \t]*"[a-z0-9-]+"/) {
      option = substr ($2, RSTART, RLENGTH - 1)
      sub (/.*"/, "", option)
      print $1 "\t" option
    }
    $2 ~ /\};/ { in_table = 0 }'
}

# the long options of the manual as: place, option
manual_options ()
{
  find man -name '*.1' 2>/dev/null | sort | xargs -r awk '
    /^\.It Fl / {
      for (i = 2; i <= NF; i++)
        if ($i ~ /^-[a-z]/)
          print FILENAME ":" FNR "\t" substr ($i, 2)
    }'
}

# the manual of a command's file; rules-vote.c is a part of the command rules
page_of ()
{
  local name
  name=$(basename "$1" .c)
  while [ ! -f "man/ris-$name.1" ] && [ "${name%-*}" != "$name" ]; do name=${name%-*}; done
  if [ -f "man/ris-$name.1" ]; then echo "man/ris-$name.1"; else echo man/ris.1; fi
}

find_undocumented ()
{
  options | while IFS=$'\t' read -r place option; do
    page=$(page_of "${place%:*}")
    cat "$page" man/ris.1 2>/dev/null | grep -qE "^\.It Fl (. , Fl )?-$option( |\$)" ||
      printf '%s\t--%s\tnot in %s\n' "$place" "$option" "$page"
  done
}

find_invented ()
{
  local known
  known=$(options | cut -f 2; echo help; echo version)
  manual_options | while IFS=$'\t' read -r place option; do
    grep -qx -- "$option" <<<"$known" || printf '%s\t--%s\tthe program has no such option\n' "$place" "$option"
  done
}

find_variables ()
{
  strings_of src include | awk -F '\t' '$2 ~ /^RIS_[A-Z_]+$/' | while IFS=$'\t' read -r place name; do
    grep -qw -- "$name" man/*.[1-9] 2>/dev/null || printf '%s\t%s\tno page of man/ names this variable\n' "$place" "$name"
  done
}

find_commands ()
{
  find src/cmd -name '*.c' 2>/dev/null | sort | while read -r file; do
    name=$(basename "$file" .c)
    grep -qE 'GOptionEntry' "$file" || continue
    [ "$(page_of "$file")" != man/ris.1 ] || grep -qE "^\.(It|Ss|Nm|Ic) .*\b$name\b" man/ris.1 2>/dev/null ||
      printf '%s:1\t%s\tno manual for this subcommand\n' "$file" "$name"
  done
}

# the properties that the table of the import format and its manual have, one but not the other
find_format ()
{
  local format=src/council/import-format.c manual=man/ris-import.5 known described
  [ -f "$format" ] || return
  known=$(awk -v keep=both -f "$rules_dir/strip.awk" "$format" | cut -f 2 | sed -nE 's/^  ([A-Z_]+ \(|\{ )"([A-Za-z]+)", ?.*$/\2/p; s/^  ID,$/id/p; s/^  NOTE,$/note/p; s/^  PUBLIC,$/public/p' | sort -u)
  described=$(sed -nE 's/^\.(It )?Cm +//p' "$manual" | tr -s ' ,' '\n' | grep -E '^[a-zA-Z]+$' | sort -u)
  comm -23 <(echo "$known") <(echo "$described") | sed "s,.*,$manual:1\t&\tthe format has this property\, the manual does not,"
  comm -13 <(echo "$known") <(echo "$described") | sed "s,.*,$manual:1\t&\tthe manual has this property\, the format does not,"
}

# the settings that the program knows and those of ris.conf(5), one but not the other
find_settings ()
{
  local code=src/base/config.c manual=man/ris.conf.5
  [ -f "$code" ] || return
  comm -3 <(tr '\n' ' ' <"$code" | sed -nE 's/.*known_keys\[\] *= *\{([^}]*)\}.*/\1/p' | tr -d '" ' | tr ',' '\n' | grep -vE '^(NULL)?$' | sort) \
    <(sed -nE 's/^\.It Ic ([a-z_]+).*/\1/p' "$manual" | sort) | tr -d '\t' | sed "s,.*,$manual:1\t&\tin the program or the manual\, not in both,"
}

bad src/cmd/serve.c <<'C'
static const GOptionEntry entries[] = {
  { "port", 'p', 0, G_OPTION_ARG_INT, &port, "listen", "PORT" },
  { "workers", 0, 0, G_OPTION_ARG_INT, &workers, "processes", "N" },
  G_OPTION_ENTRY_NULL,
};
const char *a = g_getenv ("RIS_DEBUG");
const char *b = g_getenv ("RIS_SECRET");
C
bad src/cmd/serve-more.c <<'C'
static const RisCaseField more_fields[] = {
  { "port", RIS_CASE_COUNT, "listen", NULL },
  { "deep", RIS_CASE_COUNT, "dive", NULL },
  { "parts", RIS_CASE_OBJECTS, NULL, NULL },
};
static const RisCaseField more_members[] = {
  { "small", RIS_CASE_COUNT, NULL, NULL },
};
C
bad src/cmd/fly.c <<'C'
static const GOptionEntry entries[] = { { "high", 0, 0, G_OPTION_ARG_NONE, &high, "up", NULL } };
C
bad man/ris-serve.1 <<'C'
.It Fl p , Fl -port Ar PORT
.It Fl -sing
.It Ev RIS_DEBUG
C
bad man/ris.1 <<'C'
.It Fl -high
C
bad src/council/import-format.c <<'C'
  ID,
  LINE ("name", NEEDED, "name"),
  { "grammar", RIS_IMPORT_GRAMMAR, NEEDED, NULL, "grammar" },
C
bad man/ris-import.5 <<'C'
.It Cm id
.It Cm name , title
C
bad src/base/config.c <<'C'
static const char *const known_keys[] = { "one",
                                          "two", NULL };
C
bad man/ris.conf.5 <<'C'
.It Ic two
.It Ic three
C
rule 'each option is in man/' find_undocumented src/cmd/serve.c:3 src/cmd/serve-more.c:3
rule 'man/ promises only what there is' find_invented man/ris-serve.1:2
rule 'each environment variable is in man/' find_variables src/cmd/serve.c:7
rule 'the import format is described as it is' find_format man/ris-import.5:1 man/ris-import.5:1
rule 'the settings are described as they are' find_settings man/ris.conf.5:1 man/ris.conf.5:1
rule 'each subcommand has a manual' find_commands src/cmd/fly.c:1
finish
