#!/usr/bin/env bash
# Layers: a module includes only headers of modules below it, and nobody includes the private headers of another.
. "$(dirname "$0")/lib.bash"

# module: what it may use, modules or single headers
layers='
base:
db: base
view: base
model: base
html: base view
pdf: base view
store: base db model
search: base db model
rules: base model
council: base model rules store search db/database.h
document: base model council view pdf
http: base model/permission.h view html
page: base model council document view http
oparl: base model council view http
app: base db view html pdf model store search rules council document http page oparl
server: base db view html pdf model store search rules council document http page oparl app
job: base db view html pdf model store search rules council document http page oparl app server
cmd: base db view html pdf model store search rules council document http page oparl app server job
'

# every #include "…" below src/<module>/ and include/<module>/ as: place, module, header
own_includes ()
{
  find src include -mindepth 2 -name '*.[ch]' 2>/dev/null | sort | xargs -r awk '
    /^[ \t]*#[ \t]*include[ \t]*"/ {
      split (FILENAME, part, "/")
      header = $0
      sub (/^[^"]*"/, "", header)
      sub (/".*/, "", header)
      print FILENAME ":" FNR "\t" part[2] "\t" header
    }'
}

find_upward ()
{
  own_includes | awk -F '\t' -v table="$layers" '
    BEGIN {
      n = split (table, rows, "\n")
      for (i = 1; i <= n; i++)
        {
          m = split (rows[i], words, /[: ]+/)
          known[words[1]] = 1
          for (j = 2; j <= m; j++)
            may[words[1], words[j]] = 1
        }
    }
    $3 !~ /\// { next }
    {
      used = $3
      sub (/\/.*/, "", used)
      if (!($2 in known))
        print $1 "\t" $3 "\tmodule " $2 " is not in the table of layers"
      else if (used != $2 && !(($2, used) in may) && !(($2, $3) in may))
        print $1 "\t" $3 "\t" $2 " may not use " $3
    }'
}

find_private ()
{
  own_includes | awk -F '\t' '
    $3 ~ /-private\.h$/ && $3 ~ /\// && $3 !~ ("^" $2 "/") {
      print $1 "\t" $3 "\ta private header is for its own module"
    }
    $3 !~ /\// && $3 !~ /-private\.h$/ {
      print $1 "\t" $3 "\ta header without module must end in -private.h; others are included as \"module/file.h\""
    }'
}

bad src/store/paper-store.c <<'C'
#include "store/paper-store.h"
#include "db/statement.h"
#include "council/papers.h"
#include <glib.h>
C
bad src/council/papers.c <<'C'
#include "db/database.h"
#include "db/migration.h"
#include "store/paper-private.h"
#include "paper.h"
#include "papers-private.h"
C
bad include/base/text.h <<'C'
#include "view/view.h"
C
bad src/magic/wand.c <<'C'
#include "base/text.h"
C
rule 'modules use only what lies below them' find_upward \
  src/store/paper-store.c:3 src/council/papers.c:2 include/base/text.h:1 src/magic/wand.c:1
rule 'private headers stay in their module' find_private src/council/papers.c:3 src/council/papers.c:4
finish
