/* Phenomena of results and competences, C of the inventory. */
#include "helper/portal.h"

#define MINUTES "/sitzungen/{8. Sitzung des Rates}/niederschrift.pdf"

static Portal *
make (void)
{
  return portal_new ("phenomena", "phenomena-results", NULL);
}

static const PortalCase cases[] = {
  { "P30-open-list-of-results",
    { "1 agenda_item WHERE result = 'ohne Votum in nachfolgende Gremien' AND result_id IS NULL",
      "1 agenda_item i JOIN vocabulary r ON r.id = i.result_id WHERE i.result = 'mit Auflagen "
      "zurückgegeben'"
      " AND r.canonical = 'postponed' AND r.label = i.result" },
    { { "/tops/{Entwurf des Regionalplans}",
        { "Beschlussart ohne Votum in nachfolgende Gremien",
          "<span class=\"kern-badge kern-badge--info kern-badge--small\"><span class=\"kern-label "
          "kern-label--small\">"
          "ohne Votum in nachfolgende Gremien" } },
      { "/tops/{Konzept der Bücherei}",
        { "Beschlussart mit Auflagen zurückgegeben",
          "<span class=\"kern-badge kern-badge--warning kern-badge--small\"><span "
          "class=\"kern-label kern-label--small\">"
          "mit Auflagen zurückgegeben" } },
      { "/sitzungen/{8. Sitzung}",
        { "Entwurf des Regionalplans ohne Votum in nachfolgende Gremien" } },
      { MINUTES,
        { "Beschlussart: ohne Votum in nachfolgende Gremien",
          "Beschlussart: mit Auflagen zurückgegeben" } } } },

  { "P31-noted-by-vote",
    { "1 decision d JOIN vote v ON v.id = d.vote_id JOIN agenda_item i ON i.id = d.agenda_item_id "
      "WHERE d.outcome = 'noted'"
      " AND v.printed = 'einstimmig' AND i.result = 'ungeändert beschlossen'",
      "0 decision d JOIN agenda_item i ON i.id = d.agenda_item_id WHERE i.title = 'Bericht über "
      "die Steuern'" },
    { { "/tops/{Bericht über die Radwege}",
        { "ungeändert beschlossen einstimmig",
          "Kenntnisnahme zur Kenntnis genommen Der Rat nimmt den Bericht zur Kenntnis. "
          "Abstimmungsergebnis: einstimmig" } },
      { "/tops/{Bericht über die Steuern}",
        { "zur Kenntnis genommen", "!Abstimmungsergebnis", "!einstimmig" } },
      { MINUTES,
        { "Abstimmungsergebnis: einstimmig Ergebnis: zur Kenntnis genommen Beschlussart: "
          "ungeändert beschlossen",
          "Ö 6 Bericht über die Steuern Beschlussart: zur Kenntnis genommen" } } } },

  { "P32-recommendation-or-own-competence",
    { "2 decision_recipient r JOIN organization o ON o.id = r.organization_id JOIN decision d ON "
      "d.id = r.decision_id"
      " JOIN agenda_item i ON i.id = d.agenda_item_id WHERE i.title = 'Umbau des Rathauses "
      "(Fachausschuss)'"
      " AND r.position || o.name IN ('1Hauptausschuss', '2Rat der Stadt Musterstadt')",
      "1 decision_recipient WHERE organization_id IS NULL AND label = 'Verwaltung'" },
    { { "/tops/{Umbau des Rathauses (Fachausschuss)}",
        { "Sachbeschluss (als Empfehlung an Hauptausschuss und Rat der Stadt Musterstadt)" } },
      { "/tops/{Anregung zur Beleuchtung}",
        { "Sachbeschluss (als Empfehlung an die Verwaltung)" } },
      { MINUTES,
        { "Sachbeschluss (als Empfehlung an die Verwaltung): Die Beleuchtung wird geprüft." } } } },

  { "P33-two-competences-in-one-item",
    { "1 decision d JOIN decision q ON q.id = d.quoted_from_id JOIN agenda_item i ON i.id = "
      "q.agenda_item_id WHERE "
      "i.title = 'Umbau des Rathauses (Fachausschuss)'",
      "2 vote v JOIN agenda_item i ON i.id = v.agenda_item_id WHERE i.title = 'Umbau des Rathauses "
      "(Hauptausschuss)'"
      " AND v.printed = 'einstimmig'" },
    { { "/tops/{Umbau des Rathauses (Hauptausschuss)}",
        { "angenommen Wiedergegeben aus: 11. Sitzung des Ausschusses für Stadtentwicklung am "
          "21.09.2022",
          "Abstimmungsergebnis: einstimmig Sachbeschluss (in eigener Zuständigkeit) angenommen Das "
          "Rathaus wird für drei "
          "Millionen Euro und barrierefrei umgebaut." } },
      { "/sitzungen/{7. Sitzung}/niederschrift.pdf",
        { "Wiedergegeben aus: 11. Sitzung des Ausschusses für Stadtentwicklung am 21.09.2022",
          "Ergebnis: angenommen Sachbeschluss (in eigener Zuständigkeit): Das Rathaus" } } } },

  { "P34-changed-wording",
    { "1 text_version WHERE markdown = 'Der Rat beschließt den Gleichstellungsplan für drei Jahre "
      "und stellt 10.000 Euro "
      "bereit.'",
      "1 text_version WHERE markdown = 'Der Rat beschließt den Gleichstellungsplan für fünf Jahre "
      "und stellt 10.000 Euro "
      "bereit.'" },
    { { "/tops/{Gleichstellungsplan (Rat)}",
        { "angenommen Der Rat beschließt den Gleichstellungsplan für fünf Jahre und stellt 10.000 "
          "Euro bereit. Was wurde "
          "gegenüber dem Beschlussvorschlag geändert?",
          "Beschlussvorschlag der Vorlage Der Rat beschließt den Gleichstellungsplan für drei "
          "Jahre",
          "<del>", "<ins>", "gestrichen: drei", "eingefügt: fünf Jahre" } },
      { "/vorlagen/{Gleichstellungsplan}",
        { "Wortlaut im Verlauf der Beratung", "<del>", "gestrichen: drei", "eingefügt: fünf" } },
      { "/tops/{Antrag zu Spielhallen}", { "!<del>", "!gegenüber dem Beschlussvorschlag" } },
      { MINUTES,
        { "Sachbeschluss: Der Rat beschließt den Gleichstellungsplan für fünf Jahre" } } } },

  { "P35-as-proposed",
    { "1 decision d WHERE d.like_draft = 1 AND NOT EXISTS (SELECT 1 FROM text x WHERE x.owner_id = "
      "d.id)" },
    { { "/tops/{Antrag zu Spielhallen (Rat)}",
        { "Sachbeschluss abgelehnt Die Verwaltung legt eine Satzung zur Steuerung von Spielhallen "
          "vor. Abstimmungsergebnis" } },
      { MINUTES,
        { "Sachbeschluss: Die Verwaltung legt eine Satzung zur Steuerung von Spielhallen vor. "
          "Abstimmungsergebnis" } } } },

  { "P36-three-steps-in-eight-days",
    { "3 consultation c JOIN paper p ON p.id = c.paper_id JOIN meeting m ON m.id = c.meeting_id "
      "WHERE p.number = 'V 71/2010'"
      " AND m.starts_on BETWEEN '2022-09-21' AND '2022-09-29'",
      "4 text x JOIN decision d ON d.id = x.owner_id JOIN agenda_item i ON i.id = d.agenda_item_id "
      "JOIN paper p ON "
      "p.id = i.paper_id WHERE p.number = 'V 71/2010'" },
    { { "/vorlagen/{Umbau des Rathauses}",
        { "Mittwoch, 21. September 2022 Ausschuss für Stadtentwicklung 11. Sitzung des Ausschusses "
          "für Stadtentwicklung TOP "
          "Ö 1 Vorberatung geändert empfohlen einstimmig Donnerstag, 22. September 2022 "
          "Hauptausschuss",
          "Rat der Stadt Musterstadt: geändert beschlossen Donnerstag, 29. September 2022",
          "gestrichen: zweieingefügt: drei Millionen Euro umgebaut. angenommen einstimmig "
          "Hauptausschuss, Donnerstag",
          "Das Rathaus wird für drei Millionen Euroeingefügt: und barrierefrei umgebaut.",
          "eingefügt: und mit Solardach" } },
      { "/vorlagen/{Umbau des Rathauses}/vorlage.pdf",
        { "geändert empfohlen (einstimmig)", "geändert beschlossen" } } } },

  { "P37-referral-and-postponement",
    { "1 agenda_item i JOIN vocabulary r ON r.id = i.result_id WHERE i.title = 'Seniorenbericht' "
      "AND r.canonical = 'referred'",
      "1 agenda_item i JOIN vocabulary r ON r.id = i.result_id WHERE i.title = 'Parkgebühren' AND "
      "r.canonical = 'postponed'",
      "3 consultation c JOIN paper p ON p.id = c.paper_id WHERE p.number = 'V 72/2020' AND "
      "c.planned_on IN ('2020-12-08',"
      " '2021-02-02', '2021-02-10')" },
    { { "/tops/{Seniorenbericht}", { "an Ausschuss verwiesen" } },
      { "/tops/{Parkgebühren}",
        { "Parkgebühren vertagt",
          "Antrag zur Geschäftsordnung angenommen Der Punkt wird bis zum nächsten Sitzungsturnus "
          "vertagt. Abstimmungsergebnis: 7 Ja-Stimmen, 6 Nein-Stimmen, 1 Enthaltung" } },
      { "/vorlagen/{Verkehrskonzept}",
        { "Ausschuss für Stadtentwicklung: verwiesen Dienstag, 2. Februar 2021 Beratungsfolge",
          "Dienstag, 8. Dezember 2020 Ausschuss für Stadtentwicklung Vorberatung vertagt Dienstag, "
          "2. Februar 2021 "
          "Ausschuss für Stadtentwicklung Vorberatung verwiesen Mittwoch, 10. Februar 2021 "
          "Hauptausschuss Verweisung" } },
      { MINUTES,
        { "7 Ja-Stimmen, 6 Nein-Stimmen, 1 Enthaltung Ergebnis: angenommen Beschlussart: "
          "vertagt" } } } },

  { "P38-withdrawn-thrice",
    { "3 consultation c JOIN agenda_item i ON i.id = c.agenda_item_id JOIN vocabulary r ON r.id = "
      "i.result_id JOIN paper p ON "
      "p.id = c.paper_id WHERE p.number = 'V 104/2017' AND r.canonical = 'withdrawn'" },
    { { "/vorlagen/{Verkauf des Kurhauses}",
        { "TOP Ö 2 Vorberatung zurückgezogen Donnerstag, 22. September 2022 Hauptausschuss 7. "
          "Sitzung des Hauptausschusses "
          "TOP Ö 2 Vorberatung zurückgezogen Donnerstag, 29. September 2022 Rat der Stadt "
          "Musterstadt 8. Sitzung des Rates "
          "TOP Ö 2 Entscheidung zurückgezogen" } },
      { "/tops/{Verkauf des Kurhauses (Rat)}",
        { "Der Bürgermeister erläutert die Vorlage und zieht sie zurück." } },
      { MINUTES,
        { "erläutert die Vorlage und zieht sie zurück. Beschlussart: zurückgezogen" } } } },

  { "P39-note-and-promise",
    { "1 decision d JOIN vocabulary k ON k.id = d.kind_id WHERE k.canonical = 'note' AND d.vote_id "
      "IS NULL",
      "1 task t JOIN organization o ON o.id = t.organization_id WHERE t.kind = 'promise' AND "
      "o.name = 'Bauamt'"
      " AND t.due_on = '2022-12-31'" },
    { { "/tops/{Sanierung der Brücke}",
        { "Protokollnotiz Von der Zusage der Verwaltung wird Kenntnis genommen.",
          "Aufträge und Zusagen Zusage: Die Statik der Brücke wird geprüft – Bauamt, bis "
          "31.12.2022 (offen)" } },
      { "/sitzungen/{11. Sitzung}/niederschrift.pdf",
        { "Protokollnotiz: Von der Zusage der Verwaltung wird Kenntnis genommen.",
          "Zusage: Die Statik der Brücke wird geprüft – Bauamt, bis 31.12.2022 (offen)" } } } },

  { "P40-decision-changes-a-decision",
    { "1 decision d JOIN decision c ON c.id = d.changes_id WHERE d.number = '§ 33' AND c.number = "
      "'RBV-1441/22'" },
    { { "/tops/{Neufassung der Verordnung}",
        { "Ändert den Beschluss RBV-1441/22 vom 29.09.2022: Verordnung über offene Sonntage" } },
      { "/sitzungen/{10. Sitzung}/niederschrift.pdf",
        { "Ändert den Beschluss RBV-1441/22 vom 29.09.2022: Verordnung über offene "
          "Sonntage" } } } },

  { "P41-number-of-a-decision",
    { "2 decision WHERE number IN ('RBV-1441/22', '§ 33')" },
    { { "/tops/{Verordnung über offene Sonntage}", { "Sachbeschluss RBV-1441/22 angenommen" } },
      { "/tops/{Neufassung der Verordnung}", { "Sachbeschluss § 33 angenommen" } },
      { MINUTES, { "Sachbeschluss RBV-1441/22: Die Verordnung wird beschlossen." } } } },

  { "P42-urgent-decision",
    { "1 paper p JOIN vocabulary t ON t.id = p.type_id JOIN consultation c ON c.paper_id = p.id "
      "JOIN vocabulary k ON "
      "k.id = c.role_id WHERE t.label = 'Eilentscheidung' AND k.canonical = 'consent' AND "
      "p.paper_date = '2022-08-15'",
      "1 agenda_item WHERE title = 'Eilentscheidung des Bürgermeisters – entfällt –' AND result IS "
      "NULL AND paper_id IS NULL" },
    { { "/vorlagen/{Eilentscheidung über Notunterkünfte}",
        { "Eilentscheidung – EE 3/2022",
          "Beschluss Die Turnhalle wird ab sofort als Notunterkunft genutzt.",
          "TOP Ö 13 Zustimmung zugestimmt einstimmig", "Datum 15.08.2022", "!gestrichen" } },
      { "/tops/{Genehmigung einer Eilentscheidung}",
        { "EE 3/2022: Eilentscheidung über Notunterkünfte",
          "angenommen Die Eilentscheidung wird genehmigt.", "!gestrichen" } },
      { "/tops/{Eilentscheidung des Bürgermeisters}",
        { "Eilentscheidung des Bürgermeisters – entfällt –", "!Beschlussart" } },
      { MINUTES,
        { "Die Eilentscheidung wird genehmigt. Abstimmungsergebnis: einstimmig Ergebnis: "
          "angenommen" } } } },
  { 0 },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  portal_add (make, cases);
  return portal_run ();
}
