#!/usr/bin/env bash
# `ris demo`: one command to a council that can be served, and nothing more the second time.
set -u
ris=${RIS_BUILD:?}/ris
folder=$(mktemp -d) number=0 failed=0
trap 'rm -rf "$folder"' EXIT
data=$folder/data

check ()
{
  local name=$1
  shift
  number=$((number + 1))
  if "$@"; then echo "ok $number - $name"; else echo "not ok $number - $name"; sed 's/^/# /' "$folder/err"; failed=1; fi
}

run () { "$ris" "$@" >"$folder/out" 2>"$folder/err"; status=$?; }

run demo
check 'the data directory is needed' [ "$status" -eq 2 ]
run demo --data "$data"
check 'it succeeds' [ "$status" -eq 0 ]
check 'it says what was published' grep -qE '^Veröffentlicht: [1-9][0-9]+ neu, 0 geändert, 0 zurückgezogen\.$' "$folder/out"
check 'the papers are public' [ "$(sqlite3 "$data/public.db" 'SELECT COUNT(*) FROM paper')" = 65 ]
check 'the meetings are public' [ "$(sqlite3 "$data/public.db" 'SELECT COUNT(*) FROM meeting')" = 120 ]
check 'the attendance is public' [ "$(sqlite3 "$data/public.db" 'SELECT COUNT(*) FROM presence_event')" = 22 ]
check 'the wordings are public' [ "$(sqlite3 "$data/public.db" 'SELECT COUNT(*) FROM decision')" = 123 ]
# a new link to the desk is no change of the council
dump () { sqlite3 "$data/council.db" .dump | grep -vE '^INSERT INTO (account_link|audit) '; sqlite3 "$data/public.db" .dump; }
link='/einrichten/[A-Za-z0-9_-]{43}$'
check 'it offers the desk' grep -qE "^Interner Bereich, Anmeldename sitzungsdienst, .*$link" "$folder/out"
before=$(dump | sha256sum)
run demo --data "$data"
check 'a second run succeeds' [ "$status" -eq 0 ]
check 'it publishes nothing' grep -qx 'Veröffentlicht: 0 neu, 0 geändert, 0 zurückgezogen\.' "$folder/out"
check 'it changes nothing' [ "$before" = "$(dump | sha256sum)" ]
check 'it offers the desk again' grep -qE "$link" "$folder/out"
sqlite3 "$data/council.db" "UPDATE account SET password_hash = 'x'"
run demo --data "$data"
check 'but not when there is a password' [ "$(grep -cE "$link" "$folder/out")" = 0 ]

echo "1..$number"
exit "$failed"
