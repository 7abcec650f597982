#!/usr/bin/env bash
# `ris rules feiertage`: the public holidays of a year, also those of a part of a Land.
. "$(dirname "$0")/rules.bash"

run feiertage --land NW
check 'a year is needed' exits 2
for year in 1989 2101 zwanzig; do
  run feiertage --land NW --jahr "$year"
  check "no year: $year" exits 2
done
run feiertage --land NW --jahr 2026
check 'the year in words' begins 'Gesetzliche Feiertage 2026 in Nordrhein-Westfalen:'
check 'eleven days' [ "$(grep -c '^  ' "$folder/out")" = 11 ]
check 'Corpus Christi' says '  Do., 04.06.2026  Fronleichnam'
run feiertage --land Berlin --jahr 2025
check 'a Land without council law has holidays, too' says 'Do., 08.05.2025  Tag der Befreiung'
run feiertage --land BY --jahr 2026 --json
check 'Bayern' json_is '$.land' BY
check 'New Year' json_is '$.feiertage[0].tag' 2026-01-01
check 'holds everywhere' json_is '$.feiertage[0].gilt' 1
run feiertage --land BY --jahr 2026
check 'Assumption Day only in a part' says 'Sa., 15.08.2026  Mariä Himmelfahrt (nur im Gebiet „katholisch“)'
run feiertage --land BY --jahr 2026 --gebiet katholisch --gebiet augsburg
check 'in that part it holds' says 'Mariä Himmelfahrt (gilt im Gebiet „katholisch“)'
check 'and in Augsburg' says '(gilt im Gebiet „augsburg“)'
run feiertage --land BY --jahr 2026 --gebiet preußisch
check 'no such part' exits 2
cat >"$folder/town.rules" <<'RULES'
@land BY
@koerperschaft gemeinde
@ebene hauptsatzung
@titel Ortsrecht
@gueltig_ab 2024-01-01
feiertage.gebiet | katholisch | Art. 1 FTG
RULES
run feiertage --land BY --jahr 2026 --rules "$folder/town.rules"
check 'a town knows where it lies' says 'Mariä Himmelfahrt (gilt im Gebiet „katholisch“)'

finish
