/* Phenomena of meetings and their course, E of the inventory. */
#include "helper/portal.h"

static Portal *
make (void)
{
  return portal_new ("phenomena", "phenomena-meetings", NULL);
}

static const PortalCase cases[] = {
  { "P53-change-of-the-chair",
    { "1 meeting_chair c JOIN agenda_item b ON b.id = c.to_item_id WHERE c.from_item_id IS NULL "
      "AND b.number = 'Ö 2'"
      " AND c.note = 'Altersvorsitz'",
      "1 meeting_chair c JOIN agenda_item a ON a.id = c.from_item_id WHERE a.number = 'Ö 4' AND "
      "c.to_item_id = a.id" },
    { { "/sitzungen/{14. Sitzung des Rates}",
        { "Vorsitz Gisela Gruber (bis TOP Ö 2) – Altersvorsitz Vorsitz Anna Ahrens (ab TOP Ö 3) "
          "Vorsitz Bernd Brandt (TOP "
          "Ö 4) – während der Haushaltsrede" } },
      { "/sitzungen/{14. Sitzung des Rates}/niederschrift.pdf",
        { "Vorsitz Gisela Gruber (bis TOP Ö 2) – Altersvorsitz Vorsitz Anna Ahrens (ab TOP Ö 3) "
          "Vorsitz Bernd Brandt (TOP "
          "Ö 4) – während der Haushaltsrede" } } } },

  { "P54-interruption",
    { "1 meeting_phase WHERE kind = 'interruption' AND begun_at = '2022-12-15T18:50:00Z' AND "
      "ended_at = '2022-12-15T18:55:00Z'"
      " AND reason = 'auf Antrag der SPD-Fraktion' AND agenda_number = 'Ö 4'",
      "1 meeting_phase WHERE kind = 'interruption' AND ended_at IS NULL" },
    { { "/sitzungen/{14. Sitzung des Rates}",
        { "Unterbrechung 19:50–19:55 Uhr (TOP Ö 4) – auf Antrag der SPD-Fraktion Unterbrechung ab "
          "20:05 Uhr – Pause" } },
      { "/sitzungen/{14. Sitzung des Rates}/niederschrift.pdf",
        { "Unterbrechung 19:50–19:55 Uhr (TOP Ö 4) – auf Antrag der SPD-Fraktion Unterbrechung ab "
          "20:05 Uhr – Pause" } } } },

  { "P55-continued-on-another-day",
    { "1 meeting_phase WHERE kind = 'continuation' AND begun_at = '2022-01-31T16:00:00Z' AND "
      "agenda_number = 'Ö 6.22'",
      "1 meeting m JOIN meeting b ON b.id = m.continues_id WHERE m.starts_on = '2023-06-12' AND "
      "b.starts_on = '2023-06-07'" },
    { { "/sitzungen/{043./044.(VII) Sitzung}",
        { "Öffentlicher Teil 17:00–22:00 Uhr Fortsetzung 31.01.2022, 17:00–19:30 Uhr (TOP Ö "
          "6.22)" } },
      { "/sitzungen/{39. Sitzung des Hauptausschusses}",
        { "Fortgesetzt in: 39. Sitzung des Hauptausschusses (Fortsetzung der Sitzung vom "
          "07.06.2023), Montag, 12. Juni 2023" } },
      { "/sitzungen/{39. Sitzung des Hauptausschusses (Fortsetzung}",
        { "Fortsetzung von: 39. Sitzung des Hauptausschusses, Mittwoch, 7. Juni 2023" } },
      { "/sitzungen/{043./044.(VII) Sitzung}/niederschrift.pdf",
        { "Öffentlicher Teil 17:00–22:00 Uhr Fortsetzung 31.01.2022, 17:00–19:30 Uhr (TOP Ö "
          "6.22)" } } } },

  { "P56-joint-meeting",
    { "2 meeting_organization x JOIN meeting m ON m.id = x.meeting_id WHERE m.name LIKE "
      "'Gemeinsame Sitzung%'",
      "2 presence_event e JOIN organization o ON o.id = e.organization_id WHERE o.name LIKE "
      "'Bezirksausschuss%'" },
    { { "/sitzungen/{Gemeinsame Sitzung}",
        { "Gremium Bezirksausschuss Nordend Bezirksausschuss Südend Status",
          "Anlass gemeinsame Sitzung",
          "Bezirksausschuss Nordend Elif Esser Bezirksausschuss Südend Fritz Falk",
          "Vorsitz Clara Conrad – Nordend Vorsitz Dieter Dorn – Südend",
          "Spätere Sitzung: 5. Sitzung des Bezirksausschusses Nordend" } },
      { "/gremien/{Bezirksausschuss Nordend}",
        { "18:00 Uhr Gemeinsame Sitzung der Bezirksausschüsse Nordend und Südend",
          "20:00 Uhr 5. Sitzung" } },
      { "/gremien/{Bezirksausschuss Südend}",
        { "18:00 Uhr Gemeinsame Sitzung der Bezirksausschüsse Nordend und Südend",
          "!5. Sitzung" } },
      { "/tops/{Radweg am Bach}", { "Gremium Bezirksausschuss Nordend Bezirksausschuss Südend" } },
      { "/sitzungen/{Gemeinsame Sitzung}/niederschrift.pdf",
        { "Gremium Bezirksausschuss Nordend Bezirksausschuss Südend Datum",
          "Bezirksausschuss Nordend Elif Esser Bezirksausschuss Südend Fritz Falk" } } } },

  { "P57-public-closed-public",
    { "3 meeting_phase h JOIN meeting m ON m.id = h.meeting_id WHERE m.name LIKE '27. Sitzung%' "
      "AND h.kind || h.position IN "
      "('public1', 'closed2', 'public3')",
      "1 meeting WHERE publicity = 'mixed' AND begun_at = '2022-02-12T18:30:00Z' AND ended_at = "
      "'2022-02-12T19:26:00Z'" },
    { { "/sitzungen/{27. Sitzung}",
        { "19:30–20:26 Uhr", "Status öffentlich/nichtöffentlich",
          "Öffentlicher Teil 19:30–20:07 Uhr (TOP 1 bis 3) Nichtöffentlicher Teil 20:08–20:25 Uhr "
          "(TOP 4 bis 7) Öffentlicher "
          "Teil 20:25–20:26 Uhr – Bekanntgabe der Beschlüsse",
          "N 1 Grundstücksangelegenheit", "!Geheim" } },
      { "/sitzungen/{27. Sitzung}/niederschrift.pdf",
        { "Nichtöffentlicher Teil 20:08–20:25 Uhr (TOP 4 bis 7) Öffentlicher Teil 20:25–20:26 Uhr "
          "– Bekanntgabe der Beschlüsse",
          "!Geheim" } } } },

  { "P58-site-visit-before-the-meeting",
    { "1 meeting_phase h JOIN meeting m ON m.id = h.meeting_id WHERE h.kind = 'site-visit' AND "
      "h.begun_at = "
      "'2022-05-10T15:45:00Z' AND m.starts_at = '2022-05-10T16:00:00Z' AND m.begun_at = "
      "'2022-05-10T16:15:00Z'" },
    { { "/sitzungen/{16. Sitzung}",
        { "Dienstag, 10. Mai 2022, 18:15–20:00 Uhr", "Eingeladen für 18:00 Uhr",
          "Ortstermin 17:45–18:10 Uhr – Besichtigung der Turnhalle" } },
      { "/sitzungen/{27. Sitzung}", { "!Eingeladen für" } },
      { "/sitzungen/{16. Sitzung}/niederschrift.pdf",
        { "Zeit 18:15–20:00 Uhr Eingeladen für 18:00 Uhr",
          "Ortstermin 17:45–18:10 Uhr – Besichtigung der Turnhalle" } } } },

  { "P59-kinds-cancelled-moved",
    { "1 meeting m JOIN vocabulary s ON s.id = m.status_id JOIN vocabulary k ON k.id = m.kind_id "
      "WHERE s.canonical = "
      "'cancelled' AND k.canonical = 'special'",
      "1 meeting m JOIN vocabulary s ON s.id = m.status_id JOIN meeting n ON n.id = m.moved_to_id "
      "WHERE s.canonical = 'moved'"
      " AND n.starts_on = '2023-04-25'",
      "1 meeting m JOIN vocabulary k ON k.id = m.kind_id WHERE k.canonical = 'budget'" },
    { { "/sitzungen/{Sondersitzung}",
        { "Diese Sitzung fällt aus.", "Status öffentlich (abgesagt) Anlass Sondersitzung",
          "<script "
          "type=\"application/ld+json\">{\"@context\":\"https://"
          "schema.org\",\"@type\":\"Event\",\"name\":"
          "\"Sondersitzung des Schulausschusses\"" } },
      { "/sitzungen/{3. Sitzung des Schulausschusses}",
        { "Diese Sitzung wurde verlegt. Neuer Termin: 3. Sitzung des Schulausschusses "
          "(Ersatztermin), Dienstag, 25. April "
          "2023" } },
      { "/sitzungen/{14. Sitzung}", { "Anlass Haushaltssitzung", "!fällt aus", "!verlegt" } },
      { "/sitzungen?jahr=2023",
        { "Sondersitzung des Schulausschusses abgesagt",
          "3. Sitzung des Schulausschusses verlegt" } },
      { "/sitzungen/kalender/2023-02",
        { "Sondersitzung des Schulausschusses 17:00 Uhr abgesagt" } },
      { "/sitzungen/{Sondersitzung}/tagesordnung.pdf", { "Diese Sitzung fällt aus." } } } },

  { "P60-numbers-of-meetings",
    { "2 meeting m JOIN legislative_term t ON t.id = m.legislative_term_id WHERE m.name = '12. "
      "Sitzung des Schulausschusses'"
      " AND m.number = '12' AND t.name || m.starts_on IN ('Wahlperiode 2014–20202019-03-05', "
      "'Wahlperiode 2020–20252022-09-06')",
      "4 meeting WHERE number IS NULL AND name IN ('SR/032(VI)/16 Schulausschuss', '27/2008-2013 "
      "Schulausschuss',"
      " 'Schulausschuss', '043./044.(VII) Sitzung des Rates')" },
    { { "/gremien/{Schulausschuss}",
        { "6. Dezember 2022, 17:00 Uhr Schulausschuss Dienstag, 8. November 2022, 17:00 Uhr "
          "27/2008-2013 Schulausschuss "
          "Dienstag, 4. Oktober 2022, 17:00 Uhr SR/032(VI)/16 Schulausschuss Dienstag, 6. "
          "September 2022, 17:00 Uhr 12. "
          "Sitzung des Schulausschusses 2019 Dienstag, 5. März 2019, 17:00 Uhr 12. Sitzung des "
          "Schulausschusses" } },
      { "/sitzungen/{SR/032(VI)/16}", { "SR/032(VI)/16 Schulausschuss Dienstag" } },
      { "/sitzungen/{SR/032(VI)/16}/niederschrift.pdf",
        { "SR/032(VI)/16 Schulausschuss Gremium Schulausschuss",
          "Wahlperiode Wahlperiode 2020–2025" } } } },

  { "P61-speeches",
    { "2 attachment a JOIN agenda_item i ON i.id = a.owner_id JOIN file f ON f.id = a.file_id "
      "WHERE i.title = 'Haushaltsreden'"
      " AND a.kind = 'excerpt'",
      "1 text_version WHERE markdown LIKE 'Es sprechen nacheinander:%1. Herr Brandt (SPD)%3. Frau "
      "Conrad%'" },
    { { "/tops/{Haushaltsreden}",
        { "Es sprechen nacheinander: Herr Brandt (SPD) Frau Ahrens (CDU) Frau Conrad (BÜNDNIS "
          "90/DIE GRÜNEN)",
          "<ol", "Haushaltsrede Herr Dorn (Tischvorlage, nicht gehalten)" } },
      { "/sitzungen/{14. Sitzung}", { "Haushaltsreden (enthält Anlagen)" } },
      { "/sitzungen/{14. Sitzung}/niederschrift.pdf",
        { "1. Herr Brandt (SPD) 2. Frau Ahrens (CDU) 3. Frau Conrad",
          "Anlagen zum Auszug: 1. Haushaltsrede SPD 2. Haushaltsrede Herr Dorn" } } } },

  { "P62-recording",
    { "1 text x JOIN minutes n ON n.id = x.owner_id JOIN text_version w ON w.text_id = x.id WHERE "
      "w.markdown LIKE "
      "'Die Sitzung wird für die Niederschrift aufgezeichnet%'" },
    { { "/sitzungen/{14. Sitzung}",
        { "Die Sitzung wird für die Niederschrift aufgezeichnet und im Offenen Kanal "
          "übertragen." } },
      { "/sitzungen/{14. Sitzung}/niederschrift.pdf",
        { "Die Sitzung wird für die Niederschrift aufgezeichnet und im Offenen Kanal "
          "übertragen." } } } },
  { 0 },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  portal_add (make, cases);
  return portal_run ();
}
