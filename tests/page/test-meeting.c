/* Meetings: a year, a month, one meeting. */
#include "page/meeting.h"

#include "page/demo.h"
#include "page/site-fixture.h"

static void
test_golden (void)
{
  g_autoptr (Portal) demo = demo_new ();

  demo_check_page (demo, "/sitzungen?jahr=2022", "meeting-list");
  demo_check_page (demo, "/sitzungen/kalender/2022-06", "meeting-month");
  demo_check_object (demo, "/sitzungen/", DEMO_MEETING, "meeting-show");
  demo_check_object (demo, "/sitzungen/", "meeting WHERE starts_on IS NULL", "meeting-without-day");
}

static const SiteAnswer answers[] = {
  { "/sitzungen", 200 },
  { "/sitzungen?jahr=2010&gremium=1011", 200 },
  { "/sitzungen?jahr=&gremium=", 200 },
  { "/sitzungen?jahr=abc", 400 },
  { "/sitzungen?jahr=-1", 400 },
  { "/sitzungen?jahr=1899", 400 },
  { "/sitzungen?jahr=2101", 400 },
  { "/sitzungen?jahr=99999999999999999999", 400 },
  { "/sitzungen?gremium=x", 400 },
  { "/sitzungen?gremium=4711", 200 },
  { "/sitzungen/kalender/2024-02", 200 },
  { "/sitzungen/kalender/2024-13", 404 },
  { "/sitzungen/kalender/2024-00", 404 },
  { "/sitzungen/kalender/2024-2", 404 },
  { "/sitzungen/kalender/heute", 404 },
  { "/sitzungen/kalender/1899-12", 404 },
  { "/sitzungen/kalender/1900-01", 200 },
  { "/sitzungen/kalender/2100-12", 200 },
  { "/sitzungen/1040", 200 },
  { "/sitzungen/4711", 404 },
  { "/sitzungen/1030", 404 },
  { "/sitzungen/0", 404 },
  { "/sitzungen/01040", 404 },
  { "/sitzungen/-1", 404 },
  { "/sitzungen/99999999999999999999", 404 },
  { "/sitzungen/1999", 410 },
  { 0 },
};

static void
test_answers (void)
{
  g_auto (Site) site = { 0 };

  site_open (&site, ris_meeting_routes, NULL,
             "INSERT INTO tombstone VALUES (1999, 'meeting', '2024-01-01T00:00:00Z', "
             "'2024-05-01T00:00:00Z')");
  site_check_answers (&site, answers);
}

/* without a year it is this one, or the nearest with meetings; a year outside of them joins the list of years */
static void
test_years (void)
{
  g_auto (Site) site = { 0 };
  g_autofree char *now = NULL, *later = NULL, *far = NULL;

  site_open (&site, ris_meeting_routes, NULL, NULL);
  now = site_dup_body (&site, "/sitzungen", 200);
  site_assert_has (now, "<option value=\"2024\" selected>");
  site_assert_has (now, "<option value=\"2010\">");
  site_assert_lacks (now, "<option value=\"2009\">");
  site_assert_lacks (now, "rel=\"next\"");
  site_assert_has (now, "rel=\"prev\" href=\"/sitzungen?jahr=2023\"");

  ris_council_set_now (site.council.council, ris_date_to_unix ("2031-01-01T12:00:00Z"));
  later = site_dup_body (&site, "/sitzungen", 200);
  site_assert_has (later, "<option value=\"2024\" selected>");
  site_assert_lacks (later, "<option value=\"2025\"");

  far = site_dup_body (&site, "/sitzungen?jahr=2026&gremium=1010", 200);
  site_assert_has (far, "<option value=\"2026\" selected>");
  site_assert_has (far, "<option value=\"1010\" selected>");
  site_assert_has (far, "In diesem Jahr ist keine Sitzung verzeichnet.");
  site_assert_has (far, "href=\"/sitzungen?gremium=1010&amp;jahr=2025\"");
}

static void
test_nothing (void)
{
  g_auto (Site) site = { 0 };
  g_autofree char *html = NULL;

  site_open (&site, ris_meeting_routes, NULL,
             "DELETE FROM attachment; DELETE FROM vote; DELETE FROM agenda_item; DELETE FROM "
             "meeting_organization;"
             "DELETE FROM meeting");
  html = site_dup_body (&site, "/sitzungen", 200);
  site_assert_has (html, "<option value=\"2024\" selected>");
  site_assert_has (html, "In diesem Jahr ist keine Sitzung verzeichnet.");
}

static guint
count (const char *text, const char *part)
{
  g_auto (GStrv) pieces = g_strsplit (text, part, -1);

  return g_strv_length (pieces) - 1;
}

