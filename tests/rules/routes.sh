#!/usr/bin/env bash
# Routes: every row of a route table has method, path, handler and permission; every path is asked for by a test; every
# table is mounted by app/.
. "$(dirname "$0")/lib.bash"

# the rows of all route tables as: place, table, method, path, handler, permission
routes ()
{
  c_files src | xargs -r awk -v keep=both -f "$rules_dir/strip.awk" | awk -F '\t' '
    $2 ~ /RisRoute[ \t]+[a-z_]+\[\]/ {
      table = $2
      sub (/\[\].*/, "", table)
      sub (/.*[ \t]/, "", table)
      row = ""
      next
    }
    table == "" { next }
    $2 ~ /^[ \t]*\};/ { table = ""; next }
    {
      if (row == "")
        place = $1
      row = row " " $2
      while (match (row, /\{[^{}]*\}/))
        {
          cells = substr (row, RSTART + 1, RLENGTH - 2)
          row = substr (row, RSTART + RLENGTH)
          n = split (cells, cell, ",")
          for (i = 1; i <= 4; i++)
            {
              gsub (/^[ \t"]+|[ \t"]+$/, "", cell[i])
              if (i > n)
                cell[i] = ""
            }
          if (n > 1 || (cell[1] != "0" && cell[1] != ""))
            print place "\t" table "\t" cell[1] "\t" cell[2] "\t" cell[3] "\t" cell[4]
          place = $1
        }
      if (row ~ /^[ \t,{]*$/ && row !~ /\{/)
        row = ""
    }'
}

find_incomplete ()
{
  routes | awk -F '\t' '
    $3 !~ /^(GET|POST|PUT|DELETE)$/ { print $1 "\t" $4 "\tno method: " $3 }
    $4 !~ /^\// { print $1 "\t" $4 "\tthe path does not begin with /" }
    $5 !~ /^[a-z_]+$/ { print $1 "\t" $4 "\tno handler" }
    $6 !~ /^RIS_MAY_[A-Z_]+$/ { print $1 "\t" $4 "\tno permission" }'
}

# a test asks for a path when it holds it in quotes with the parameters filled in
find_untested ()
{
  routes | cut -f 1,4 | while IFS=$'\t' read -r place path; do
    pattern=$(sed -E 's/[.+*()]/\\&/g; s,:[a-z_]+,[^/:"'"'"'`?# ][^/"'"'"'`?# ]*,g' <<<"$path")
    grep -rqE --include='*.c' --include='*.sh' --include='*.js' --include='*.mjs' --include='*.txt' --include='*.json' \
      --exclude-dir=rules --exclude-dir=node_modules -- "(^|[\"'\`: ])$pattern(\$|[\"'\`?# ])" tests 2>/dev/null ||
      printf '%s\t%s\tno test asks for it\n' "$place" "$path"
  done
}

find_unmounted ()
{
  routes | cut -f 2 | sort -u | while read -r table; do
    grep -rqw "$table" src/app 2>/dev/null ||
      printf '%s\t%s\tno file of src/app names this table\n' "$(grep -rlE "RisRoute +$table\[\]" src | head -n 1):1" "$table"
  done
}

bad src/page/meeting.c <<'C'
const RisRoute ris_meeting_routes[] = {
  { "GET", "/sitzungen", list, RIS_MAY_READ_PUBLIC },
  { "GET", "/sitzungen/:id", show, RIS_MAY_READ_PUBLIC },
  { "GET", "/sitzungen/:id.ics", show },
  { "GET", "/sitzungen/:id/niederschrift", a_long_name_of_a_handler,
    RIS_MAY_READ_PUBLIC },
  { "FETCH", "sitzung", show, 0 },
  { 0 }
};
C
bad src/page/other.c <<'C'
const RisRoute ris_other_routes[] = {
  { "GET", "/anderes", show, RIS_MAY_READ_PUBLIC },
  { 0 },
};
C
bad src/app/routes.c <<'C'
const RisRoute *all[] = { ris_meeting_routes };
C
bad tests/page/test-meeting.c <<'C'
get ("/sitzungen?von=2022");
get ("/sitzungen/:id");
get ("/sitzungen/17.ics");
get ("/sitzungen/17/niederschrift");
C
rule 'each route has method, path, handler and permission' find_incomplete \
  src/page/meeting.c:4 src/page/meeting.c:7 src/page/meeting.c:7 src/page/meeting.c:7
rule 'each route is asked for by a test' find_untested src/page/meeting.c:7 src/page/other.c:2
rule 'each route table is mounted' find_unmounted src/page/other.c:1
if [ "$(cd "$top" && routes | wc -l)" -gt 0 ]; then
  ok 'there are routes to look at'
else
  not_ok 'there are routes to look at' <<<'no table `const RisRoute ris_…_routes[] = {` was found below src/'
fi
finish
