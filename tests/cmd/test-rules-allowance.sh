#!/usr/bin/env bash
# `ris rules sitzungsgeld`: lines and sums from a file, in cents, each by the law of its day.
. "$(dirname "$0")/rules.bash"

run sitzungsgeld --land NW
check 'a file is needed' exits 2

cat >"$folder/town.rules" <<'RULES'
@land NW
@koerperschaft gemeinde
@ebene hauptsatzung
@titel Hauptsatzung
@gueltig_ab 2025-11-01
entschaedigung.modell | teilpauschale_sitzungsgeld | § 9 Hauptsatzung
RULES
cat >"$folder/case.json" <<'JSON'
{ "land": "NW", "koerperschaft": "gemeinde", "einwohner": 43000,
  "teilnahmen": [
    { "person": "Anna Beispiel", "sitzung": "5. Ratssitzung", "tag": "2026-03-04", "art": "rat", "rolle": "mitglied" },
    { "person": "Anna Beispiel", "sitzung": "5. Ratssitzung", "tag": "2026-03-04" },
    { "person": "Bernd Muster", "sitzung": "Bauausschuss", "tag": "05.03.2026", "art": "ausschuss",
      "rolle": "sachkundiger_buerger", "beginn": "2026-03-05T18:00", "ende": "2026-03-05T20:00", "minuten": 120,
      "zugeschaltet": false } ],
  "monate": [ { "person": "Anna Beispiel", "monat": "2026-03" } ],
  "jahre": [ { "jahr": 2026, "ratssitzungen": 8 } ] }
JSON
run sitzungsgeld --rules "$folder/town.rules" --eingabe "$folder/case.json"
check 'it is computed' exits 0
check 'line by line' says '2026-03-04  Anna Beispiel, 5. Ratssitzung: 25,50 Euro'
check 'month by month' says '2026-03  Anna Beispiel, Monat: 316,20 Euro'
check 'what is not known stays open' says '2026-03-05  Bernd Muster, Bauausschuss: offen'
check 'the sum of a person' says '  Anna Beispiel: 341,70 Euro'
check 'and of one with open lines' says '  Bernd Muster: 0,00 Euro (1 von 1 Zeile offen)'
run sitzungsgeld --rules "$folder/town.rules" --eingabe "$folder/case.json" --json
check 'for machines: cents' json_is '$.zeilen[0].cent' 2550
check 'the same meeting once' json_is '$.zeilen[1].befund.ergebnis' doppelt
check 'null where nobody knows' json_is '$.zeilen[2].cent' ''
check 'the month' json_is '$.zeilen[3].cent' 31620
check 'the sums' json_is '$.personen[0].cent' 34170
check 'by name' json_is '$.personen[0].name' 'Anna Beispiel'
check 'by meeting' json_is '$.sitzungen[0].name' '5. Ratssitzung'
check 'by year' json_is '$.jahre[0].name' 2026
check 'open lines' json_is '$.jahre[0].offen' 1
check 'not all is known' json_is '$.befund.ergebnis' unvollstaendig

cat >"$folder/cap.rules" <<'RULES'
@land NW
@koerperschaft gemeinde
@ebene hauptsatzung
@titel Hauptsatzung
@gueltig_ab 2025-11-01
entschaedigung.modell         | teilpauschale_sitzungsgeld | § 9
entschaedigung.zweites.ab     | stunden:5                  | § 9
entschaedigung.tag.hoechstens | 2                          | § 9
RULES
cat >"$folder/open.json" <<'JSON'
{ "land": "NW", "einwohner": 45000,
  "teilnahmen": [ { "person": "A", "sitzung": "Bauausschuss", "tag": "2026-03-05", "art": "ausschuss" },
                  { "person": "A", "sitzung": "Rat", "tag": "2026-03-05",
                    "beginn": "2026-03-05T17:00", "ende": "2026-03-05T22:30" } ] }
JSON
run sitzungsgeld --rules "$folder/cap.rules" --eingabe "$folder/open.json"
check 'a line that hangs on an open one says so' says 'Eine frühere Zeile dieser Person ist noch offen'

run sitzungsgeld --land NW --tag 2026-03-04 --verdienstausfall 92,50 --minuten 90 --json
check 'lost earnings have a limit' json_is '$.ergebnis' gekappt
check 'an hour and a half of 84 euros' json_is '$.zahlen[#-1].wert' 12600
run sitzungsgeld --land NW --tag 2026-03-04 --verdienstausfall 40 --minuten 60 --json
check 'below the limit' json_is '$.ergebnis' gezahlt
run sitzungsgeld --land NW --verdienstausfall 40
check 'for how long' exits 2
run sitzungsgeld --land RP --tag 2026-03-04 --verzicht --json
check 'nobody may waive in Rheinland-Pfalz' json_is '$.ergebnis' unzulaessig

refused ()
{
  echo "{ \"land\": \"NW\", $1 }" >"$folder/bad.json"
  run sitzungsgeld --eingabe "$folder/bad.json"
  check "refused: $1" exits 1
  check 'with the reason' warns "$2"
}
refused '"teilnahmen": [ { "person": "A", "tag": "2026-03-04" } ]' 'teilnahmen[0]: sitzung is missing'
refused '"teilnahmen": [ { "person": "A", "sitzung": "B", "tag": "gestern" } ]' 'teilnahmen[0].tag: '
refused '"teilnahmen": [ { "art": "feier" } ]' '"feier" is none of: rat ausschuss fraktion'
refused '"teilnahmen": 3' 'teilnahmen: must be a list'
refused '"monate": [ { "person": "A", "monat": "März" } ]' 'monate[0]: "März" is not a month such as 2026-03'
refused '"monate": [ {} ]' 'monate[0]: person is missing'
refused '"monate": [], "jahre": [ { "jahr": 2026 } ]' 'jahre[0]: ratssitzungen is missing'
refused '"teilnahmen": [ { "person": "A", "sitzung": "B", "tag": "1950-03-04" } ]' 1950

finish
