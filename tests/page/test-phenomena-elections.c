/* Phenomena of elections, B of the inventory. */
#include "helper/portal.h"

#define MINUTES "/sitzungen/{1. Sitzung des Rates}/niederschrift.pdf"

static Portal *
make (void)
{
  return portal_new ("phenomena", "phenomena-elections", NULL);
}

static const PortalCase cases[] = {
  { "P22-lists-by-highest-numbers",
    { "2 election_candidate WHERE label || votes || won IN ('Wahlvorschlag A4stellvertretender "
      "Vorsitz', "
      "'Wahlvorschlag B5Vorsitz')",
      "1 election_candidate WHERE label = 'Liste C' AND votes = 0 AND won IS NULL" },
    { { "/tops/{Vorsitz im Bezirksausschuss Golkenrath}",
        { "Wahl: Höchstzahlen nach d'Hondt, geheim · 2 Sitze Wahlvorschlag A: 4 Stimmen – "
          "stellvertretender Vorsitz "
          "Wahlvorschlag B: 5 Stimmen – Vorsitz" } },
      { "/tops/{Vorsitz im Bezirksausschuss Gerdenrath}",
        { "Abstimmungsergebnis: 1 Enthaltung Wahl: Höchstzahlen nach d'Hondt, geheim · 15 "
          "Stimmzettel abgegeben Liste A: "
          "10 Stimmen – Vorsitz, stellvertretender Vorsitz Liste B: 4 Stimmen Liste C: 0 "
          "Stimmen" } },
      { MINUTES,
        { "Höchstzahlen nach d'Hondt, geheim · 2 Sitze Wahlvorschlag A: 4 Stimmen – "
          "stellvertretender Vorsitz "
          "Wahlvorschlag B: 5 Stimmen – Vorsitz Ergebnis: gewählt",
          "Liste B: 4 Stimmen Liste C: 0 Stimmen Ergebnis: gewählt" } } } },

  { "P23-abstention-on-the-ballot-paper",
    { "1 election e JOIN vote v ON v.id = e.vote_id WHERE e.cast_ballots = 20 AND e.valid_ballots "
      "= 19 AND v.abstain = 2"
      " AND v.invalid = 1 AND e.note = 'Enthaltungen zählen als gültige Stimmen'" },
    { { "/tops/{Wahl der ersten Stellvertretung}",
        { "17 Stimmen für Wahlvorschlag A, 2 Stimmenthaltungen ungültig 1",
          "20 Stimmzettel abgegeben · 19 gültig Wahlvorschlag A (Ahrens): 17 Stimmen Enthaltungen "
          "zählen als gültige "
          "Stimmen" } },
      { MINUTES,
        { "2 Stimmenthaltungen ungültig 1 geheime Abstimmung",
          "20 Stimmzettel abgegeben · 19 gültig Wahlvorschlag A (Ahrens): 17 Stimmen Enthaltungen "
          "zählen als gültige "
          "Stimmen" } } } },

  { "P24-common-proposal",
    { "1 vote v JOIN vocabulary k ON k.id = v.kind_id WHERE k.canonical = 'election' AND v.yes = "
      "34 AND v.is_unanimous = 1",
      "1 vote v JOIN vote w ON w.id = v.follows_id JOIN election e ON e.vote_id = v.id WHERE w.yes "
      "= 33 AND w.no = 1"
      " AND w.outcome = 'rejected' AND v.outcome = 'elected'" },
    { { "/tops/{Einheitlicher Vorschlag}",
        { "Wahl angenommen", "Abstimmungsergebnis: einstimmig (34 Ja-Stimmen)" } },
      { "/tops/{Besetzung der Ausschüsse}",
        { "Wahl abgelehnt Der einheitliche Wahlvorschlag wird angenommen. Abstimmungsergebnis: 33 "
          "Ja-Stimmen, 1 Nein-Stimme",
          "Wahl gewählt Die Ausschüsse werden nach Verhältniswahl besetzt. Wahl: Verhältniswahl "
          "nach Hare/Niemeyer" } },
      { MINUTES,
        { "33 Ja-Stimmen, 1 Nein-Stimme Ergebnis: abgelehnt Wahl: Die Ausschüsse werden nach "
          "Verhältniswahl besetzt." } } } },

  { "P25-procedure-and-lot",
    { "1 election_candidate WHERE won = 'Sitz 7' AND by_lot = 1",
      "1 election_candidate WHERE label = 'Zählgemeinschaft CDU/BÜRGERLISTE' AND won = '4 Sitze'",
      "1 election WHERE method = 'Losentscheid um den letzten Sitz'" },
    { { "/tops/{Verfahren für die Besetzung}",
        { "d'Hondt Hare/Niemeyer Sainte-Laguë Abstimmungsergebnis: Methode 2 mehrheitlich",
          "BÜNDNIS 90/DIE GRÜNEN: 8 Stimmen – Sitz 7 (durch Los) BÜRGERLISTE: 8 Stimmen" } },
      { "/tops/{Besetzung der Ausschüsse}",
        { "Zählgemeinschaft CDU/BÜRGERLISTE: 20 Stimmen – 4 Sitze SPD: 14 Stimmen – 3 Sitze" } },
      { MINUTES,
        { "1. d'Hondt 2. Hare/Niemeyer 3. Sainte-Laguë",
          "8 Stimmen – Sitz 7 (durch Los) BÜRGERLISTE: 8 Stimmen Ergebnis" } } } },

  { "P26-second-ballot",
    { "1 election e JOIN vote v ON v.id = e.vote_id JOIN election f ON f.vote_id = v.follows_id "
      "WHERE e.method = 'Stichwahl'"
      " AND f.method = 'Mehrheitswahl, erster Wahlgang'",
      "2 election_candidate WHERE label = 'Clara Conrad' AND votes IN (23, 33)" },
    { { "/tops/{Wahl einer Beigeordneten}",
        { "Mehrheitswahl, erster Wahlgang, geheim · 49 Stimmzettel abgegeben Clara Conrad: 23 "
          "Stimmen Dieter Dorn: 16 "
          "Stimmen Elif Esser: 10 Stimmen keine Mehrheit",
          "Stichwahl, geheim · 49 Stimmzettel abgegeben Clara Conrad: 33 Stimmen – gewählt Dieter "
          "Dorn: 16 Stimmen "
          "Abgestimmt nach: Mehrheitswahl, erster Wahlgang" } },
      { MINUTES,
        { "Elif Esser: 10 Stimmen keine Mehrheit Wahl: geheime Abstimmung Wahlverfahren: Stichwahl",
          "Clara Conrad: 33 Stimmen – gewählt Dieter Dorn: 16 Stimmen Abgestimmt nach: "
          "Mehrheitswahl, erster Wahlgang" } } } },

  { "P27-tellers-and-course",
    { "1 decision d JOIN vocabulary k ON k.id = d.kind_id JOIN agenda_item i ON i.id = "
      "d.agenda_item_id WHERE "
      "k.canonical = 'procedure' AND i.title = 'Bestellung der Stimmzählenden'",
      "1 attachment a JOIN file f ON f.id = a.file_id WHERE f.name = 'Stimmzettel (Anlage zum "
      "Original)' AND f.sha256 IS NULL" },
    { { "/tops/{Bestellung der Stimmzählenden}",
        { "Beratung Die leere Wahlurne wird gezeigt. Die Mitglieder werden einzeln aufgerufen. "
          "Frau Conrad nimmt die Wahl "
          "auf Nachfrage an.",
          "Zu Stimmzählenden werden Herr Dorn und eine Beschäftigte der Verwaltung bestellt.",
          "Anlagen zum Auszug Stimmzettel (Anlage zum Original)", "(dem Original beigefügt)" } },
      { MINUTES,
        { "Beratung: Die leere Wahlurne wird gezeigt.",
          "Frau Conrad nimmt die Wahl auf Nachfrage an. Verfahrensbeschluss: Zu Stimmzählenden",
          "Anlagen zum Auszug: 1. Stimmzettel (Anlage zum Original) (dem Original "
          "beigefügt)" } } } },

  { "P28-gaps-and-deputies",
    { "1 text_version WHERE markdown LIKE 'Bestellt wird: ____%Verhinderungsvertretung: ____ (wird "
      "zu%'",
      "2 membership_deputy d JOIN membership m ON m.id = d.membership_id JOIN person p ON p.id = "
      "d.deputy_id"
      " WHERE p.family_name || d.position IN ('Gruber1', 'Falk2')" },
    { { "/tops/{Bestellung für den Zweckverband}",
        { "Bestellt wird: ____ Verhinderungsvertretung: ____ (wird zu einem späteren Zeitpunkt "
          "benannt)" } },
      { "/gremien/{Bezirksausschuss Golkenrath}",
        { "Elif Esser Vorsitz Vertretung: Gisela Gruber Fritz Falk" } },
      { MINUTES,
        { "Bestellt wird: ____ Verhinderungsvertretung: ____ (wird zu einem späteren Zeitpunkt "
          "benannt)" } } } },

  { "P29-succession-and-change-of-faction",
    { "2 membership m JOIN person p ON p.id = m.person_id WHERE p.family_name = 'Alt' AND "
      "m.ends_on = '2023-09-05'",
      "2 membership m JOIN person p ON p.id = m.person_id WHERE p.family_name = 'Neu' AND "
      "m.starts_on = '2023-09-06'",
      "1 organization WHERE name = 'Fraktion Neue Mitte' AND ends_on = '2023-09-05'" },
    { { "/gremien/{Rat der Stadt}?stand=2023-09-05",
        { "Albert Alt Mitglied Fraktion Neue Mitte seit 01.11.2020 bis 05.09.2023", "!Nora Neu" } },
      { "/gremien/{Rat der Stadt}?stand=2023-09-06",
        { "Nora Neu Mitglied SPD-Fraktion seit 06.09.2023", "!Albert Alt" } },
      { "/gremien/{Fraktion Neue Mitte}", { "Aufgelöst zum 05.09.2023" } },
      { "/personen/{Albert Alt}", { "bis 05.09.2023" } } } },
  { 0 },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  portal_add (make, cases);
  return portal_run ();
}
