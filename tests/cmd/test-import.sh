#!/usr/bin/env bash
# `ris import`: reports, exit codes, dry run, repetition, and that nothing is written where something is wrong or killed.
set -u
ris=${RIS_BUILD:?}/ris
demo=${RIS_SOURCE:?}/data/demo
folder=$(mktemp -d) number=0 failed=0
trap 'rm -rf "$folder"' EXIT
data=$folder/data

# check NAME COMMAND…: the command succeeds
check ()
{
  local name=$1
  shift
  number=$((number + 1))
  if "$@"; then echo "ok $number - $name"; else echo "not ok $number - $name"; failed=1; fi
}

run () { "$ris" "$@" >"$folder/out" 2>"$folder/err"; status=$?; }
exits () { [ "$status" -eq "$1" ] || { sed 's/^/# /' "$folder/err"; return 1; }; }
out_has () { grep -qE -- "$1" "$folder/out"; }
err_has () { grep -qE -- "$1" "$folder/err"; }
holds () { [ "$(sqlite3 "$data/council.db" "$1")" = "$2" ]; }

run import "$demo/erkelenz.json"
check 'the data directory is needed' exits 2
run import --data "$data"
check 'a file is needed' exits 2
run import --data "$data" "$demo/erkelenz.json"
check 'there must be an installation' exits 1
check 'and it is said how to make one' err_has 'ris init'
"$ris" init --data "$data"

run import --data "$data" --dry-run "$demo/erkelenz.json"
check 'a dry run succeeds' exits 0
check 'it reports what would be written' out_has '^Vorlagen +65 +65 +0 +0 +0 +0$'
check 'it says that it was one' out_has '^Probelauf'
check 'it writes nothing' holds 'SELECT COUNT(*) FROM paper' 0

run import --data "$data" "$demo/erkelenz.json"
check 'the demonstration is imported' exits 0
check 'no progress without a terminal' eval '! grep -q % "$folder/err"'
check 'the report names every kind' out_has '^Tagesordnungspunkte +207 +207 '
check 'the papers are there' holds 'SELECT COUNT(*) FROM paper' 65
before=$(sqlite3 "$data/council.db" .dump | sha256sum)
run import --data "$data" "$demo/erkelenz.json"
check 'a second run succeeds' exits 0
check 'it finds everything unchanged' out_has '^Vorlagen +65 +0 +0 +0 +65 +0$'
check 'it changes nothing' [ "$before" = "$(sqlite3 "$data/council.db" .dump | sha256sum)" ]

sed 's/"paper": "paper\/A-10-186-2022"/"paper": "paper\/xyz"/' "$demo/erkelenz.json" >"$folder/bad.json"
line=$(grep -n 'paper/xyz' "$folder/bad.json" | cut -d : -f 1)
run import --data "$data" "$folder/bad.json"
check 'a dangling reference is refused' exits 1
check 'with file, line and path' err_has "^bad\.json:$line: meetings\[0\]\.agendaItems\[1\]\.paper: there is no paper/xyz\$"
check 'and it is said that nothing was written' out_has '^Es wurde nichts geschrieben\.$'
check 'nothing was' [ "$before" = "$(sqlite3 "$data/council.db" .dump | sha256sum)" ]
run import --data "$data" --json "$folder/bad.json"
check 'JSON for machines' out_has '"reason" : "there is no paper/xyz"'
check 'and nothing else' eval '! [ -s "$folder/err" ]'

run import --data "$data" "$folder/missing.json"
check 'a missing file fails' exits 1
head -c 100000 "$demo/erkelenz.json" >"$folder/cut.json"
run import --data "$data" "$folder/cut.json"
check 'a cut file is refused' exits 1
check 'with the place of its end' err_has '^cut\.json:[0-9]+: meetings\['
head -c 53000000 /dev/zero | tr '\0' x | sed 's/^/{"format":"/' >"$folder/long.json"
run import --data "$data" "$folder/long.json"
check 'a text of 50 MB is refused' exits 1
check 'with its place' err_has '^long\.json:1: format: a text is longer than 1 MB$'

echo "1..$number"
exit "$failed"
