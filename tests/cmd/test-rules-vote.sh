#!/usr/bin/env bash
# `ris rules abstimmung`: scenarios 1, 7, 9, 10, 15, 16, 18, 19, 21, 30, 31, 35, 38 and 39; what leads and what belongs to it.
. "$(dirname "$0")/rules.bash"
nw=(abstimmung --land NW --koerperschaft gemeinde --tag 2026-12-10)
rp=(abstimmung --land RP --koerperschaft gemeinde --tag 2026-12-10)

run "${nw[@]}"
check 'something must be asked' exits 2
check 'and it is said what can be' warns '--ja and --nein, --geheim-verlangt or --rolle'

run "${nw[@]}" --gesetzlich 53 --gewaehlt 52 --anwesend 40 --ja 20 --nein 20 --enthaltung 0
check '1: a tie is a rejection' says 'Bei Stimmengleichheit ist der Antrag abgelehnt.'
check 'with the norm' says '§ 50 Abs. 1 S. 2 GO NRW (Sicherheit B; Landesrecht, NW gemeinde 2020-11-01)'
check 'and the numbers' says '  Ja-Stimmen: 20'
run "${nw[@]}" --gesetzlich 53 --gewaehlt 52 --anwesend 40 --ja 20 --nein 20 --enthaltung 0 --json
check '1 for machines' json_is '$.ergebnis' abgelehnt
check '40 voted' says '"wert" : 40'
run "${nw[@]}" --anwesend 40 --ja 5 --nein 4 --enthaltung 31 --json
check '7: abstentions do not count' json_is '$.ergebnis' angenommen
run "${nw[@]}" --ja 20 --json
check 'a missing number' json_is '$.ergebnis' angabe_fehlt
run "${nw[@]}" --ja 30 --nein 20 --anwesend 40 --mitglieder 40 --json
check 'more votes than voters' says summe_zu_gross
run "${nw[@]}" --ja 20 --nein 19 --ergebnis abgelehnt --json
check 'recorded as something else' says ergebnis_weicht_ab
run "${nw[@]}" --ja 20 --nein 1 --einstimmig ja --json
check 'recorded as unanimous' says einstimmig_weicht_ab
run "${nw[@]}" --ja 25 --nein 14 --ablehnung --json
check 'a vote on a rejection' says antrag_abgelehnt
run "${nw[@]}" --ja 26 --nein 14 --gegenstand hauptsatzung --gesetzlich 53 --json
check 'a majority of its own' json_is '$.ergebnis' abgelehnt

run "${nw[@]}" --gesetzlich 53 --geheim-verlangt 10 --json
check '9: too few for a secret vote' json_is '$.ergebnis' offen
check '9: one is missing' json_is '$.befunde[0].ergebnis' geheim_nicht_erreicht
run "${nw[@]}" --gesetzlich 53 --geheim-verlangt 10
check '9 in words' says 'Geheime Abstimmung: 10 von 11 nötigen'
run "${nw[@]}" --gesetzlich 53 --geheim-verlangt 11 --namentlich-verlangt 15 --json
check '10: secret prevails' json_is '$.ergebnis' geheim
run "${rp[@]}" --gesetzlich 33 --geheim-ja 21 --geheim-nein 3 --json
check '31: two thirds are 22' json_is '$.ergebnis' offen
run abstimmung --land HE --tag 2026-12-10 --gesetzlich 33 --geheim-verlangt 33 --form geheim --json
check '39: never in Hessen' says geheim_unzulaessig
check '39: nor recorded so' json_is '$.klasse' sperre

run "${nw[@]}" --gegenstand erweiterung --dringlichkeit Rohrbruch --ja 20 --nein 19 --enthaltung 1 --json
check '15: the agenda is extended' json_is '$.ergebnis' angenommen
run "${nw[@]}" --gegenstand erweiterung --ja 30 --nein 0 --json
check '16: not without a reason' json_is '$.ergebnis' begruendung_fehlt
run "${rp[@]}" --gegenstand erweiterung --dringlichkeit Rohrbruch --ja 17 --nein 10 --anwesend 27 --json
check '30: two thirds are 18' json_is '$.ergebnis' abgelehnt
run "${rp[@]}" --gegenstand erweiterung --dringlichkeit Rohrbruch --ja 18 --nein 9 --anwesend 27 --json
check '30: and 18 do' json_is '$.ergebnis' angenommen
run "${rp[@]}" --gegenstand absetzung --anwesend 27
check 'before the vote: what is needed' says 18
run "${nw[@]}" --gegenstand reihenfolge --ja 2 --nein 1 --json
check 'another order' json_is '$.ergebnis' angenommen

run "${nw[@]}" --gremium ausschuss --rolle sachkundiger_einwohner --json
check '18: no vote for expert residents' json_is '$.ergebnis' nicht_stimmberechtigt
check '18: it cannot be recorded' json_is '$.klasse' sperre
run "${nw[@]}" --gegenstand ausschussbesetzung --json
check '19: nor for the mayor on committees' json_is '$.ergebnis' nicht_stimmberechtigt
run "${nw[@]}" --gegenstand ausschussbesetzung --ja 30 --nein 20 --gesetzlich 53 --gewaehlt 52 --hvb-anwesend ja --json
check '19: beside the result' says nicht_stimmberechtigt
check 'which leads' json_is '$.ergebnis' angenommen
check 'and is not barred: the others voted' json_is '$.klasse' hinweis
run "${nw[@]}" --gegenstand ausschussbesetzung --ja 52 --nein 1 --gesetzlich 53 --gewaehlt 52 --anwesend 53 --hvb-anwesend ja --json
check '19: a vote of the mayor is one too many' json_is '$.klasse' sperre
run "${nw[@]}" --rolle mitglied --befangen --oeffentlich ja --json
check 'nobody excluded' json_is '$.ergebnis' nicht_stimmberechtigt

run "${nw[@]}" --ja 25 --nein 14 --ausgeschlossen-ja 1 --json
check '21: the result stands' json_is '$.ergebnis' angenommen
check '21: it was not decisive' json_is '$.befunde[0].ergebnis' nicht_entscheidend
run "${nw[@]}" --ja 20 --nein 19 --ausgeschlossen-ja 1 --json
check 'by one vote it is' json_is '$.befunde[0].ergebnis' entscheidend
run "${nw[@]}" --ja 20 --nein 19 --mitgewirkt 1 --json
check 'or may be' json_is '$.befunde[0].ergebnis' moeglicherweise_entscheidend
run "${rp[@]}" --ja 25 --nein 5 --ausgeschlossen-ja 1 --wirksam-ab 2026-12-10 --json
check '35: by any margin' json_is '$.befunde[0].ergebnis' unwirksam
check '35: healed after three months' says 2027-03-10

run abstimmung --land BY --tag 2026-12-10 --ja 10 --nein 3 --enthaltung 1 --json
check '38: no abstentions' json_is '$.klasse' sperre
check '38: for this reason' json_is '$.befunde[0].ergebnis' enthaltung_unzulaessig

finish
