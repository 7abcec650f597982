#!/usr/bin/env bash
# `ris rules pruefe`: the rules of the program are sound; whatever is wrong in others is named with file, line and reason.
. "$(dirname "$0")/rules.bash"

run pruefe
check 'the rules of the program are sound' exits 0
check 'which is said' begins 'Die Regeldateien sind in Ordnung.'
run pruefe --json
check 'for machines: an empty list' [ "$(tr -d '[:space:]' <"$folder/out")" = '[]' ]

write_town "$folder/town.rules"
run pruefe "$folder/town.rules"
check 'a good file' exits 0

# broken LINE REASON: the town's file with LINE added as its seventh
broken ()
{
  write_town "$folder/town.rules"
  echo "$1" >>"$folder/town.rules"
  run pruefe "$folder/town.rules"
  check "broken: $1" exits 1
  check 'with its line' grep -q "^$folder/town.rules:7: " "$folder/out"
  check 'and the reason' says "$2"
}
broken 'ladung.kuchen | ja | § 2' ladung.kuchen
broken 'ladung.eilfrist | bald | § 2' bald
broken 'ladung.eilfrist' 'Die Zeile hat 1 Spalte'
broken 'ladung.frist | tage_voll:9 | § 2' ladung.frist
broken 'quorum.rat | > 1/3 gesetzlich | § 2' quorum.rat
broken '@gueltig_bis gestern' gestern

printf 'Unfug\n' >"$folder/town.rules"
"$ris" init --data "$folder/data"
mkdir "$folder/data/rules"
write_town "$folder/data/rules/b.rules"
printf '@land XX\n' >"$folder/data/rules/a.rules"
printf 'nicht gelesen\n' >"$folder/data/rules/liesmich.txt"
run pruefe --data "$folder/data" "$folder/town.rules"
check 'those of a town and others' exits 1
check 'the town’s' says "$folder/data/rules/a.rules:1: "
check 'the other' says "$folder/town.rules:1: "
check 'no other files' eval '! grep -q liesmich "$folder/out"'
run pruefe --data "$folder/data" --json
check 'for machines' json_is '$[0].datei' "$folder/data/rules/a.rules"
check 'the line' json_is '$[0].zeile' 1
run pruefe "$folder/none.rules"
check 'a missing file' exits 1
check 'is named' warns none.rules

own=$RIS_SOURCE/data/rules/nw-gemeinde-2025-11-01.rules
run pruefe "$own"
check 'a file of the program takes its own place' exits 0
sed 's/^@gueltig_ab.*/@gueltig_ab 2020-11-01/' "$own" >"$folder/nw-gemeinde-2025-11-01.rules"
run pruefe "$folder/nw-gemeinde-2025-11-01.rules"
check 'two versions from one day' exits 1

finish
