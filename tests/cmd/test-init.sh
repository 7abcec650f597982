#!/usr/bin/env bash
# `ris init`: makes an installation, again and again without harm.
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

run init
check 'the data directory is needed' [ "$status" -eq 2 ]
run init --data "$folder/a/b"
check 'an installation is made' [ "$status" -eq 0 ]
check 'it has all four parts' [ "$(ls "$folder/a/b" | tr '\n' ' ')" = 'council.db files public.db ris.conf ' ]
check 'nobody else looks inside' [ "$(stat -c %a "$folder/a/b")" = 700 ]
echo '[portal]' >"$folder/a/b/ris.conf"
before=$(sqlite3 "$folder/a/b/council.db" .dump | sha256sum)
run init --data "$folder/a/b"
check 'making it again is no mistake' [ "$status" -eq 0 ]
check 'and changes no data' [ "$before" = "$(sqlite3 "$folder/a/b/council.db" .dump | sha256sum)" ]
check 'nor settings' [ "$(cat "$folder/a/b/ris.conf")" = '[portal]' ]
town=(--name 'Stadt Musterstadt' --ags 05370004)
run init --data "$folder/town" "${town[@]}"
check 'the town can be entered at once' [ "$status" -eq 0 ]
check 'with its Land' [ "$(sqlite3 "$folder/town/council.db" 'SELECT name, ags, state FROM body')" = 'Stadt Musterstadt|05370004|Nordrhein-Westfalen' ]
check 'and is published' [ "$(sqlite3 "$folder/town/public.db" 'SELECT name FROM body')" = 'Stadt Musterstadt' ]
check 'and audited' [ "$(sqlite3 "$folder/town/council.db" 'SELECT actor, action, object_kind FROM audit')" = 'ris|created|body' ]
run init --data "$folder/town" "${town[@]}"
check 'entering it again is no mistake' [ "$status" -eq 0 ]
run init --data "$folder/town" --name 'Stadt Anderswo' --ags 05370004
check 'another town is refused' [ "$status" -eq 1 ]
check 'and named' grep -q 'installation of Stadt Musterstadt' "$folder/err"
run init --data "$folder/none" --name 'Stadt Musterstadt' --ags 99
check 'a wrong key is refused' [ "$status" -eq 1 ]
run init --data "$folder/none" --name 'Stadt Musterstadt'
check 'a name needs its key' [ "$status" -eq 2 ]
sqlite3 "$folder/a/b/council.db" 'PRAGMA user_version = 9999'
run init --data "$folder/a/b"
check 'a newer database is refused' [ "$status" -eq 1 ]
check 'with what to do' grep -q 'use a newer ris' "$folder/err"

echo "1..$number"
exit "$failed"
