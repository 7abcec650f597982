#!/usr/bin/env bash
# `ris rules frist`: scenarios 23, 26, 27, 36 and 43, what-if, other deadlines, the duties of the minutes.
. "$(dirname "$0")/rules.bash"
write_town "$folder/town.rules"
nw=(frist --land NW --koerperschaft gemeinde --rules "$folder/town.rules")
rp=(frist --land RP --koerperschaft gemeinde)

run frist --land NW
check 'the meeting is needed' exits 2
check 'which is said' warns '--sitzung is needed'

run "${nw[@]}" --sitzung 2026-12-10
check '23: seven full days' begins 'Ladung spätestens Mi., 02.12.2026: 7 volle Tage, Tag des Zugangs und Sitzungstag zählen nicht.'
check 'with the norm of the town' says '§ 2 GeschO (Geschäftsordnung, Geschäftsordnung des Rates 2025-11-01)'
check 'and what is only remembered' says 'aus dem Gedächtnis aufgeschrieben, bitte am Gesetzestext prüfen'
check 'days as people write them' says 'letzter Tag des Zugangs: Mi., 02.12.2026'
run "${nw[@]}" --sitzung 10.12.2026 --json
check '23 for machines' json_is '$.ergebnis' frist
check 'days as machines write them' json_is '$.zahlen[1].wert' 2026-12-02
check 'nothing is wrong' json_is '$.klasse' in_ordnung
run frist --land NW --sitzung 2026-12-10 --json
check 'without a Geschäftsordnung there is no answer' json_is '$.ergebnis' unbekannt

run "${rp[@]}" --sitzung 2026-12-10 --json
check '26: four full days' json_is '$.zahlen[1].wert' 2026-12-05
run "${rp[@]}" --sitzung 2026-12-10 --zugang 2026-12-06 --json
check '26: a day late' json_is '$.ergebnis' verspaetet
check 'is a warning' json_is '$.klasse' warnung
run "${rp[@]}" --sitzung 2026-12-10 --zugang 2026-12-05T23:59 --json
check '26: a minute before the day is over' json_is '$.ergebnis' rechtzeitig
cat >"$folder/case.json" <<'JSON'
{ "land": "RP", "sitzung": "2026-12-10",
  "mitglieder": [ { "name": "M", "zugang": "2026-12-06", "anwesend": true },
                  { "name": "N", "zugang": "2026-12-06", "anwesend": false, "verzicht": false },
                  { "name": "O", "zugang": "2026-12-05" } ] }
JSON
run frist --eingabe "$folder/case.json"
check '27: one is not healed' begins '1 von 3 Geladenen hat die Ladung zu spät erhalten, ungeheilt: N.'
run frist --eingabe "$folder/case.json" --json
check '27: M' json_is '$.befunde[0].ergebnis' geheilt
check '27: N' json_is '$.befunde[1].ergebnis' verspaetet
check '27: O' json_is '$.befunde[2].ergebnis' rechtzeitig
echo '{ "land": "RP", "sitzung": "2026-12-10", "mitglieder": [ { "zugang": "2026-12-06" } ] }' >"$folder/bad.json"
run frist --eingabe "$folder/bad.json"
check 'a member has a name' exits 1
check 'which is said' warns 'mitglieder[0]: the name is missing'
echo '{ "land": "RP", "sitzung": "2026-12-10", "mitglieder": [ { "name": "M", "hut": 3 } ] }' >"$folder/bad.json"
run frist --eingabe "$folder/bad.json"
check 'and nothing unknown' warns 'mitglieder[0].hut: there is no such member here'

run frist --land SH --sitzung 2026-12-14 --versand 2026-12-07 --elektronisch --json
check '43: counted as received on the fourth day' json_is '$.ergebnis' verspaetet

run "${nw[@]}" --sitzung 2026-12-10 --zugang 2026-12-01 --verlegt-auf 2026-12-08 --json
check 'moved to an earlier day' json_is '$.ergebnis' neue_ladung
run "${nw[@]}" --sitzung 2026-12-10 --zugang 2026-12-01 --verlegt-auf 2026-12-17 --json
check 'moved to a later day' json_is '$.ergebnis' bleibt_rechtzeitig

for kind in erste_sitzung heilung_satzung; do
  run "${rp[@]}" --art "$kind" --sitzung 2026-12-10 --json
  check "$kind: nothing is taken for its begin" json_is '$.klasse' warnung
done
echo 'niederschrift.einwendung | tage:14 | § 24' >>"$folder/town.rules"
run "${nw[@]}" --art einwendung --sitzung 2026-12-10 --json
check 'objections run from the minutes, not from the meeting' json_is '$.ergebnis' angabe_fehlt
run "${nw[@]}" --art einwendung --beginn 2026-12-21 --json
check 'when those are there' says 2027-01-04
run "${rp[@]}" --art einwendung --sitzung 2026-12-10 --naechste-sitzung 2027-02-04 --json
check 'where they end with a meeting no begin is needed' says 2027-02-04
run frist --land BY --sitzung 2026-12-10 --json
check 'nothing is said of counting where nothing is counted' json_is '$.befunde[0].ergebnis' ''

run "${rp[@]}" --art niederschrift --sitzung 2026-12-10
check '36: minutes after a month' begins 'Die Niederschrift soll spätestens am So., 10.01.2027 vorliegen: 1 Monat nach der Sitzung.'
run "${rp[@]}" --art niederschrift --beginn 2026-12-10 --erledigt 2027-01-11 --json
check 'a day late' json_is '$.ergebnis' verspaetet
run "${rp[@]}" --art einwendung --sitzung 2026-12-10 --naechste-sitzung 2027-01-21 --json
check '36: objections until the next meeting' says 2027-01-21
run "${rp[@]}" --art pflichten --sitzung 2026-12-10 --genehmigung-geplant --json
check 'all duties' json_is '$.ergebnis' pflichten
check '36: no approval is needed' says genehmigung_ueberfluessig
run frist --land NW --art antrag --sitzung 2026-12-10 --json
check 'motions: ask the Geschäftsordnung' json_is '$.ergebnis' unbekannt
run "${rp[@]}" --art tee --sitzung 2026-12-10
check 'no such deadline' exits 2

run "${nw[@]}" --sitzung 2026-12-10T17:00 --tag 2019-01-01 --json
check 'the law of another day' says '"unbekannt"'

finish
