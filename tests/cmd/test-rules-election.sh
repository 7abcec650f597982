#!/usr/bin/env bash
# `ris rules wahl`: scenarios 12, 13, 32 and 33, ballot after ballot, and lots.
. "$(dirname "$0")/rules.bash"
nw=(wahl --land NW --koerperschaft gemeinde --tag 2026-12-10)
rp=(wahl --land RP --koerperschaft gemeinde --tag 2026-12-10 --amt beigeordnete)

run "${rp[@]}"
check 'a ballot is needed' exits 2

first=(--wahlgang A=14,B=11,C=8)
run "${rp[@]}" --geheim ja "${first[@]}" --json
check '32: nobody has 17' json_is '$.ergebnis' naechster_wahlgang
check '32: repeat with all' says 'A, B, C'
run "${rp[@]}" --geheim ja "${first[@]}" --wahlgang A=15,B=12,C=6 --json
check '32: then two' says stichwahl
run "${rp[@]}" --geheim ja "${first[@]}" --wahlgang A=15,B=12,C=6 --wahlgang A=16,B=16
check '32: then the lot' begins 'A und B haben gleich viele Stimmen (16). Es entscheidet das Los; es zieht die oder der Vorsitzende.'
check 'with all ballots' says '2. Wahlgang (Wiederholung): A 15, B 12, C 6'
run "${rp[@]}" --geheim ja "${first[@]}" --wahlgang A=15,B=12,C=6 --wahlgang A=16,B=16 --los B --json
check '32: which falls' json_is '$.ergebnis' gewaehlt
check 'on B' says '"B"'
run "${rp[@]}" --geheim ja "${first[@]}" --wahlgang A=15,B=9,C=9 --json
check 'a tie for the second place' json_is '$.ergebnis' los
run "${rp[@]}" --geheim ja "${first[@]}" --wahlgang A=15,B=9,C=9 --wahlgang A=16,C=17 --los C=2 --json
check 'the lot of an earlier ballot' json_is '$.ergebnis' gewaehlt
for lot in D A=4 A=0 A=zwei ''; do
  run "${rp[@]}" "${first[@]}" --los "$lot"
  check "no such lot: $lot" exits 2
done
run "${rp[@]}" --geheim nein "${first[@]}" --json
check '33: not by show of hands' json_is '$.ergebnis' sperre

run "${rp[@]}" --geheim nein --json
check '33: nor before the ballot' json_is '$.klasse' sperre
run wahl --land NW --tag 2025-11-03 --gesetzlich 53 --verlangt 10
check '13: ten of eleven, before the ballot' begins 'Es ist offen zu wählen. Geheime Wahl: 10 von 11 nötigen (mindestens ein Fünftel der gesetzlichen Mitgliederzahl), das reicht nicht.'
run wahl --land NW --tag 2025-10-31 --verlangt 1 --json
check '13: before the reform one was enough' json_is '$.ergebnis' geheim

run "${nw[@]}" --wahlgang A=20,nein=21 --json
check '12: No is a valid vote' json_is '$.ergebnis' nicht_gewaehlt
run "${nw[@]}" --wahlgang 'A=20,Nein=19,Ungültig=2,Enthaltung=1' --json
check 'other counts are no candidates' json_is '$.ergebnis' gewaehlt
run "${nw[@]}" --wahlgang A=20 --json
check 'one candidate: votes against are not known' json_is '$.ergebnis' angabe_fehlt
run "${nw[@]}" --wahlgang A=20,gueltig=41 --json
check 'but follow from the valid ones' json_is '$.ergebnis' nicht_gewaehlt
run wahl --land NW --tag 2025-11-03 --gesetzlich 53 --verlangt 1 --wahlgang A=20,nein=5 --json
check '13: one objection is not enough any more' says geheim_nicht_erreicht
for bad in A A= =3 A=x A=-1 A=1,A=2 ''; do
  run "${nw[@]}" --wahlgang "$bad"
  check "no ballot: $bad" exits 2
done
echo '{ "land": "NW", "tag": "2026-12-10", "wahlgang": [ { "A": 20, "nein": 21 } ], "los": [] }' >"$folder/case.json"
run wahl --eingabe "$folder/case.json" --json
check 'from a file' json_is '$.ergebnis' nicht_gewaehlt
for bad in '[{}]' '[{"A": -1}]' '[{"A": 1, "A": 2}]' '[3]' '{"A": 1}' '"A=1"'; do
  echo "{ \"land\": \"NW\", \"wahlgang\": $bad }" >"$folder/case.json"
  run wahl --eingabe "$folder/case.json"
  check "no ballots: $bad" exits 1
  check 'with their place' warns "$folder/case.json:1:"
done

finish
