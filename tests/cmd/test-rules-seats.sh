#!/usr/bin/env bash
# `ris rules sitze`: the three methods, ties and lots, chairs, deputies, joint proposals.
. "$(dirname "$0")/rules.bash"
nw=(sitze --land NW --koerperschaft gemeinde --tag 2026-12-10)
lists=(--sitze 15 --liste CDU=20,SPD=14 --liste FDP=4)

run "${nw[@]}"
check 'seats and lists are needed' exits 2
check 'which is said' warns '--sitze, --liste is needed'
run "${nw[@]}" "${lists[@]}" --verfahren dhondt
check 'by d’Hondt' begins 'Von 15 Sitzen erhalten nach d’Hondt: CDU 8, SPD 6, FDP 1.'
check 'seat by seat' says '3. Sitz: CDU, 20 : 2 = 10,00'
for case in dhondt:6:1 hare_niemeyer:5:2 sainte_lague:5:2; do
  IFS=: read -r method spd fdp <<<"$case"
  run "${nw[@]}" "${lists[@]}" --verfahren "$method" --json
  check "$method" json_is '$.ergebnis' verteilt
  check 'SPD' json_is '$.zahlen[6].wert' "$spd"
  check 'FDP' json_is '$.zahlen[8].wert' "$fdp"
done
run "${nw[@]}" "${lists[@]}" --json
check 'the method is not known since the reform' json_is '$.ergebnis' unbekannt
run sitze --land RP --tag 2026-12-10 "${lists[@]}" --json
check 'in Rheinland-Pfalz it is' json_is '$.ergebnis' verteilt
run "${nw[@]}" "${lists[@]}" --vergleich
check 'side by side' says 'SPD: d’Hondt 6, Hare/Niemeyer 5, Sainte-Laguë/Schepers 5'

tie=(--sitze 3 --liste A=10,B=10 --verfahren dhondt)
run "${nw[@]}" "${tie[@]}" --json
check 'a tie is not broken' json_is '$.ergebnis' gleichstand
run "${nw[@]}" "${tie[@]}" --los B --json
check 'but by a lot' json_is '$.ergebnis' verteilt
run "${nw[@]}" "${tie[@]}" --gleichstand stimmenzahl --waehlerstimmen A=100,B=99 --json
check 'or by the votes of the people' json_is '$.ergebnis' verteilt
run "${nw[@]}" "${tie[@]}" --los C
check 'a lot for nobody' exits 2
check 'is named' warns '--los: "C" is no list'
run "${nw[@]}" "${tie[@]}" --waehlerstimmen C=1
check 'strength of nobody' exits 2
run "${nw[@]}" "${tie[@]}" --liste A=3
check 'a list twice' exits 2

run "${nw[@]}" --fuer vorsitze --sitze 4 --liste CDU=20,SPD=14,FDP=4 --einigung nein --json
check 'who chooses chairs' json_is '$.ergebnis' zugriff
run "${nw[@]}" --fuer vorsitze --sitze 4 --liste CDU=20,SPD=14 --einigung ja --widerspruch 0 --gewaehlt 52 --gesetzlich 53 --json
check 'or an agreement' json_is '$.ergebnis' einigung
run "${nw[@]}" --fuer stellvertreter --geheim ja --sitze 2 --liste CDU=20,SPD=20 --json
check 'equal deputies' json_is '$.ergebnis' stichwahl
run "${nw[@]}" --fuer stellvertreter --geheim ja --sitze 2 --liste CDU=20,SPD=20 --los SPD
check 'after the run-off' begins 'Die Stellen gehen an die Wahlvorschläge: 1. SPD, 2. CDU.'
run "${nw[@]}" --fuer stellvertreter --geheim nein --sitze 2 --liste CDU=20,SPD=10 --json
check 'never open' json_is '$.ergebnis' sperre
run "${nw[@]}" --fuer vorschlag --vorschlaege 1 --von-allen ja --ja 30 --nein 4 --hvb-stimmt nein --json
check 'a joint proposal' json_is '$.ergebnis' angenommen
run "${nw[@]}" --fuer vorschlag
check 'how many there were' exits 2
run "${nw[@]}" --fuer alle
check 'no such purpose' exits 2

finish
