#!/usr/bin/env bash
# `ris publish`: publishes what was changed, once, and says what it did.
set -u
ris=${RIS_BUILD:?}/ris
folder=$(mktemp -d) number=0 failed=0
trap 'rm -rf "$folder"' EXIT

check ()
{
  local name=$1
  shift
  number=$((number + 1))
  if "$@"; then echo "ok $number - $name"; else echo "not ok $number - $name"; failed=1; fi
}

run () { "$ris" "$@" >"$folder/out" 2>"$folder/err"; status=$?; }

run publish
check 'the data directory is needed' [ "$status" -eq 2 ]
run publish --data "$folder/none"
check 'it must be there' [ "$status" -eq 1 ]
check 'and is not made' [ ! -e "$folder/none" ]
run publish --data "$folder" surplus
check 'no other arguments' [ "$status" -eq 2 ]

"$ris" demo --data "$folder/demo" >/dev/null 2>&1
run publish --data "$folder/demo"
check 'nothing is left to do after the demo' grep -qx 'Veröffentlicht: 0 neu, 0 geändert, 0 zurückgezogen.' "$folder/out"
sqlite3 "$folder/demo/council.db" "UPDATE paper SET name = 'Neu' WHERE id = (SELECT min (id) FROM paper WHERE is_public)"
run publish --data "$folder/demo" --json
check 'a change is published' grep -qx '{"published": 0, "changed": 1, "withdrawn": 0}' "$folder/out"
check 'and readable' [ "$(sqlite3 "$folder/demo/public.db" "SELECT count(*) FROM paper WHERE name = 'Neu'")" = 1 ]
rm "$folder/demo/public.db"
run publish --data "$folder/demo" --rebuild
check 'a lost public.db is rebuilt' [ "$status" -eq 0 ]
check 'without a word in the log' grep -qx 'Veröffentlicht: 0 neu, 0 geändert, 0 zurückgezogen.' "$folder/out"
check 'with the change' [ "$(sqlite3 "$folder/demo/public.db" "SELECT count(*) FROM paper WHERE name = 'Neu'")" = 1 ]

echo "1..$number"
exit "$failed"
