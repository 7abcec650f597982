/* Phenomena of attendance, D of the inventory. */
#include "helper/portal.h"

#define MEETING "/sitzungen/{20. Sitzung des Rates}"
#define MINUTES MEETING "/niederschrift.pdf"

static Portal *
make (void)
{
  return portal_new ("phenomena", "phenomena-presence", NULL);
}

static const PortalCase cases[] = {
  { "P43-there-for-some-items",
    { "1 presence_event e JOIN person p ON p.id = e.person_id JOIN agenda_item i ON i.id = "
      "e.agenda_item_id WHERE "
      "p.name = 'Anna Ahrens' AND e.kind = 'arrived' AND i.number = 'Ö 3'",
      "1 presence_event e JOIN person p ON p.id = e.person_id JOIN agenda_item i ON i.id = "
      "e.agenda_item_id WHERE "
      "p.name = 'Bernd Brandt' AND e.kind = 'left' AND i.number = 'Ö 4' AND e.at IS NULL" },
    { { MEETING, { "Anna Ahrens (ab TOP Ö 3 bis TOP Ö 10)", "Bernd Brandt (bis TOP Ö 4)" } },
      { MINUTES, { "Anna Ahrens (ab TOP Ö 3 bis TOP Ö 10)", "Bernd Brandt (bis TOP Ö 4)" } } } },

  { "P44-there-for-some-time",
    { "3 presence_event e JOIN person p ON p.id = e.person_id WHERE p.name = 'Dieter Dorn' AND "
      "e.at IN "
      "('2023-03-15T16:00:00Z', '2023-03-15T17:00:00Z', '2023-03-15T18:15:00Z')",
      "1 presence_event WHERE at = '2023-03-15T17:33:00Z' AND agenda_item_id IS NOT NULL" },
    { { MEETING,
        { "Dieter Dorn (bis 18:00 Uhr, ab 19:15 Uhr)", "Clara Conrad (ab TOP Ö 3, 18:33 Uhr)" } },
      { MINUTES,
        { "Dieter Dorn (bis 18:00 Uhr, ab 19:15 Uhr)",
          "Clara Conrad (ab TOP Ö 3, 18:33 Uhr)" } } } },

  { "P45-arrival-changes-the-quorum",
    { "1 presence_event e JOIN person p ON p.id = e.person_id WHERE p.name = 'Clara Conrad' AND "
      "e.capacity = 'voting'"
      " AND e.at = '2023-03-15T17:33:00Z'",
      "1 text_version WHERE markdown LIKE '%damit sind 6 Mitglieder anwesend.'" },
    { { MEETING, { "Stimmberechtigte Mitglieder (7)", "Clara Conrad (ab TOP Ö 3, 18:33 Uhr)" } },
      { "/tops/{Feststellung der Beschlussfähigkeit}",
        { "Bei Eröffnung sind 5 von 8 Mitgliedern anwesend. Frau Conrad trifft um 18:33 Uhr ein, "
          "damit sind 6 Mitglieder "
          "anwesend." } },
      { MINUTES, { "Stimmberechtigte Mitglieder (7)", "damit sind 6 Mitglieder anwesend." } } } },

  { "P46-deputy",
    { "1 presence_event e JOIN person p ON p.id = e.person_id JOIN person r ON r.id = "
      "e.represents_id WHERE "
      "p.name = 'Elif Esser' AND r.name = 'Anna Ahrens'",
      "1 presence_event e JOIN person p ON p.id = e.person_id JOIN agenda_item i ON i.id = "
      "e.agenda_item_id WHERE "
      "p.name = 'Anna Ahrens' AND e.kind = 'left' AND i.number = 'Ö 10'" },
    { { MEETING,
        { "Anna Ahrens (ab TOP Ö 3 bis TOP Ö 10)",
          "Elif Esser (in Vertretung für Anna Ahrens, ab TOP Ö 10)" } },
      { MINUTES, { "Elif Esser (in Vertretung für Anna Ahrens, ab TOP Ö 10)" } } } },

  { "P47-without-a-vote",
    { "2 presence_event WHERE capacity = 'advisory' AND person_id IS NULL AND function IN "
      "('Seniorenbeirat', "
      "'Vertretung der Kirchen gem. § 4 Abs. 3 Buchst. a')",
      "2 membership WHERE has_vote = 0 AND role IN ('beratendes Mitglied', 'Grundmandat')" },
    { { MEETING,
        { "Beratende Mitglieder (2) Roswitha Rau, Seniorenbeirat Pfarrer Paul Penn, Vertretung der "
          "Kirchen gem. § 4 Abs. 3 "
          "Buchst. a" } },
      { "/gremien/{Jugendhilfeausschuss}",
        { "Gisela Gruber beratendes Mitglied (beratend)", "Fritz Falk Grundmandat (beratend)" } },
      { MINUTES,
        { "Beratende Mitglieder (2) Roswitha Rau, Seniorenbeirat Pfarrer Paul Penn" } } } },

  { "P48-guests-for-an-item",
    { "2 presence_event e JOIN agenda_item i ON i.id = e.agenda_item_id WHERE e.name = 'Xaver "
      "Xanten' AND e.capacity = 'guest'"
      " AND i.number = 'Ö 4' AND e.kind IN ('arrived', 'left')" },
    { { MEETING,
        { "Gäste (2) Xaver Xanten, Büro Plan und Bau (zu TOP Ö 4) Yvonne York, Stadtwerke (ab TOP "
          "Ö 3 bis TOP Ö 10)",
          "Presse (1) Zoe Zander, Musterstädter Zeitung" } },
      { MINUTES,
        { "Xaver Xanten, Büro Plan und Bau (zu TOP Ö 4)",
          "Presse (1) Zoe Zander, Musterstädter Zeitung" } } } },

  { "P49-administration-and-recorders",
    { "1 presence_event WHERE capacity = 'administration' AND function = 'AL, GB III / 51'",
      "2 presence_event WHERE capacity = 'recorder' AND name IN ('Vera Voss', 'Walter Wirth')" },
    { { MEETING,
        { "Von der Verwaltung (1) Ute Ulm, AL, GB III / 51 Schriftführung (2) Vera Voss, als "
          "Schriftführerin Walter Wirth, "
          "Einwohnerfragestunde" } },
      { MINUTES,
        { "Ute Ulm, AL, GB III / 51 Schriftführung (2) Vera Voss, als Schriftführerin Walter "
          "Wirth, Einwohnerfragestunde" } } } },

  { "P50-excused-or-missing",
    { "1 presence_event e JOIN person p ON p.id = e.person_id WHERE e.kind = 'excused' AND p.name "
      "= 'Fritz Falk'",
      "1 presence_event e JOIN person p ON p.id = e.person_id WHERE e.kind = 'absent' AND p.name = "
      "'Gisela Gruber'"
      " AND e.function = 'unentschuldigt'" },
    { { MEETING,
        { "Entschuldigt (1) Fritz Falk Nicht anwesend (1) Gisela Gruber, unentschuldigt" } },
      { "/sitzungen/{21. Sitzung des Rates}",
        { "Stimmberechtigte Mitglieder (2)", "!Entschuldigt", "!Gäste", "!Presse" } },
      { MINUTES,
        { "Entschuldigt (1) Fritz Falk Nicht anwesend (1) Gisela Gruber, unentschuldigt" } } } },

  { "P51-same-surname",
    { "2 person WHERE family_name = 'Huber' AND name IN ('Huber (K.-H.)', 'Huber, H.-P.')",
      "1 presence_event e JOIN person p ON p.id = e.person_id WHERE e.name = 'Huber, K.-H.' AND "
      "p.name = 'Huber (K.-H.)'" },
    { { MEETING, { "Huber (K.-H.) Huber, H.-P." } },
      { "/sitzungen/{21. Sitzung des Rates}", { "Huber, K.-H. Huber, H.-P. (zugeschaltet)" } },
      { "/gremien/{Rat der Stadt}", { "Huber (K.-H.) Mitglied", "Huber, H.-P. Mitglied" } },
      { MINUTES, { "Huber (K.-H.) Huber, H.-P." } } } },

  { "P52-reduced-attendance",
    { "1 organization_size WHERE members = 44",
      "1 text x JOIN minutes m ON m.id = x.owner_id JOIN vocabulary k ON k.id = x.section_id WHERE "
      "k.canonical = 'preface'" },
    { { "/sitzungen/{21. Sitzung des Rates}",
        { "Der Rat tagt nach Absprache der Fraktionen mit 17 statt 44 Mitgliedern." } },
      { "/gremien/{Rat der Stadt}", { "Gesetzliche Mitgliederzahl 44 (ab 01.11.2020)" } },
      { "/sitzungen/{21. Sitzung des Rates}/niederschrift.pdf",
        { "Der Rat tagt nach Absprache der Fraktionen mit 17 statt 44 Mitgliedern. "
          "Anwesenheit" } } } },
  { 0 },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  portal_add (make, cases);
  return portal_run ();
}
