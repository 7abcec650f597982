#!/usr/bin/env bash
# `ris rules`: topics, common options, where the rules come from, cases from files, exit codes.
. "$(dirname "$0")/rules.bash"

run
check 'a topic is needed' exits 2
check 'and they are listed' warns 'sitzungsgeld'
run orakel
check 'it must be one' exits 2
check 'which is said' warns 'there is no topic "orakel"'
run --help
check 'help is no mistake' exits 0
for topic in frist quorum abstimmung wahl sitze sitzungsgeld feiertage zeige pruefe; do
  check "$topic is listed" says "  $topic"
done
for topic in frist quorum abstimmung wahl sitze sitzungsgeld feiertage zeige pruefe; do
  run "$topic" --help
  check "$topic has help" exits 0
  check 'with the day of the law' says '--tag'
done

vote=(abstimmung --ja 20 --nein 19 --tag 2026-12-10)
run "${vote[@]}"
check 'whose law must be said' exits 2
check 'and how' warns 'whose law? say --data DIR, or --land LAND'
for land in NW nw NRW Nordrhein-Westfalen; do
  run "${vote[@]}" --land "$land" --koerperschaft gemeinde --json
  check "$land" json_is '$.regeln[0].fassung' 'NW gemeinde 2020-11-01'
done
run "${vote[@]}" --land NW --koerperschaft kreis --json
check 'a Kreis has its own' json_is '$.regeln[0].norm' '§ 35 Abs. 1 S. 1 KrO NRW'
run "${vote[@]}" --land Preußen
check 'no Land' exits 2
check 'is named' warns '--land: "Preußen" is no Land'
run "${vote[@]}" --land NW --koerperschaft stadt
check 'no kind of body' exits 2
check 'with those there are' warns '--koerperschaft: "stadt" is none of: gemeinde kreis'
run abstimmung --ja 20 --nein 19 --land NW --tag 1990-01-01
check 'no version for a day' exits 1
check 'is no answer' silent

# --- options ---
run "${vote[@]}" --land NW --tag 2026-12-11
check 'nothing twice' exits 2
check 'it is said what' warns '--tag is given twice'
run abstimmung --land NW --tag 31.12.2026 --ja 20 --nein 19
check 'a German day' exits 0
for bad in '--tag 2026-02-30' '--tag morgen' '--ja -1' '--ja 1.5' '--ja zwanzig' '--ja 99999999999' '--form laut' \
           '--hvb-anwesend vielleicht' '--gegenstand wetter' '--gremium stammtisch' '--rolle zaungast' '--farbe rot' 'extra'; do
  # shellcheck disable=SC2086 # words are meant to be split
  run abstimmung --land NW --nein 3 $bad
  check "refused: $bad" exits 2
  check 'without an answer' silent
done

# --- town ---
"$ris" demo --data "$folder/demo" >/dev/null 2>&1
run frist --data "$folder/demo" --sitzung 2026-12-10 --json
check 'Land and kind of the council' json_is '$.regeln[0].norm' '§ 47 Abs. 2 GO NRW'
check 'whose Frist nobody has set' json_is '$.ergebnis' unbekannt
mkdir "$folder/demo/rules"
write_town "$folder/demo/rules/geschaeftsordnung.rules"
run frist --data "$folder/demo" --sitzung 2026-12-10 --json
check 'the rules of the town are in force' json_is '$.zahlen[1].wert' 2026-12-02
check 'and say where they come from' json_is '$.regeln[0].ebene' Geschäftsordnung
run frist --data "$folder/demo" --land RP --sitzung 2026-12-10 --json
check 'an option goes before the installation' json_is '$.regeln[0].norm' '§ 34 Abs. 3 S. 1 GemO RLP'
run frist --data "$folder/none" --sitzung 2026-12-10
check 'there must be an installation' exits 1
check 'or it is said how to make one' warns 'ris init'

printf '@land NW\nladung.frist | bald | § 2\n' >"$folder/demo/rules/kaputt.rules"
run frist --data "$folder/demo" --sitzung 2026-12-10
check 'a broken file stops it' exits 1
check 'is named with its line' warns "$folder/demo/rules/kaputt.rules:2: "
check 'and nothing is computed' silent
check 'which is said' warns 'a rule file is broken: nothing was computed'
rm "$folder/demo/rules/kaputt.rules"
write_town "$folder/frech.rules"
echo 'quorum.rat | > 1/3 gesetzlich | § 8 GeschO' >>"$folder/frech.rules"
run quorum --land NW --rules "$folder/frech.rules" --gesetzlich 53 --anwesend 20 --tag 2026-12-10
check 'what a town may not set is refused' exits 1
check 'by its name' warns quorum.rat
run frist --land NW --rules "$folder/nix.rules" --sitzung 2026-12-10
check 'a missing file' exits 1
write_town "$folder/gross.rules"
head -c 4200000 /dev/zero | tr '\0' '#' >>"$folder/gross.rules"
run frist --land NW --rules "$folder/gross.rules" --sitzung 2026-12-10
check 'a file too large' exits 1
check 'with the limit' warns 'is larger than 4 MB'

# --- cases as JSON ---
cat >"$folder/case.json" <<'JSON'
{ "land": "NW", "koerperschaft": "gemeinde", "tag": "10.12.2026", "ja": 20, "nein": 19,
  "hvb-anwesend": true, "einstimmig": null }
JSON
run abstimmung --eingabe "$folder/case.json" --json
check 'a case from a file' json_is '$.ergebnis' angenommen
run abstimmung --eingabe "$folder/case.json" --json --nein 21
check 'an option goes before it' json_is '$.ergebnis' abgelehnt
"$ris" rules abstimmung --eingabe - --json <"$folder/case.json" >"$folder/out"
check 'or from standard input' json_is '$.ergebnis' angenommen
cat >"$folder/bad.json" <<'JSON'
{ "land": "NW",
  "ja": "zwanzig",
  "wetter": "gut",
  "nein": 1, "nein": 2 }
JSON
run abstimmung --eingabe "$folder/bad.json"
check 'a case with mistakes' exits 1
check 'the kind' warns "$folder/bad.json:2:9: ja: must be a number from 0 to 1000000000"
check 'the name' warns "$folder/bad.json:3:13: wetter: there is no such member here"
check 'the repetition' warns "$folder/bad.json:4:22: nein: is given twice"
check 'without an answer' silent
echo '{ "ja": 1, }' >"$folder/bad.json"
run abstimmung --land NW --eingabe "$folder/bad.json"
check 'no JSON' exits 1
check 'with its place' warns "$folder/bad.json:1:12: "
run abstimmung --land NW --eingabe "$folder/nix.json"
check 'no file' exits 1

finish
