/* Phenomena of papers, their consultations and numbers, G of the inventory. */
#include "helper/portal.h"

static Portal *
make (void)
{
  return portal_new ("phenomena", "phenomena-papers", "phenomena-numbers", NULL);
}

/* --- P75 --- */

/* (transfer full): the address behind "href=" in @html that has @part in it */
static char *
dup_link (const char *html, const char *part)
{
  const char *found = strstr (html, part);
  const char *begin = found;

  g_assert_nonnull (found);
  while (begin > html && *begin != '"')
    begin--;
  return g_strndup (begin + 1, strcspn (begin + 1, "\""));
}

static void
test_versions (void)
{
  Portal *portal = portal_get_shared ();
  g_autofree char *html = portal_get (portal, "/vorlagen/{Jugendclub}");
  g_autofree char *link = dup_link (html, "/fassungen/");
  const PortalView view = {
    link,
    { "Fassung 2 vom 01.05.2022 (gültig) Grund der Änderung: 3. Aktualisierung Der Club braucht "
      "ein neues Dacheingefügt: und "
      "einen Aufzug. Fassung 1",
      "Der Club braucht ein neues Dach.", "<ins>" },
  };

  portal_check_view (portal, &view);
}

/* --- P79 --- */

#define N_NUMBERS 67

/* the first result of a search for @number, however it is written, must be the paper @path */
static void
assert_found (Portal *portal, const char *number, const char *path)
{
  g_autofree char *query = g_uri_escape_string (number, NULL, FALSE);
  g_autofree char *target = g_strconcat ("/suche?q=", query, NULL);
  g_autofree char *html = portal_get (portal, target);
  g_autofree char *link
      = g_strconcat ("<li>\n<p class=\"kern-body\"><a class=\"kern-link\" href=\"", path, "\">",
                     NULL);
  const char *first = strstr (html, "<ol class=\"ris-list\">");

  if (first == NULL || !g_str_has_prefix (first + strlen ("<ol class=\"ris-list\">\n"), link))
    g_printerr ("%s does not lead to %s\n", target, path);
  g_assert_nonnull (first);
  g_assert_true (g_str_has_prefix (first + strlen ("<ol class=\"ris-list\">\n"), link));
}

/* (transfer full): @number as people type it: in small letters, with no more blanks than needed, with one zero more */
static char *
dup_typed (const char *number)
{
  GString *typed = g_string_new (NULL);
  gboolean has_zero = FALSE;

  for (const char *c = number; *c != '\0'; c++)
    {
      if (*c == ' ' && g_ascii_isdigit (c[-1]) != g_ascii_isdigit (c[1]))
        continue;
      if (g_ascii_isdigit (*c) && !has_zero && (c == number || strchr ("/- ", c[-1]) != NULL))
        {
          g_string_append_c (typed, '0');
          has_zero = TRUE;
        }
      g_string_append_c (typed, g_ascii_tolower (*c));
    }
  return g_string_free (typed, FALSE);
}

static void
test_numbers (void)
{
  Portal *portal = portal_get_shared ();

  for (guint i = 1; i <= N_NUMBERS; i++)
    {
      g_autofree char *page = g_strdup_printf ("/vorlagen/{Nummernprobe %02u}", i);
      g_autofree char *path = portal_dup_target (portal, page);
      g_autofree char *text = portal_get_text (portal, page);
      const char *begin = strstr (text, "Mitteilungsvorlage – ") + strlen ("Mitteilungsvorlage – ");
      g_autofree char *number = g_strndup (begin, (gsize)(strstr (begin, " Nummernprobe") - begin));
      g_autofree char *typed = dup_typed (number);
      g_autofree char *shown = g_strdup_printf ("Nummer %s Art Mitteilungsvorlage", number);

      g_assert_nonnull (strstr (text, shown));
      /* what is given twice shows twice */
      if (g_str_equal (number, "M 209"))
        continue;
      assert_found (portal, number, path);
      assert_found (portal, typed, path);
    }
}

