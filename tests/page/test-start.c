/* The start page: what comes next, what was decided and released last. */
#include "page/start.h"

#include "page/demo.h"
#include "page/site-fixture.h"

static void
test_golden (void)
{
  g_autoptr (Portal) demo = demo_new ();

  demo_check_page (demo, "/", "start");
}

static void
test_upcoming (void)
{
  g_auto (Site) site = { 0 };
  g_autofree char *before = NULL, *after = NULL;

  site_open (&site, ris_start_routes, NULL, NULL);
  before = site_dup_body (&site, "/", 200);
  site_assert_has (before, "Dienstag, 2. Juli 2024, 18:00 Uhr");
  site_assert_has (before, "abgesagt");
  site_assert_has (before, "Neubau &lt;Kita&gt; &amp; Schule");
  site_assert_lacks (before, "Zuletzt getagt");

  ris_council_set_now (site.council.council, ris_date_to_unix ("2030-01-01T00:00:00Z"));
  after = site_dup_body (&site, "/", 200);
  site_assert_has (after, "Zurzeit ist keine Sitzung angesetzt.");
  site_assert_has (after, "Zuletzt getagt");
}

/* an item without a title has a name all the same, and there may be nothing at all */
static void
test_gaps (void)
{
  g_auto (Site) site = { 0 }, empty = { 0 };
  g_autofree char *html = NULL, *nothing = NULL;

  site_open (&site, ris_start_routes, NULL, "UPDATE agenda_item SET title = NULL WHERE id = 1050");
  html = site_dup_body (&site, "/", 200);
  site_assert_has (html, "href=\"/tops/1050\">(ohne Bezeichnung)</a>");

  site_open (&empty, ris_start_routes, NULL,
             "DELETE FROM attachment; DELETE FROM vote; DELETE FROM agenda_item; DELETE FROM "
             "meeting_organization;"
             "DELETE FROM meeting; DELETE FROM consultation; DELETE FROM paper; DELETE FROM body");
  nothing = site_dup_body (&empty, "/", 200);
  site_assert_has (nothing, "Zurzeit ist keine Sitzung angesetzt.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/start/golden", test_golden);
  g_test_add_func ("/start/upcoming", test_upcoming);
  g_test_add_func ("/start/gaps", test_gaps);
  return g_test_run ();
}
