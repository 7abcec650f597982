#!/usr/bin/env bash
# Words: code is ASCII outside of strings and comments; nothing unfinished, no path of a developer's machine and no host of
# a package registry stands in the tree.
. "$(dirname "$0")/lib.bash"

# the text files of the tree, without the rules (which must name what they forbid) and what npm wrote
text_files ()
{
  find . -type f \( -name '*.[ch]' -o -name '*.sh' -o -name '*.sql' -o -name '*.html' -o -name '*.xml' -o -name '*.md' \
    -o -name '*.js' -o -name '*.mjs' -o -name '*.css' -o -name '*.yml' -o -name '*.[1-9]' -o -name 'Makefile' \
    -o -path './.ci/*' \) ! -path './.git/*' ! -path './tests/rules/*' ! -path '*/node_modules/*' ! -path './build*' |
    sed 's,^\./,,' | sort
}

find_foreign_letters ()
{
  code_of src include tests | awk -F '\t' '$2 ~ /[\200-\377]/ { print $1 "\tletter\tnot ASCII: " $2 }'
}

find_marks ()
{
  text_files | xargs -r grep -nHE '(^|[^A-Za-z0-9_])(TODO|FIXME|XXX|HACK)([^A-Za-z0-9_]|$)' |
    sed -E 's/^([^:]+:[0-9]+):[ \t]*(.*)$/\1\tmark\t\2/'
}

find_paths ()
{
  text_files | xargs -r grep -nHE '(^|[^A-Za-z0-9_.$}*/-])/(work|root|home/[a-z]+)/' |
    sed -E 's/^([^:]+:[0-9]+):[ \t]*(.*)$/\1\tpath\t\2/'
}

find_registries ()
{
  find . -name package-lock.json ! -path '*/node_modules/*' ! -path './build*' 2>/dev/null | sed 's,^\./,,' | sort |
    xargs -r grep -nHE '"resolved":' | sed -E 's/^([^:]+:[0-9]+):[ \t]*(.*)$/\1\tregistry\t\2/'
}

bad src/base/a.c <<'C'
const char *a = "Straße"; /* für */
int größe = 1;
/* TODO: later */
const char *autodoc = "mastodon";
const char *b = "/home/anna/x";
const char *c = "data/home/anna/x";
C
bad web/package-lock.json <<'C'
      "version": "1.0.0",
      "resolved": "http://packages.example.org/a/-/a-1.0.0.tgz",
C
rule 'identifiers are ASCII' find_foreign_letters src/base/a.c:2
rule 'nothing is marked as unfinished' find_marks src/base/a.c:3
rule 'no path of a machine' find_paths src/base/a.c:5
rule 'lock files name no registry' find_registries web/package-lock.json:2
finish
