#!/usr/bin/env bash
# Headers: each compiles alone, opens with #pragma once, and says of every function what it promises.
. "$(dirname "$0")/lib.bash"

libraries='glib-2.0 gio-2.0 gio-unix-2.0 sqlite3 libsoup-3.0 harfbuzz json-glib-1.0 libxml-2.0'
read -r -a flags <<<"-std=gnu11 -Wall -Wextra -Wno-unused-parameter -Werror -D_GNU_SOURCE -Iinclude $(pkg-config --cflags $libraries)"

compile_alone ()
{
  local header=$1 output
  shift
  output=$("${CC:-gcc}" "$@" -fsyntax-only -x c -include "$header" /dev/null 2>&1) && return
  grep -m 1 -E '(error|warning):' <<<"$output" | sed -E "s,^,$header:1\tcompile\t,"
}
export -f compile_alone

find_dependent ()
{
  find include -name '*.h' 2>/dev/null | sort | xargs -r -P 4 -I {} bash -c 'compile_alone "$@"' _ {} "${flags[@]}" | sort
}

find_unguarded ()
{
  find include src -name '*.h' 2>/dev/null | sort | xargs -r grep -L '^#pragma once' | sed 's/$/:1\theader\tno #pragma once/'
}

# A declaration needs a comment right above it; declarations that follow one another without an empty line share it.
find_silent ()
{
  find include -name '*.h' 2>/dev/null | sort | xargs -r awk '
    FNR == 1 { explained = in_comment = depth = continued = statement = 0 }
    /^G_[A-Z_]+ \(.*\)$/ { next }
    in_comment || /^[ \t]*\/\*/ {
      in_comment = !/\*\/[ \t]*$/
      explained = 1
      next
    }
    /^[ \t]*$/ { explained = 0; next }
    /^[ \t]*#/ || continued { continued = /\\$/; next }
    !depth && !statement && /^[A-Za-z].*[a-z0-9_] \(/ && !/^(typedef|struct|enum|union|extern const|[A-Z][A-Z_]+ \()/ {
      if (!explained)
        {
          name = $0
          sub (/ \(.*/, "", name)
          sub (/.*[ *]/, "", name)
          print FILENAME ":" FNR "\t" name "\ta public function without a comment"
        }
    }
    {
      depth += gsub (/\{/, "{") - gsub (/\}/, "}")
      statement = depth == 0 && !/[;}][ \t]*(\/\*.*\*\/)?$/
    }'
}

bad include/base/needy.h <<'C'
#pragma once
GString *ris_needy_dup (void);
C
bad include/base/good.h <<'C'
#pragma once

#include <glib.h>

/** RisGood: a table of what is good. */
typedef struct
{
  int (*call) (int a);
} RisGood;

/** ris_good_one / ris_good_two: they share a comment. */
int ris_good_one (int a,
                  int b);
int ris_good_two (void);

int ris_good_three (void);

/**
 * ris_good_four:
 */
gboolean ris_good_four (RisGood *good) G_GNUC_WARN_UNUSED_RESULT;
const char *ris_good_five (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisGood, g_free)
C
bad include/base/open.h <<'C'
/* nothing here */
C
rule 'headers compile alone' find_dependent include/base/needy.h:1
rule 'headers have #pragma once' find_unguarded include/base/open.h:1
rule 'public functions are explained' find_silent include/base/good.h:16 include/base/needy.h:2
finish