/* whole weeks, every day once, neighbours over the turn of the year */
static void
test_months (void)
{
  static const struct
  {
    const char *month;
    guint days;
    guint weeks;
    const char *earlier;
    const char *later;
  } cases[] = {
    { "2024-02", 29, 5, "2024-01", "2024-03" }, { "2023-02", 28, 5, "2023-01", "2023-03" },
    { "2010-02", 28, 4, "2010-01", "2010-03" }, { "2023-12", 31, 5, "2023-11", "2024-01" },
    { "2024-01", 31, 5, "2023-12", "2024-02" }, { "2024-09", 30, 6, "2024-08", "2024-10" },
  };
  g_auto (Site) site = { 0 };

  site_open (&site, ris_meeting_routes, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/sitzungen/kalender/", cases[i].month, NULL);
      g_autofree char *earlier
          = g_strdup_printf ("rel=\"prev nofollow\" href=\"/sitzungen/kalender/%s\"",
                             cases[i].earlier);
      g_autofree char *later
          = g_strdup_printf ("rel=\"next nofollow\" href=\"/sitzungen/kalender/%s\"",
                             cases[i].later);
      g_autofree char *html = site_dup_body (&site, path, 200);

      g_assert_cmpuint (count (html, ".<span class=\"kern-sr-only\">"), ==, cases[i].days);
      g_assert_cmpuint (count (html, "<tr>"), ==, 1 + cases[i].weeks);
      g_assert_cmpuint (count (html, "<td"), ==, 7 * cases[i].weeks);
      site_assert_has (html, earlier);
      site_assert_has (html, later);
    }
}

static void
test_month (void)
{
  g_auto (Site) site = { 0 };
  g_autofree char *june = NULL, *july = NULL, *september = NULL;

  site_open (&site, ris_meeting_routes, NULL, NULL);
  june = site_dup_body (&site, "/sitzungen/kalender/2024-06", 200);
  site_assert_has (june, "<td class=\"ris-month__today ris-month__empty\"><span class=\"kern-body "
                         "kern-body--small\">1.");
  site_assert_has (june, "Samstag, heute</span>");
  july = site_dup_body (&site, "/sitzungen/kalender/2024-07", 200);
  site_assert_has (july, "2. Sitzung des Rates</a> 18:00 Uhr <strong>abgesagt</strong>");
  site_assert_lacks (july, "heute");
  september = site_dup_body (&site, "/sitzungen/kalender/2024-09", 200);
  site_assert_has (september, "In diesem Monat, Tag nicht überliefert");
  site_assert_has (september, "Sitzung ohne Tag");
}

/* cancelled, moved, and the leading item whose title nobody knows */
static void
test_states (void)
{
  g_auto (Site) site = { 0 };
  g_autofree char *held = NULL, *cancelled = NULL, *moved = NULL;

  site_open (&site, ris_meeting_routes, NULL, NULL);
  held = site_dup_body (&site, "/sitzungen/1040", 200);
  site_assert_has (held, "href=\"/tops/1051\">(ohne Bezeichnung)</a>");
  site_assert_has (held, "Nichtöffentlicher Teil");
  site_assert_has (held, "\"https://schema.org/EventScheduled\"");
  cancelled = site_dup_body (&site, "/sitzungen/1041", 200);
  site_assert_has (cancelled, "Diese Sitzung fällt aus.");
  site_assert_has (cancelled, "\"https://schema.org/EventCancelled\"");
  site_assert_has (cancelled, "noch keine Tagesordnung");
  moved = site_dup_body (&site, "/sitzungen/1042", 200);
  site_assert_has (moved, "Diese Sitzung wurde verlegt.");
  site_assert_has (moved,
                   "href=\"/sitzungen/1043\">3. Sitzung des Rates, Dienstag, 14. Mai 2024</a>");
}

static void
test_minutes (void)
{
  static const struct
  {
    const char *status;
    const char *text;
  } states[] = {
    { "draft", "vorläufig" },      { "signed", "unterschrieben" }, { "objected", "Einwendungen" },
    { "corrected", "berichtigt" }, { "approved", "genehmigt" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_auto (Site) site = { 0 };
      g_autofree char *sql = g_strdup_printf ("INSERT INTO minutes (id, meeting_id, edition, kind, "
                                              "status) VALUES (1900, 1040, 1, 'decisions', '%s')",
                                              states[i].status);
      g_autofree char *html = NULL;

      site_open (&site, ris_meeting_routes, NULL, sql);
      html = site_dup_body (&site, "/sitzungen/1040", 200);
      site_assert_has (html, states[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/meeting/golden", test_golden);
  g_test_add_func ("/meeting/answers", test_answers);
  g_test_add_func ("/meeting/years", test_years);
  g_test_add_func ("/meeting/nothing", test_nothing);
  g_test_add_func ("/meeting/months", test_months);
  g_test_add_func ("/meeting/month", test_month);
  g_test_add_func ("/meeting/states", test_states);
  g_test_add_func ("/meeting/minutes", test_minutes);
  return g_test_run ();
}
