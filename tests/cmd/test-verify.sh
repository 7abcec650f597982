#!/usr/bin/env bash
# `ris verify`: exit code 0 for a sound installation, 1 with a sentence for every damage.
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

run verify
check 'the data directory is needed' [ "$status" -eq 2 ]
run verify --data "$folder/none"
check 'it must be there' [ "$status" -eq 1 ]

"$ris" demo --data "$folder/demo" >/dev/null 2>&1
run verify --data "$folder/demo"
check 'the demo is sound' [ "$status" -eq 0 ]
check 'which is said' grep -q 'Alles in Ordnung' "$folder/out"
run verify --data "$folder/demo" --json
check 'for machines: an empty list' [ "$(tr -d '[:space:]' <"$folder/out")" = '[]' ]

person=$(sqlite3 "$folder/demo/public.db" 'SELECT min (id) FROM person')
sqlite3 "$folder/demo/public.db" "UPDATE person SET name = 'Niemand' WHERE id = $person"
run verify --data "$folder/demo"
check 'a forged public.db is found' [ "$status" -eq 1 ]
check 'with the object' grep -qx "person $person ist anders veröffentlicht, als es sein müsste." "$folder/out"
check 'and what the log says' grep -qx "Der veröffentlichte Inhalt von person $person ist nicht der, den das Protokoll bezeugt." "$folder/out"
check 'and a count' grep -qx '2 Befunde.' "$folder/out"
run verify --data "$folder/demo" --json
check 'for machines as well' grep -q '"kind" : "public-differs"' "$folder/out"
"$ris" publish --data "$folder/demo" --rebuild >/dev/null
run verify --data "$folder/demo"
check 'a rebuild repairs it' [ "$status" -eq 0 ]

echo "1..$number"
exit "$failed"
