#!/usr/bin/env bash
# Names: a public function begins with ris_ and the words of its file, of the header that declares it, or of its module, so
# that its name tells where it lives; meetings.c may also say ris_meeting_. Types begin with Ris, macros with RIS_.
. "$(dirname "$0")/lib.bash"

# the functions that headers declare as: module, name, words of the header
declared ()
{
  find include src -name '*.h' 2>/dev/null | xargs -r awk '
    match ($0, /[ *]ris_[a-z0-9_]+ \(/) {
      n = split (FILENAME, path, "/")
      stem = path[n]
      sub (/(-private)?\.h$/, "", stem)
      gsub (/-/, "_", stem)
      print path[2] "\t" substr ($0, RSTART + 1, RLENGTH - 3) "\t" stem
    }'
}

find_functions ()
{
  code_of src | awk -f "$rules_dir/functions.awk" | awk -F '\t' '
    function fits(name, stem)
    {
      if (index (name "_", "ris_" stem "_") == 1 || index (name "_", "ris_" stem "s_") == 1)
        return 1
      return sub (/s$/, "", stem) && index (name "_", "ris_" stem "_") == 1
    }
    FILENAME != "-" { header[$1, $2] = $3; next }
    $3 == "public" && $2 != "main" {
      split ($1, part, ":")
      n = split (part[1], path, "/")
      module = path[2]
      stem = path[n]
      sub (/\.[ch]$/, "", stem)
      gsub (/-/, "_", stem)
      if (!fits($2, stem) && !fits($2, module) && !((module, $2) in header && fits($2, header[module, $2])))
        print $1 "\t" $2 "\ta public function of " part[1] " begins with ris_" stem "_"
    }' <(declared) -
}

find_types ()
{
  code_of include | awk -F '\t' '
    function check(name)
    {
      if (name != "" && name !~ /^_?Ris[A-Z]/)
        print $1 "\t" name "\ta public type begins with Ris"
    }
    $2 ~ /^typedef / && match ($2, /\(\*[A-Za-z_]+\)/) { check(substr ($2, RSTART + 2, RLENGTH - 3)); next }
    $2 ~ /^typedef .*;/ || $2 ~ /^\} [A-Za-z]+;/ { name = $2; sub (/;.*/, "", name); sub (/.*[ *}]/, "", name); check(name) }
    $2 ~ /^(struct|enum|union) [A-Za-z_]+$/ { split ($2, words, " "); check(words[2]) }'
}

find_macros ()
{
  code_of include | awk -F '\t' '
    $2 ~ /^[ \t]*#[ \t]*define / {
      name = $2
      sub (/^[ \t]*#[ \t]*define[ \t]+/, "", name)
      sub (/[^A-Za-z0-9_].*/, "", name)
      if (name !~ /^RIS_/)
        print $1 "\t" name "\ta public macro begins with RIS_"
    }'
}

bad src/store/meeting-store.c <<'C'
static int
helper (void)
{
  return 1;
}

int
ris_meeting_store_load (int a,
                        int b)
{
  return helper () + a + b;
}

int
ris_meeting_load (void)
{
  return 2;
}

gboolean
load_meeting (void)
{
  return TRUE;
}

int
ris_agenda_sort (void)
{
  return 3;
}
C
bad include/store/agenda.h <<'C'
int ris_agenda_sort (void);
int ris_meeting_load (void);
C
bad src/http/url.c <<'C'
char *
ris_http_url_dup (void)
{
  return NULL;
}
C
bad include/store/meeting-store.h <<'C'
#define RIS_GOOD 1
#define LIMIT 2
typedef struct _RisMeetingStore RisMeetingStore;
typedef struct
{
  int a;
} Thing;
typedef void *(*RisWalk) (int *a);
typedef void (*Walk) (int a);
struct _Other
{
  int b;
};
C
rule 'public functions are named after their file' find_functions src/store/meeting-store.c:15 src/store/meeting-store.c:21
rule 'public types begin with Ris' find_types \
  include/store/meeting-store.h:7 include/store/meeting-store.h:9 include/store/meeting-store.h:10
rule 'public macros begin with RIS_' find_macros include/store/meeting-store.h:2
finish
