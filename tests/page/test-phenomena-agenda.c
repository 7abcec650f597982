/* Phenomena of agendas and their numbers, F of the inventory. */
#include "helper/portal.h"

#define NUMBERS "/sitzungen/{1. Sitzung mit Nummern}"
#define COURSE "/sitzungen/{2. Sitzung mit Änderungen}"

static Portal *
make (void)
{
  return portal_new ("phenomena", "phenomena-agenda", NULL);
}

static const PortalCase cases[] = {
  { "P63-forms-of-numbers",
    { "15 agenda_item i JOIN meeting m ON m.id = i.meeting_id WHERE m.name = '1. Sitzung mit "
      "Nummern' AND i.number IN ('Ö 2', 'Ö 2.1', 'Ö 2.9', 'Ö 2.10', 'Ö 2.11', '8.0', '8.0.1', "
      "'8.1', 'A) 2', '01', '00',"
      " '§ 33', 'I.', 'TOP 5 a und b', 'N 3')",
      "4 agenda_item i JOIN agenda_item p ON p.id = i.parent_id WHERE p.number = 'Ö 2' AND p.title "
      "= 'Hauptpunkt zwei'",
      "1 agenda_item i JOIN agenda_item p ON p.id = i.parent_id WHERE i.number = '8.0.1' AND "
      "p.number = '8.0'" },
    { { NUMBERS,
        { "Ö 2 Hauptpunkt zwei Ö 2.1 Punkt zwei eins Ö 2.9 Punkt zwei neun Ö 2.10 Punkt zwei zehn "
          "Ö 2.11 Punkt zwei elf 8.0 "
          "Eingeschobener Punkt 8.0.1 Unterpunkt des eingeschobenen 8.1 Punkt acht eins A) 2 Punkt "
          "mit Klammer B.2.2 Punkt "
          "mit Buchstaben 01 Punkt mit Null 00 Anträge zur Tagesordnung § 33 Punkt als Paragraph "
          "I. Punkt mit römischer Zahl "
          "TOP 5 a und b Punkt mit Doppelbuchstaben Nichtöffentlicher Teil TOP Gegenstand Vorlage "
          "Ergebnis N 3 "
          "Grundstücksangelegenheit",
          "<td class=\"kern-table__cell ris-number ris-level-2\" data-l=\"TOP\">Ö 2.9</td>",
          "!Meier" } },
      { "/tops/{Hauptpunkt zwei}",
        { "Unterpunkte Ö 2.1 Punkt zwei eins Ö 2.9 Punkt zwei neun Ö 2.10 Punkt zwei zehn Ö 2.11 "
          "Punkt zwei elf" } },
      { NUMBERS "/niederschrift.pdf",
        { "Ö 2.9 Punkt zwei neun Ö 2.10 Punkt zwei zehn Ö 2.11 Punkt zwei elf 8.0 Eingeschobener "
          "Punkt 8.0.1",
          "!Meier" } } } },

  { "P64-headings",
    { "1 agenda_item WHERE title = 'Angelegenheiten - Stadtentwicklung' AND kind = 'heading' AND "
      "result IS NULL",
      "1 agenda_item WHERE number = 'Ö 4' AND title IS NULL AND kind = 'heading'" },
    { { COURSE,
        { "Ö 3 Angelegenheiten - Stadtentwicklung Ö 3.1 Angelegenheit aus der 13. Sitzung des "
          "Ausschusses für "
          "Stadtentwicklung am 07.11.2021 Ö 4 (ohne Bezeichnung) Ö 5",
          "<a class=\"kern-link kern-link--small ris-now\" href=\"/tops/" } },
      { "/tops/{Angelegenheiten - Stadtentwicklung}",
        { "Unterpunkte Ö 3.1 Angelegenheit aus der 13. Sitzung", "!Beschlussart" } },
      { COURSE "/niederschrift.pdf", { "Ö 4 (ohne Bezeichnung)" } } } },

  { "P65-additions",
    { "3 agenda_item WHERE origin || number IN ('urgentÖ 30.3', 'supplementZP 1', 'lateÖ 32')" },
    { { COURSE,
        { "Ö 30.3 Dringlicher Punkt Dringlichkeit", "ZP 1 Nachgeschobener Punkt Nachtrag",
          "Ö 32 Verteilter Punkt Tischvorlage", "Ö 33 Anfragen Dokumente" } },
      { "/tops/{Nachgeschobener Punkt}", { "Aufnahme Nachtrag" } },
      { COURSE "/tagesordnung.pdf",
        { "Dringlicher Punkt (Dringlichkeit)", "Nachgeschobener Punkt (Nachtrag)" } },
      { COURSE "/niederschrift.pdf",
        { "Dringlicher Punkt (Dringlichkeit)", "Verteilter Punkt (Tischvorlage)" } } } },

  { "P66-removed-and-rearranged",
    { "1 agenda_item i JOIN vocabulary r ON r.id = i.result_id WHERE i.title = 'Abgesetzter Punkt' "
      "AND r.canonical = 'removed'",
      "1 agenda_item i JOIN agenda_item o ON o.meeting_id = i.meeting_id WHERE i.title = "
      "'Vorgezogener Punkt' AND o.number = "
      "'Ö 2' AND i.treated_position <= o.position AND i.position > o.position" },
    { { COURSE,
        { "Ö 7 Abgesetzter Punkt abgesetzt Ö 8 Vorgezogener Punkt (nach Ö 1.3 behandelt) Ö 9" } },
      { COURSE "/niederschrift.pdf",
        { "Vorgezogener Punkt (nach Ö 1.3 behandelt)",
          "Abgesetzter Punkt Beschlussart: abgesetzt" } } } },

  { "P67-moved-into-the-public-part",
    { "1 agenda_item WHERE number = 'Ö 5.6' AND invitation_number = 'B.2.2' AND part = 'public'" },
    { { COURSE, { "Ö 5.6 Pachtvertrag Schützenhaus (in der Einladung: B.2.2)" } },
      { "/tops/{Pachtvertrag Schützenhaus}", { "In der Einladung TOP B.2.2" } },
      { COURSE "/niederschrift.pdf",
        { "Pachtvertrag Schützenhaus (in der Einladung: B.2.2)" } } } },

  { "P68-notices-with-and-without-numbers",
    { "3 agenda_item n JOIN agenda_item p ON p.id = n.parent_id WHERE n.kind = 'notice' AND "
      "p.title = 'Mitteilungen'",
      "1 agenda_item WHERE kind = 'notice' AND number IS NULL AND title = 'Termin des "
      "Neujahrsempfangs'",
      "1 decision d JOIN agenda_item i ON i.id = d.agenda_item_id WHERE i.title = 'Anfragen' AND "
      "d.outcome = 'accepted'" },
    { { COURSE,
        { "Ö 9 Mitteilungen 9.1 Baustelle in der Poststraße 9.2 Eingang eines Antrags der "
          "SPD-Fraktion Termin des "
          "Neujahrsempfangs Ö 30.3" } },
      { "/tops/{Mitteilungen}",
        { "Unterpunkte 9.1 Baustelle in der Poststraße 9.2 Eingang",
          "Termin des Neujahrsempfangs" } },
      { "/tops/{Anfragen}",
        { "Verfahrensbeschluss angenommen Die Antwort wird schriftlich nachgereicht." } },
      { COURSE "/niederschrift.pdf",
        { "9.1 Baustelle in der Poststraße", "Termin des Neujahrsempfangs" } } } },

  { "P69-amendment-as-item-of-its-own",
    { "1 agenda_item i JOIN agenda_item p ON p.id = i.parent_id JOIN paper a ON a.id = i.paper_id "
      "JOIN paper b ON b.id = "
      "p.paper_id WHERE a.number = 'DS0322/16/1' AND b.number = 'DS0322/16'",
      "1 paper_reference r JOIN vocabulary k ON k.id = r.kind_id WHERE k.canonical = 'amends'" },
    { { COURSE,
        { "Ö 5 Bebauungsplan Lindenhof (Rat) DS0322/16 geändert beschlossen Ö 5.1 Änderungsantrag "
          "Lindenhof DS0322/16/1 "
          "ungeändert beschlossen" } },
      { "/tops/{Bebauungsplan Lindenhof (Rat)}",
        { "Unterpunkte Ö 5.1 Änderungsantrag Lindenhof ungeändert beschlossen" } },
      { "/vorlagen/{Bebauungsplan Lindenhof}",
        { "Änderungsantrag dazu: DS0322/16/1 Änderungsantrag zum Bebauungsplan" } },
      { "/vorlagen/{Änderungsantrag zum Bebauungsplan}",
        { "ändert: DS0322/16 Bebauungsplan Lindenhof", "Eingebracht von interfraktionell" } },
      { COURSE "/niederschrift.pdf",
        { "Änderungsantrag Lindenhof Vorlage DS0322/16/1 Beschlussart: ungeändert "
          "beschlossen" } } } },

  { "P70-regular-business",
    { "3 agenda_item i JOIN agenda_item p ON p.id = i.parent_id WHERE p.title = 'Regularien' AND "
      "p.kind = 'heading'" },
    { { COURSE,
        { "Ö 1 Regularien Ö 1.1 Feststellung der Einladung und der Beschlussfähigkeit beschlossen "
          "Ö 1.2 Benennung der "
          "Mitunterzeichnenden Ö 1.3 Hinweis auf das Mitwirkungsverbot Ö 2 "
          "Einwohnerfragestunde" } },
      { "/tops/{Anfragen}", { "V/EF 214: Herr Brandt fragt nach den Radwegen." } },
      { COURSE "/niederschrift.pdf", { "V/EF 214: Herr Brandt fragt nach den Radwegen." } } } },

  { "P71-one-paper-in-many-meetings",
    { "4 consultation c JOIN paper p ON p.id = c.paper_id JOIN organization o ON o.id = "
      "c.organization_id JOIN agenda_item i ON "
      "i.id = c.agenda_item_id WHERE p.number = '0911/V' AND o.short_name = 'JHA' AND i.paper_id = "
      "p.id",
      "3 agenda_item i JOIN paper p ON p.id = i.paper_id WHERE p.number = '0911/V' AND i.result = "
      "'vertagt'" },
    { { "/vorlagen/{Spielstraße am Weiher}",
        { "Jugendhilfeausschuss: beschlossen Mittwoch, 28. August 2019",
          "31. Sitzung des Jugendhilfeausschusses TOP Ö 4 Vorberatung vertagt Mittwoch, 21. August "
          "2019 Jugendhilfeausschuss "
          "32. Sitzung des Jugendhilfeausschusses TOP Ö 3 Vorberatung vertagt Montag, 26. August "
          "2019 Jugendhilfeausschuss "
          "33. Sitzung des Jugendhilfeausschusses TOP Ö 3 Vorberatung vertagt Mittwoch, 28. August "
          "2019 "
          "Jugendhilfeausschuss 34. Sitzung des Jugendhilfeausschusses TOP Ö 2 Entscheidung "
          "beschlossen" } },
      { "/sitzungen/{32. Sitzung}", { "Ö 3 Spielstraße (zweite Beratung) 0911/V vertagt" } },
      { "/gremien/{Jugendhilfeausschuss}",
        { "28. August 2019, 17:00 Uhr 34. Sitzung des Jugendhilfeausschusses Montag, 26. August "
          "2019, 17:00 Uhr 33. Sitzung" } } } },
  { 0 },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  portal_add (make, cases);
  return portal_run ();
}
