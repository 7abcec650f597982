#!/usr/bin/env bash
# `ris rules zeige`: all parameters in force, and everything about one.
. "$(dirname "$0")/rules.bash"
"$ris" demo --data "$folder/demo" >/dev/null 2>&1

run zeige --data "$folder/demo" --tag 2026-12-10
check 'the demonstration council has rules' exits 0
check 'of this law' begins 'Gemeindeordnung für das Land Nordrhein-Westfalen, Fassung NW gemeinde 2025-11-01'
keys=$(grep -cE '^  [A-Z_]+ \("[a-z_.]+"' "${RIS_SOURCE:?}/src/rules/parameter.c")
check 'all parameters are shown' [ "$(grep -cE '^[a-z_.]+$' "$folder/out")" = "$keys" ]
check 'value' says '  Beschlussfähigkeit: mehr als die Hälfte der gesetzlichen Mitgliederzahl'
check 'norm and certainty' says '  § 49 Abs. 1 S. 1 GO NRW (Sicherheit B; Landesrecht, NW gemeinde 2020-11-01)'
run zeige --data "$folder/demo" --tag 2021-01-01
check 'those of an earlier day' begins 'Gemeindeordnung für das Land Nordrhein-Westfalen, Fassung NW gemeinde 2020-11-01'
run zeige --data "$folder/demo" --tag 2026-12-10 --json
check 'for machines' json_is '$.fassung' 'NW gemeinde 2025-11-01'
check 'all of them' [ "$(sqlite3 :memory: "SELECT json_array_length(readfile('$folder/out'), '\$.regeln')")" = "$keys" ]
check 'in the same order' json_is '$.regeln[0].schluessel' ladung.frist
check 'who may deviate' json_is '$.regeln[0].abweichen[0]' Geschäftsordnung

run zeige --data "$folder/demo" --tag 2026-12-10 --schluessel ladung.frist
check 'one parameter' says 'Ladungsfrist: nicht gesetzt'
check 'who may deviate' says 'Abweichen darf: Geschäftsordnung'
check 'what is suggested' says 'Vorschlag: tage_voll:7'
check 'where it stands' says 'Regeldatei: nw-gemeinde-2020-11-01.rules, Zeile '
mkdir "$folder/demo/rules"
write_town "$folder/demo/rules/go.rules"
run zeige --data "$folder/demo" --tag 2026-12-10 --schluessel ladung.frist
check 'the town has set it' says 'Ladungsfrist: 7 volle Tage'
check 'in this file' says "Regeldatei: $folder/demo/rules/go.rules, Zeile 6"
check 'what held before' says '  bis Fr., 31.10.2025: nicht gesetzt'
run zeige --data "$folder/demo" --tag 2026-12-10 --schluessel ausschuss.verfahren --json
check 'before the reform it was known' json_is '$.frueher[0].regel.wert' hare_niemeyer
check 'until that day' json_is '$.frueher[0].bis' 2025-10-31
run zeige --land NW --schluessel ladung.kuchen
check 'no such parameter' exits 2
check 'by name' warns '--schluessel: there is no parameter "ladung.kuchen"'
run zeige --land BE
check 'a Land without rules' exits 1

finish
