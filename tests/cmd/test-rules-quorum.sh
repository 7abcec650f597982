#!/usr/bin/env bash
# `ris rules quorum`: scenarios 2, 3 and 4, and a meeting from begin to end.
. "$(dirname "$0")/rules.bash"
nw=(quorum --land NW --koerperschaft gemeinde --tag 2026-12-10 --gesetzlich 53)

run "${nw[@]}" --anwesend 27
check '2: more than half' begins 'Beschlussfähig: 27 von 53 Mitgliedern sind anwesend, nötig sind 27.'
check 'with the norm' says '§ 49 Abs. 1 S. 1 GO NRW (Sicherheit B; Landesrecht, NW gemeinde 2020-11-01)'
check 'in order' exits 0
run "${nw[@]}" --anwesend 27 --json
check '2 for machines' json_is '$.ergebnis' beschlussfaehig
run "${nw[@]}" --anwesend 26 --json
check '3: too few, but deemed to be enough' json_is '$.ergebnis' gilt_als_beschlussfaehig
check 'which is a warning' json_is '$.klasse' warnung
run "${nw[@]}" --anwesend 26
check 'and no failure' exits 0
check 'said so' says Warnung
run "${nw[@]}" --anwesend 26 --festgestellt-um 2026-12-10T19:10 --um 2026-12-10T19:30 --json
check '4: established' json_is '$.klasse' sperre
committee=(quorum --land NW --tag 2026-12-10 --ausschussmitglieder 15 --anwesend 8)
run "${committee[@]}" --gewaehlte-anwesend 4 --sachkundige-anwesend 4 --json
check 'expert citizens are outnumbered, without --ausschuss too' says gewaehlte_ueberwiegen_nicht
run "${committee[@]}" --gewaehlte-anwesend 5 --sachkundige-anwesend 3 --json
check 'and when they are' json_is '$.ergebnis' beschlussfaehig
run "${nw[@]}" --json
check 'nobody counted' json_is '$.ergebnis' angabe_fehlt
run "${nw[@]}" --anwesend 5 --zweite-sitzung --hinweis-in-ladung ja --json
check 'the second meeting' json_is '$.ergebnis' beschlussfaehig

cat >"$folder/case.json" <<'JSON'
{ "land": "NW", "tag": "2026-12-10", "gesetzlich": 5, "beginn": "2026-12-10T18:00", "ende": "2026-12-10T20:00",
  "ereignisse": [ { "name": "A", "ereignis": "kommt" },
                  { "name": "B", "ereignis": "kommt", "stimmrecht": true },
                  { "name": "C", "ereignis": "kommt", "zeit": "10.12.2026 18:05", "vertritt": "D" },
                  { "name": "E", "ereignis": "kommt", "stimmrecht": false },
                  { "name": "C", "ereignis": "geht", "zeit": "2026-12-10T18:00:00Z" } ] }
JSON
run quorum --eingabe "$folder/case.json"
check 'through a meeting' says '18:05 Uhr: 3 von 5, beschlussfähig'
check 'to its end' says '19:00 Uhr: 2 von 5, zu wenige, gilt aber als beschlussfähig'
run quorum --eingabe "$folder/case.json" --json
check 'for machines' json_is '$.ergebnis' zeitweise_zu_wenige
sed -i 's/"name": "E", //' "$folder/case.json"
run quorum --eingabe "$folder/case.json"
check 'somebody without a name' exits 1
check 'is refused' warns 'ereignisse[3]: name and ereignis are needed'
cat >"$folder/case.json" <<'JSON'
{ "land": "NW", "tag": "2026-12-10", "ausschuss": true, "ausschussmitglieder": 3, "beginn": "2026-12-10T18:00",
  "ereignisse": [ { "name": "A", "ereignis": "kommt", "sachkundig": true },
                  { "name": "B", "ereignis": "kommt", "sachkundig": true },
                  { "name": "C", "ereignis": "entschuldigt" } ] }
JSON
run quorum --eingabe "$folder/case.json" --json
check 'expert citizens alone are no committee' json_is '$.ergebnis' durchgehend_zu_wenige
sed -i 's/, "sachkundig": true//' "$folder/case.json"
run quorum --eingabe "$folder/case.json" --json
check 'council members are' json_is '$.ergebnis' durchgehend_beschlussfaehig

finish
