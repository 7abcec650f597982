/* Phenomena of votes, A of the inventory: stored as they were printed, shown without anything made up. */
#include "helper/portal.h"

#define MINUTES "/sitzungen/{12. Sitzung des Rates}/niederschrift.pdf"

static Portal *
make (void)
{
  return portal_new ("phenomena", "phenomena-votes", NULL);
}

static const PortalCase cases[] = {
  { "P01-several-votes",
    { "3 vote v JOIN agenda_item i ON i.id = v.agenda_item_id WHERE i.title = 'Braunkohlenplan "
      "Garzfeld'",
      "1 vote WHERE subject = 'Ziffer 3' AND yes = 1 AND no = 13 AND abstain = 2 AND outcome = "
      "'rejected'" },
    { { "/tops/{Braunkohlenplan}",
        { "geändert beschlossen mehrere Abstimmungen, siehe unten",
          "Teilbeschluss angenommen Die Stadt lehnt die Verlegung der Bundesstraße ab. Gegenstand: "
          "Ziffer 1 "
          "Abstimmungsergebnis: einstimmig Teilbeschluss angenommen Die Stadt fordert einen "
          "Schutzstreifen",
          "Gegenstand: Ziffer 2 Abstimmungsergebnis: 15 Ja-Stimmen, 1 Nein-Stimme Ja 15 Nein 1 "
          "Teilbeschluss abgelehnt",
          "Gegenstand: Ziffer 3 Abstimmungsergebnis: 1 Ja-Stimme, 13 Nein-Stimmen, 2 "
          "Enthaltungen" } },
      { "/sitzungen/{12. Sitzung}",
        { "Braunkohlenplan Garzfeld geändert beschlossen mehrere Abstimmungen" } },
      { MINUTES,
        { "Gegenstand: Ziffer 1 Abstimmungsergebnis: einstimmig Ergebnis: angenommen "
          "Teilbeschluss: Die Stadt fordert",
          "Gegenstand: Ziffer 3 Abstimmungsergebnis: 1 Ja-Stimme, 13 Nein-Stimmen, 2 Enthaltungen "
          "Ergebnis: abgelehnt "
          "Beschlussart: geändert beschlossen" } } } },

  { "P02-parts-treated-differently",
    { "2 decision WHERE competence IN ('als Empfehlung an den Rat', 'in eigener Zuständigkeit')"
      " AND kind_id = (SELECT id FROM vocabulary WHERE list = 'decision-kind' AND canonical = "
      "'part')",
      "1 decision d JOIN vocabulary k ON k.id = d.kind_id WHERE k.canonical = 'procedure' AND "
      "d.outcome = 'accepted'" },
    { { "/tops/{Spielplatzkonzept}",
        { "Teilbeschluss (als Empfehlung an den Rat) angenommen Ziffern 1 und 3 des Konzeptes "
          "werden beschlossen.",
          "Teilbeschluss (in eigener Zuständigkeit) abgelehnt Ziffer 2 des Konzeptes wird "
          "beschlossen.",
          "Verfahrensbeschluss angenommen Ziffer 4 wird bis zur nächsten Sitzung vertagt." } },
      { MINUTES,
        { "Teilbeschluss (in eigener Zuständigkeit): Ziffer 2 des Konzeptes wird beschlossen. "
          "Abstimmungsergebnis: "
          "3 Ja-Stimmen, 8 Nein-Stimmen Ergebnis: abgelehnt Verfahrensbeschluss: Ziffer 4 "
          "wird" } } } },

  { "P03-result-by-faction",
    { "1 vote_faction WHERE label = 'OB' AND side = 'yes' AND number IS NULL AND organization_id "
      "IS NULL",
      "1 vote_faction f JOIN organization o ON o.id = f.organization_id WHERE f.label = 'SPD' AND "
      "f.number = 8 AND "
      "o.short_name = 'SPD'" },
    { { "/tops/{Neubau der Feuerwache}",
        { "Abstimmungsergebnis: dafür: 13, dagegen: 1, Enth.: 1 Ja 13 Nein 1 Enthaltung 1 dafür: "
          "OB, 4 CDU, 8 SPD "
          "dagegen: 1 BÜRGERLISTE Enthaltung: 1 OP" } },
      { MINUTES,
        { "dafür: OB, 4 CDU, 8 SPD dagegen: 1 BÜRGERLISTE Enthaltung: 1 OP Ergebnis: "
          "angenommen" } } } },

  { "P04-split-faction",
    { "2 vote_faction WHERE label = 'PRO' AND number = 1 AND side IN ('yes', 'no')",
      "1 vote_faction WHERE label = 'CDU' AND number = 1 AND side = 'abstain'" },
    { { "/tops/{Resolution zum Flughafen}",
        { "dafür: 10 CDU, 1 PRO dagegen: 1 PRO Enthaltung: 1 CDU" } },
      { MINUTES,
        { "dafür: 10 CDU, 1 PRO dagegen: 1 PRO Enthaltung: 1 CDU Ergebnis: angenommen" } } } },

  { "P05-result-in-words",
    { "1 vote WHERE printed = 'einstimmig, 4 Enthaltungen' AND is_unanimous = 1 AND abstain = 4 "
      "AND yes IS NULL AND no IS NULL",
      "1 vote WHERE printed = 'hiergegen erhebt sich kein Widerspruch' AND yes IS NULL AND "
      "is_unanimous IS NULL" },
    { { "/tops/{Klimaschutzkonzept}",
        { "Abstimmungsergebnis: einstimmig, 4 Enthaltungen Dokumente", "!Ja 0", "!Nein 0" } },
      { "/tops/{Termin der Kirmes}",
        { "Abstimmungsergebnis: hiergegen erhebt sich kein Widerspruch Dokumente", "!Ja-Stimme",
          "!einstimmig" } },
      { "/sitzungen/{12. Sitzung}",
        { "Klimaschutzkonzept ungeändert beschlossen einstimmig, 4 Enthaltungen Ö 6" } },
      { MINUTES,
        { "Abstimmungsergebnis: einstimmig, 4 Enthaltungen Ergebnis: angenommen",
          "Abstimmungsergebnis: hiergegen erhebt sich kein Widerspruch Ergebnis: "
          "angenommen" } } } },

  { "P06-unanimity-as-number",
    { "1 vote WHERE printed = 'einstimmig (17 Ja-Stimmen)' AND yes = 17 AND no IS NULL AND abstain "
      "IS NULL",
      "1 vote WHERE yes = 25 AND no = 0 AND abstain IS NULL",
      "1 vote WHERE yes = 21 AND no = 0 AND abstain IS NULL AND recused = 0 AND entitled = 21" },
    { { "/tops/{Erneuerung der Ortsdurchfahrt}",
        { "Abstimmungsergebnis: einstimmig (17 Ja-Stimmen) Ja 17 Dokumente", "!Nein",
          "!Enthaltung" } },
      { "/tops/{Bauantrag Hauptstraße 4}",
        { "Abstimmungsergebnis: 25 Ja-Stimmen, 0 Nein-Stimmen Ja 25 Nein 0 Dokumente",
          "!Enthaltung" } },
      { "/tops/{Prüfung der Gebühren}",
        { "Ja: 21, Nein: 0, Anwesend: 21, Befangen: 0 Ja 21 Nein 0 befangen 0 stimmberechtigt 21 "
          "Dokumente" } },
      { MINUTES,
        { "Abstimmungsergebnis: einstimmig (17 Ja-Stimmen) Ergebnis: angenommen",
          "Abstimmungsergebnis: 25 Ja-Stimmen, 0 Nein-Stimmen Ergebnis: angenommen",
          "Ja 21 · Nein 0 · befangen 0 · stimmberechtigt 21" } } } },

  { "P07-zero-is-not-unknown",
    { "0 vote v JOIN agenda_item i ON i.id = v.agenda_item_id WHERE i.title = 'Sachstand "
      "Schulwege'",
      "1 vote WHERE yes = 14 AND no = 0 AND abstain = 0" },
    { { "/tops/{Sachstand Schulwege}",
        { "noch nicht festgelegt", "!Abstimmungsergebnis", "!Ja", "!Enthaltung" } },
      { "/tops/{Benennung der Planstraße 2}",
        { "14 Ja-Stimmen, 0 Nein-Stimmen, 0 Enthaltungen Ja 14 Nein 0 Enthaltung 0" } },
      { MINUTES,
        { "Der Bericht wird in der nächsten Sitzung beraten. Beschlussart: noch nicht festgelegt",
          "Abstimmungsergebnis: 14 Ja-Stimmen, 0 Nein-Stimmen, 0 Enthaltungen" } } } },

  { "P08-only-no-votes",
    { "1 vote WHERE yes IS NULL AND no = 14 AND abstain = 3 AND outcome = 'rejected'" },
    { { "/tops/{Anregung zu Tempo 30}",
        { "abgelehnt Abstimmungsergebnis: 14 Nein-Stimmen bei 3 Enthaltungen Nein 14 Enthaltung 3 "
          "Dokumente",
          "!Ja" } },
      { MINUTES,
        { "Abstimmungsergebnis: 14 Nein-Stimmen bei 3 Enthaltungen Ergebnis: abgelehnt" } } } },

  { "P09-negated-proposition",
    { "1 vote WHERE is_negated = 1 AND outcome = 'accepted' AND effect = 'Der Punkt bleibt auf der "
      "Tagesordnung'",
      "1 decision d JOIN vote v ON v.id = d.vote_id WHERE v.is_negated = 1 AND d.outcome = "
      "'rejected'" },
    { { "/tops/{Antrag auf Absetzung}",
        { "Antrag zur Geschäftsordnung abgelehnt Der Antrag auf Absetzung des Punktes wird "
          "abgelehnt. "
          "Abstimmungsergebnis: 16 Ja-Stimmen, 1 Nein-Stimme Abgestimmt wurde über eine Ablehnung: "
          "Wer mit Ja stimmt, "
          "lehnt den Antrag ab. Wirkung: Der Punkt bleibt auf der Tagesordnung" } },
      { "/tops/{Hitzeaktionsplan}", { "!Abgestimmt wurde über eine Ablehnung" } },
      { MINUTES,
        { "16 Ja-Stimmen, 1 Nein-Stimme Abgestimmt wurde über eine Ablehnung: Wer mit Ja stimmt, "
          "lehnt den Antrag ab. "
          "Wirkung: Der Punkt bleibt auf der Tagesordnung Ergebnis: abgelehnt" } } } },

  { "P10-rejected-under-the-heading-decision",
    { "1 decision d JOIN text x ON x.owner_id = d.id JOIN text_version w ON w.text_id = x.id WHERE "
      "d.outcome = 'rejected'"
      " AND w.markdown = 'Die Verwaltung stellt einen Hitzeaktionsplan auf.'" },
    { { "/tops/{Hitzeaktionsplan}",
        { "Sachbeschluss (als Empfehlung an den Rat) abgelehnt Die Verwaltung stellt einen "
          "Hitzeaktionsplan auf.",
          "7 Ja-Stimmen, 9 Nein-Stimmen, 1 Enthaltung", "!angenommen" } },
      { MINUTES,
        { "7 Ja-Stimmen, 9 Nein-Stimmen, 1 Enthaltung Ergebnis: abgelehnt Beschlussart: "
          "abgelehnt" } } } },

  { "P11-accepted-without-majority-of-voters",
    { "1 vote WHERE yes = 8 AND no = 7 AND abstain = 7 AND outcome = 'accepted'" },
    { { "/tops/{Vorrangzone für Windkraft}",
        { "angenommen Abstimmungsergebnis: 8 Ja-Stimmen, 7 Nein-Stimmen, 7 Enthaltungen Ja 8 Nein "
          "7 Enthaltung 7" } },
      { MINUTES, { "8 Ja-Stimmen, 7 Nein-Stimmen, 7 Enthaltungen Ergebnis: angenommen" } } } },

  { "P12-tie",
    { "1 vote WHERE yes = 6 AND no = 6 AND abstain IS NULL AND outcome = 'rejected'",
      "2 consultation c JOIN paper p ON p.id = c.paper_id WHERE p.number = 'V 51/2023' AND "
      "c.agenda_item_id IS NOT NULL" },
    { { "/tops/{Zuschuss für das Jugendzentrum (Vorberatung)}",
        { "nicht empfohlen",
          "abgelehnt Abstimmungsergebnis: 6 Ja-Stimmen, 6 Nein-Stimmen (Stimmengleichheit)" } },
      { "/tops/{Zuschuss für das Jugendzentrum (Entscheidung)}",
        { "Sachbeschluss (ohne Empfehlung des Fachausschusses) angenommen" } },
      { "/vorlagen/{Zuschuss}",
        { "TOP Ö 1 Vorberatung nicht empfohlen 6 Ja-Stimmen, 6 Nein-Stimmen (Stimmengleichheit) "
          "Mittwoch, 15. März 2023",
          "TOP Ö 15 Entscheidung ungeändert beschlossen" } },
      { "/sitzungen/{9. Sitzung}/niederschrift.pdf",
        { "6 Ja-Stimmen, 6 Nein-Stimmen (Stimmengleichheit) Ergebnis: abgelehnt Beschlussart: "
          "nicht empfohlen" } } } },

  { "P13-two-electorates",
    { "1 vote WHERE electorate = 'Stadtverordnete' AND yes = 4 AND no = 0 AND abstain = 3",
      "1 vote_count WHERE electorate = 'Sachkundige Einwohner' AND yes = 5 AND no = 0 AND abstain "
      "= 1" },
    { { "/tops/{Bebauungsplan Am Markt}",
        { "4 Ja-Stimmen, 0 Nein-Stimmen, 3 Enthaltungen (Stadtverordnete) Ja 4 Nein 0 Enthaltung 3 "
          "Sachkundige Einwohner (gesondert gezählt): 5 Ja-Stimmen, 0 Nein-Stimmen, 1 "
          "Enthaltung" } },
      { MINUTES,
        { "3 Enthaltungen (Stadtverordnete) Sachkundige Einwohner (gesondert gezählt): 5 "
          "Ja-Stimmen" } } } },

  { "P14-majority-of-legal-members",
    { "1 vote WHERE majority = 'absolute' AND yes = 26 AND entitled = 51",
      "1 organization_size z JOIN organization o ON o.id = z.organization_id WHERE o.short_name = "
      "'Rat' AND z.members = 51" },
    { { "/tops/{Neufassung der Hauptsatzung}",
        { "26 Ja-Stimmen, 21 Nein-Stimmen Ja 26 Nein 21 stimmberechtigt 51",
          "Erforderlich: Mehrheit der gesetzlichen Mitgliederzahl" } },
      { "/gremien/{Rat der Stadt}", { "Gesetzliche Mitgliederzahl 51 (ab 01.11.2020)" } },
      { MINUTES,
        { "Ja 26 · Nein 21 · stimmberechtigt 51 Erforderlich: Mehrheit der gesetzlichen "
          "Mitgliederzahl" } } } },

  { "P15-absent-at-a-vote",
    { "2 ballot WHERE value = 'absent'",
      "1 vote_faction WHERE side = 'absent' AND label = 'CDU' AND number = 2" },
    { { "/tops/{Verkauf des Bauhofgeländes}",
        { "nicht anwesend: 2 CDU", "Anna Ahrens: nicht anwesend", "Dieter Dorn: nicht anwesend" } },
      { MINUTES,
        { "Abstimmungsergebnis: mehrheitlich beschlossen Ja 20 · Nein 5 nicht anwesend: 2 CDU Anna "
          "Ahrens: nicht anwesend "
          "Dieter Dorn: nicht anwesend" } } } },

  { "P16-recusal",
    { "1 recusal r JOIN person p ON p.id = r.person_id WHERE p.name = 'Bernd Brandt' AND r.vote_id "
      "IS NOT NULL"
      " AND r.reason = 'Eigentum am Nachbargrundstück' AND r.left_room = 1",
      "1 recusal WHERE person_id IS NULL AND number = 3 AND left_room IS NULL",
      "1 recusal r JOIN person p ON p.id = r.person_id WHERE p.name = 'Anna Ahrens' AND r.vote_id "
      "IS NULL" },
    { { "/tops/{Bauvoranfrage Lindenweg}",
        { "Wegen Befangenheit nicht mitgewirkt: Bernd Brandt (Eigentum am Nachbargrundstück), hat "
          "den Raum verlassen "
          "Dokumente" } },
      { "/tops/{Verlängerung der Jagdpacht}",
        { "Wegen Befangenheit nicht mitgewirkt: 3 Mitglieder Dokumente" } },
      { "/tops/{Tausch von Grundstücken}",
        { "zur Kenntnis genommen. Wegen Befangenheit nicht mitgewirkt: Anna Ahrens Dokumente" } },
      { MINUTES,
        { "Wegen Befangenheit nicht mitgewirkt: Bernd Brandt (Eigentum am Nachbargrundstück), hat "
          "den Raum verlassen",
          "Wegen Befangenheit nicht mitgewirkt: 3 Mitglieder Ergebnis",
          "Tausch von Grundstücken Wegen Befangenheit nicht mitgewirkt: Anna Ahrens "
          "Kenntnisnahme:" } } } },

  { "P17-order-of-votes",
    { "1 vote v JOIN vote w ON w.id = v.follows_id WHERE w.subject = 'weitergehender Antrag A' AND "
      "v.outcome = 'settled'",
      "1 agenda_item WHERE result = 'mit Beschlussfassung zum Änderungsantrag erledigt'" },
    { { "/tops/{Haushaltssatzung 2023}",
        { "mit Beschlussfassung zum Änderungsantrag erledigt",
          "Antrag zur Geschäftsordnung abgelehnt Der Haushalt wird an den Hauptausschuss "
          "zurückverwiesen. Gegenstand: "
          "Zurückverweisung Abstimmungsergebnis: 18 Ja-Stimmen, 33 Nein-Stimmen Ja 18 Nein 33 "
          "Änderungsantrag angenommen",
          "Sachbeschluss erledigt Der Ansatz für Radwege wird um die Hälfte erhöht. Gegenstand: "
          "Antrag B",
          "Abgestimmt nach: Zurückverweisung", "Abgestimmt nach: weitergehender Antrag A" } },
      { MINUTES,
        { "Gegenstand: Antrag B Abstimmungsergebnis: keine Abstimmung mehr Abgestimmt nach: "
          "weitergehender Antrag A "
          "Ergebnis: erledigt Beschlussart: mit Beschlussfassung zum Änderungsantrag "
          "erledigt" } } } },

  { "P18-block-vote",
    { "2 vote_agenda_item b JOIN vote v ON v.id = b.vote_id WHERE v.printed = 'einvernehmlich'" },
    { { "/tops/{Jahresabschluss Wasserwerk}",
        { "Abstimmungsergebnis: einvernehmlich Gemeinsam abgestimmt mit: TOP Ö 23 Jahresabschluss "
          "Bäderbetrieb "
          "TOP Ö 24 Jahresabschluss Stadthalle" } },
      { "/tops/{Jahresabschluss Bäderbetrieb}",
        { "Abgestimmt unter TOP Ö 22 Jahresabschluss Wasserwerk" } },
      { "/tops/{Jahresabschluss Stadthalle}",
        { "Abgestimmt unter TOP Ö 22 Jahresabschluss Wasserwerk" } },
      { MINUTES,
        { "Gemeinsam abgestimmt mit TOP Ö 23 Jahresabschluss Bäderbetrieb Gemeinsam abgestimmt mit "
          "TOP Ö 24",
          "Ö 23 Jahresabschluss Bäderbetrieb Gemeinsam abgestimmt unter TOP Ö 22 Jahresabschluss "
          "Wasserwerk",
          "Ö 24 Jahresabschluss Stadthalle Gemeinsam abgestimmt unter TOP Ö 22 Jahresabschluss "
          "Wasserwerk" } } } },

  { "P19-vote-by-name",
    { "1 ballot b JOIN person p ON p.id = b.person_id WHERE p.name = 'Clara Conrad' AND b.value = "
      "'no'"
      " AND b.note = 'zur Aufnahme in die Niederschrift'",
      "1 vote WHERE method = 'named' AND yes = 1 AND no = 2" },
    { { "/tops/{Sonntagsöffnung}",
        { "Wer hat wie gestimmt? Clara Conrad: dagegen (zur Aufnahme in die Niederschrift) Dieter "
          "Dorn: dafür "
          "namentliche Abstimmung" } },
      { MINUTES,
        { "namentliche Abstimmung Clara Conrad: dagegen (zur Aufnahme in die Niederschrift) Dieter "
          "Dorn: dafür" } } } },

  { "P20-repeated-vote",
    { "1 vote v JOIN vote w ON w.id = v.repeats_id WHERE v.printed = '11 Ja, 1 Nein' AND w.yes = "
      "11 AND w.no = 1" },
    { { "/tops/{Besetzung des Schiedsamtes}",
        { "Wahl gewählt Abstimmungsergebnis: 11 Ja-Stimmen, 1 Nein-Stimme Ja 11 Nein 1 geheime "
          "Abstimmung Wahl gewählt "
          "Abstimmungsergebnis: 11 Ja, 1 Nein – wiederholte Abstimmung Ja 11 Nein 1 geheime "
          "Abstimmung" } },
      { MINUTES,
        { "Abstimmungsergebnis: 11 Ja-Stimmen, 1 Nein-Stimme geheime Abstimmung Ergebnis: gewählt "
          "Wahl: "
          "Abstimmungsergebnis: 11 Ja, 1 Nein (wiederholte Abstimmung) geheime Abstimmung" } } } },

  { "P21-label-against-count",
    { "1 agenda_item i JOIN vote v ON v.agenda_item_id = i.id WHERE i.result = 'ungeändert "
      "beschlossen' AND v.yes = 3"
      " AND v.no = 12 AND v.outcome = 'rejected'",
      "1 minutes WHERE edition = 2 AND status = 'corrected' AND correction_reason = 'Ergebnis zu "
      "TOP Ö 27'" },
    { { "/tops/{Ausbau der Talstraße}",
        { "Ausbau der Talstraße abgelehnt (Beschlussart: ungeändert beschlossen) "
          "Beschluss und Abstimmung Sachbeschluss abgelehnt "
          "Abstimmungsergebnis: 3 Ja-Stimmen, 12 Nein-Stimmen, 1 Enthaltung",
          "<span class=\"kern-badge kern-badge--danger" } },
      { "/sitzungen/{12. Sitzung}", { "Niederschrift berichtigt" } },
      { MINUTES,
        { "Berichtigte Fassung, 2. Ausfertigung: Ergebnis zu TOP Ö 27",
          "3 Ja-Stimmen, 12 Nein-Stimmen, 1 Enthaltung Ergebnis: abgelehnt Beschlussart: "
          "ungeändert beschlossen" } } } },
  { 0 },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  portal_add (make, cases);
  return portal_run ();
}