static const PortalCase cases[] = {
  { "P72-consultations-with-gaps",
    { "4 consultation c JOIN paper p ON p.id = c.paper_id WHERE p.number = 'V 20/2022' AND "
      "c.meeting_id IS NULL",
      "1 consultation WHERE planned_on IS NULL AND result IS NULL",
      "1 consultation WHERE meeting_name = 'Nichtöffentliche Sitzung des Hauptausschusses' AND "
      "agenda_number = '__'"
      " AND result IS NULL" },
    { { "/vorlagen/{Friedhofsgebühren}",
        { "ohne Datum Ausschuss für Stadtentwicklung Vorberatung geplant Donnerstag, 3. März 2022 "
          "Hauptausschuss "
          "Nichtöffentliche Sitzung des Hauptausschusses TOP __ Empfehlung kein Ergebnis "
          "verzeichnet Donnerstag, 10. März "
          "2022 Rat der Stadt Musterstadt Entscheidung ungeändert beschlossen Montag, 10. März "
          "2025 Rat der Stadt "
          "Musterstadt Kenntnisnahme geplant" } },
      { "/vorlagen/{Friedhofsgebühren}/vorlage.pdf",
        { "ohne Datum Ausschuss für Stadtentwicklung Vorberatung" } } } },

  { "P73-role-against-decision",
    { "1 consultation c JOIN vocabulary k ON k.id = c.role_id JOIN decision d ON d.agenda_item_id "
      "= c.agenda_item_id WHERE "
      "k.canonical = 'decision' AND d.competence = 'als Empfehlung an Rat'",
      "0 consultation c JOIN agenda_item i ON i.id = c.agenda_item_id WHERE i.title = 'Vorstellung "
      "der Kita'",
      "1 agenda_item i JOIN paper p ON p.id = i.paper_id WHERE i.title = 'Neubau der Kita "
      "Bachstraße' AND p.name LIKE "
      "'Neubau der Kita Bachstraße (Klammeranmerkung%'" },
    { { "/vorlagen/{Neubau der Kita}",
        { "TOP Ö 3 Entscheidung empfohlen einstimmig Donnerstag, 9. Juni 2022 Jugendhilfeausschuss "
          "6. Sitzung des "
          "Jugendhilfeausschusses TOP Ö 2 zur Kenntnis genommen",
          "Sachbeschluss (als Empfehlung an Rat) · TOP Ö 3" } },
      { "/tops/{Neubau der Kita Bachstraße}",
        { "Neubau der Kita Bachstraße empfohlen",
          "V 21/2022: Neubau der Kita Bachstraße (Klammeranmerkung des "
          "Fachausschusses)" } },
      { "/vorlagen/{Neubau der Kita}/vorlage.pdf",
        { "Entscheidung Ö3 empfohlen (einstimmig) Donnerstag, 9. Juni 2022" } } } },

  { "P74-several-originators-and-offices",
    { "3 paper_originator o JOIN paper p ON p.id = o.paper_id WHERE p.number = 'A 10/081/2004' AND "
      "o.organization_id IS NOT NULL",
      "2 paper_office o JOIN paper p ON p.id = o.paper_id WHERE p.number = 'A 10/081/2004'",
      "2 paper WHERE number IN ('A 66/386/2018', 'A 61/429/2018') AND paper_date = '2022-02-02'" },
    { { "/vorlagen/{Gemeinsamer Antrag}",
        { "Gemeinsamer Antrag vom 27.09.2006/29.11.2004",
          "Federführend Bauamt Beteiligt Jugendamt Kämmerei Eingebracht von CDU-Fraktion "
          "SPD-Fraktion Fraktion BÜNDNIS "
          "90/DIE GRÜNEN Verfasst von Frau Gruber, Herr Falk Datum 01.02.2022" } },
      { "/gremien/{Fraktion BÜNDNIS}",
        { "A 10/081/2004: Gemeinsamer Antrag", "A 66/386/2018: Antrag zu Straßenlampen",
          "A 61/429/2018: Antrag zu Baumscheiben" } },
      { "/gremien/{Bauamt}", { "A 10/081/2004: Gemeinsamer Antrag" } },
      { "/vorlagen/{Gemeinsamer Antrag}/vorlage.pdf",
        { "Federführend Bauamt Beteiligt Jugendamt Kämmerei Eingebracht von CDU-Fraktion "
          "SPD-Fraktion Fraktion BÜNDNIS 90/DIE GRÜNEN Datum 01.02.2022 Verfasst von Frau Gruber, "
          "Herr Falk" } } } },

  { "P75-changing-paper",
    { "1 paper_originator o JOIN paper p ON p.id = o.paper_id WHERE p.number = 'DS/1246/V' AND "
      "o.is_current = 0",
      "1 paper_originator WHERE label = 'Bezirksamt' AND is_current = 1",
      "2 text_version w JOIN text x ON x.id = w.text_id JOIN paper p ON p.id = x.owner_id WHERE "
      "p.number = 'DS/1246/V'" },
    { { "/vorlagen/{Jugendclub}",
        { "Jugendclub (im Stand der 3. Aktualisierung)",
          "Eingebracht von Fraktion BÜNDNIS 90/DIE GRÜNEN (ursprünglich) Bezirksamt",
          "!Bezirksamt (ursprünglich)",
          "Der Club braucht ein neues Dach und einen Aufzug. Fassung 2 – frühere Fassungen "
          "vergleichen" } },
      { "/vorlagen/{Jugendclub}/vorlage.pdf",
        { "Fraktion BÜNDNIS 90/DIE GRÜNEN (ursprünglich) Bezirksamt",
          "ein neues Dach und einen Aufzug." } } } },

  { "P76-related-papers",
    { "4 paper_reference r JOIN paper p ON p.id = r.target_id WHERE p.number = '19-12222'",
      "1 paper_reference WHERE target_id IS NULL AND target_text = 'OF 521/2'" },
    { { "/vorlagen/{Ausbau des Bahnhofs}",
        { "entstanden aus: OF 521/2",
          "Änderungsantrag dazu: 19-12222/1 Änderungsantrag zum Bahnhof",
          "wird beantwortet durch: 19-12222-01 Stellungnahme zum Bahnhof",
          "wird ersetzt durch: 19-12222-N Neufassung",
          "wird ergänzt durch: 19-12222-E1 Ausbau des Bahnhofs (1. Ergänzung)" } },
      { "/vorlagen/{Ausbau des Bahnhofs (1. Ergänzung)}",
        { "ergänzt: 19-12222 Ausbau des Bahnhofs" } },
      { "/vorlagen/{Stellungnahme zum Bahnhof}", { "beantwortet: 19-12222 Ausbau des Bahnhofs" } },
      { "/vorlagen/{Änderungsantrag zum Bahnhof}", { "ändert: 19-12222 Ausbau des Bahnhofs" } },
      { "/vorlagen/{Neufassung zum Bahnhof}", { "ersetzt: 19-12222 Ausbau des Bahnhofs" } },
      { "/vorlagen/{Ausbau des Bahnhofs}/vorlage.pdf",
        { "– entstanden aus: OF 521/2 – Änderungsantrag dazu: 19-12222/1 Änderungsantrag zum "
          "Bahnhof" } } } },

  { "P77-further-sections",
    { "5 text x JOIN paper p ON p.id = x.owner_id WHERE p.number = 'V 30/2023'",
      "1 text x JOIN vocabulary k ON k.id = x.section_id WHERE k.label = 'Produkt und "
      "Haushaltsjahr'" },
    { { "/vorlagen/{Haushaltsplan der Bücherei}",
        { "Finanzielle Auswirkungen Kosten: 12.000 €, Folgekosten: keine Auswirkungen auf das "
          "Klima Klima-Check: positiv "
          "Produkt und Haushaltsjahr Produkt 54.01.01, Haushaltsjahr 2023 Beschlussvorschriften § "
          "22 Abs. 2 KV" } },
      { "/vorlagen/{Haushaltsplan der Bücherei}/vorlage.pdf",
        { "Produkt und Haushaltsjahr Produkt 54.01.01, Haushaltsjahr 2023 Beschlussvorschriften § "
          "22 Abs. 2 KV" } } } },

  { "P78-blanks-as-printed",
    { "1 paper WHERE number = '. II/004/2007' AND name = 'Bürgerbegehren «SINAME» (optional)'",
      "1 consultation WHERE meeting_name = 'Beratung in der ,' AND agenda_number = '__'",
      "1 text_version WHERE markdown = 'Der Rat …….'" },
    { { "/vorlagen/{Bürgerbegehren}",
        { "Beschlussvorlage – . II/004/2007 Bürgerbegehren «SINAME» (optional)",
          "Beratung in der , TOP __ Entscheidung kein", "Beschlussvorschlag Der Rat ……." } },
      { "/vorlagen/{Bürgerbegehren}/vorlage.pdf",
        { "Beschlussvorlage . II/004/2007 Bürgerbegehren «SINAME» (optional)" } } } },

  { "P79-forms-of-numbers",
    { "67 paper WHERE name LIKE 'Nummernprobe __' AND number_key IS NOT NULL",
      "2 paper WHERE number = 'M 209'" },
    { { "/suche?q=M%20209",
        { "M 209: Nummernprobe", "M 209: Gleiche Nummer in einem anderen Jahr" } },
      { "/suche?q=m209",
        { "M 209: Nummernprobe", "M 209: Gleiche Nummer in einem anderen Jahr" } } } },
  { 0 },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  portal_add (make, cases);
  g_test_add_func ("/phenomena/P75-versions-compared", test_versions);
  g_test_add_func ("/phenomena/P79-search-forgives", test_numbers);
  return portal_run ();
}
