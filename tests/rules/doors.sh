#!/usr/bin/env bash
# Doors: each foreign library is included by one module only; no SQL, no HTML and no page coordinate stands in C.
. "$(dirname "$0")/lib.bash"

# the beginning of the header's name, and the modules that may include it
doors='
sqlite3 db
hpdf pdf
hb pdf
cmark view
sodium council
liboath/ council
qrencode view
libsoup/ server
'

find_foreign ()
{
  find src include -name '*.[ch]' 2>/dev/null | sort | xargs -r awk -v table="$doors" '
    BEGIN {
      n = split (table, rows, "\n")
      for (i = 1; i <= n; i++)
        if (split (rows[i], words, " ") > 1)
          for (j = 2; j in words; j++)
            {
              door[words[1]] = door[words[1]] " " words[j]
              delete words[j]
            }
    }
    /^[ \t]*#[ \t]*include[ \t]*</ {
      split (FILENAME, part, "/")
      header = $0
      sub (/^[^<]*</, "", header)
      sub (/>.*/, "", header)
      for (stem in door)
        if (index (header, stem) == 1 && index (door[stem] " ", " " part[2] " ") == 0)
          print FILENAME ":" FNR "\t" header "\tonly src/" substr (door[stem], 2) " may include it"
    }'
}

# statements in capitals anywhere; the words that steer a connection only outside src/db
find_sql ()
{
  strings_of src include | awk -F '\t' '
    function report(what) { print $1 "\t" what "\tSQL belongs into data/sql: \"" substr ($2, 1, 60) "\"" }
    { text = " " $2 " " }
    match (text, /[^A-Za-z](SELECT|INSERT (OR [A-Z]+ )?INTO|REPLACE INTO|DELETE FROM|(CREATE|ALTER|DROP) [A-Z]|UNION|JOIN|WHERE|VALUES \(|ORDER BY)[^A-Za-z]/) ||
    match (text, /[^A-Za-z]([Ss]elect .* from |[Ii]nsert into |[Dd]elete from |[Uu]pdate [a-z_]+ set |UPDATE [a-z_]+ SET )/) {
      report("SQL")
      next
    }
    $1 !~ /^src\/db\// && match (text, /[^A-Za-z](PRAGMA|BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|ATTACH|DETACH|VACUUM)[^A-Za-z]/) {
      report("SQL")
    }'
}

# src/pdf names the elements of its XML templates in messages
find_html ()
{
  strings_of src include | awk -F '\t' '
    $1 ~ /^src\/(html|pdf)\// { next }
    $2 ~ /<\/?[a-z][a-z0-9:-]*( [a-z-]+=|\/?>)/ || $2 ~ /<(!DOCTYPE|\?xml)/ || $2 ~ /&(amp|lt|gt|quot|nbsp|#[0-9]+);/ {
      print $1 "\tHTML\tmarkup belongs into data/templates: \"" substr ($2, 1, 60) "\""
    }'
}

# documents say what stands on paper, never where: no fractions, no number above 9, no units
find_coordinates ()
{
  code_of src/document include/document | awk -F '\t' '
    $2 ~ /^[ \t]*#/ { next }
    match (" " $2 " ", /[^A-Za-z0-9_.][0-9]*\.[0-9]+[^A-Za-z0-9_]/) || match (" " $2 " ", /[^A-Za-z0-9_.][1-9][0-9]+[^A-Za-z0-9_.]/) {
      number = substr (" " $2 " ", RSTART + 1, RLENGTH - 2)
      print $1 "\t" number "\ta measure belongs into pdf-templates"
    }'
}

bad src/store/a.c <<'C'
#include <sqlite3.h>
#include <sqlite3ext.h>
#include <hpdf.h>
#include <glib.h>
/* SELECT in a comment is no SQL, nor is <b> HTML */
const char *a = "SELECT id FROM paper";
const char *b = "BEGIN IMMEDIATE";
const char *c = "update paper set title = 1";
const char *d = "selected for deletion from the list";
const char *e = "paper/by-id";
C
bad src/db/b.c <<'C'
#include <sqlite3.h>
const char *a = "BEGIN IMMEDIATE";
const char *b = "DELETE FROM audit";
const char *c = "the join of two";
C
bad src/page/c.c <<'C'
#include <libsoup/soup.h>
#include <cmark-gfm.h>
#include <hb-ft.h>
const char *a = "<p>";
const char *b = "a < b and b > c";
const char *c = "</td>";
const char *d = "<a href=\"/x\">";
const char *e = "Bürger &amp; Rat";
char f = '<';
const char *g = "usage: <FILE>";
C
bad src/html/d.c <<'C'
const char *a = "<p>";
C
bad src/server/e.c <<'C'
#include <libsoup/soup.h>
C
bad src/document/f.c <<'C'
#define LIMIT 400
int a = 5;
double b = 56.7;
int c = 210;
const char *d = "210";
int e = a10 + x[2];
C
rule 'each library has one door' find_foreign \
  src/page/c.c:1 src/page/c.c:2 src/page/c.c:3 src/store/a.c:1 src/store/a.c:2 src/store/a.c:3
rule 'no SQL in C' find_sql src/db/b.c:3 src/store/a.c:6 src/store/a.c:7 src/store/a.c:8
rule 'no HTML in C' find_html src/page/c.c:4 src/page/c.c:6 src/page/c.c:7 src/page/c.c:8
rule 'no coordinates in documents' find_coordinates src/document/f.c:3 src/document/f.c:4
finish
