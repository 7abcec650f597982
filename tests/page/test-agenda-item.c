/* One agenda item: what was said, decided and voted. */
#include "page/agenda-item.h"

#include "page/demo.h"
#include "page/site-fixture.h"

static void
test_golden (void)
{
  g_autoptr (Portal) demo = demo_new ();

  demo_check_object (demo, "/tops/", DEMO_ITEM, "agenda-item-show");
}

static const SiteAnswer answers[] = {
  { "/tops/1050", 200 }, { "/tops/1051", 200 }, { "/tops/1052", 200 }, { "/tops/1040", 404 },
  { "/tops/4711", 404 }, { "/tops/x", 404 },    { "/tops/1999", 410 }, { 0 },
};

static void
test_answers (void)
{
  g_auto (Site) site = { 0 };

  site_open (&site, ris_agenda_item_routes, NULL,
             "INSERT INTO tombstone VALUES (1999, 'agenda_item', '2024-01-01T00:00:00Z', "
             "'2024-05-01T00:00:00Z')");
  site_check_answers (&site, answers);
}

static void
test_item (void)
{
  g_auto (Site) site = { 0 };
  g_autofree char *first = NULL, *second = NULL, *last = NULL;

  site_open (&site, ris_agenda_item_routes, NULL,
             "UPDATE agenda_item SET parent_id = 1050 WHERE id = 1051");
  first = site_dup_body (&site, "/tops/1050", 200);
  site_assert_has (first, "Neubau; Kita, Schule &amp; &lt;Turnhalle&gt;</h1>");
  site_assert_has (first, "einstimmig");
  site_assert_has (first, "href=\"/vorlagen/1030\"");
  site_assert_has (first, "href=\"/tops/1051\"");
  site_assert_has (first, "Lageplan");
  second = site_dup_body (&site, "/tops/1051", 200);
  site_assert_has (second, "(ohne Bezeichnung)</h1>");
  site_assert_lacks (second, "/vorlagen/1030");
  last = site_dup_body (&site, "/tops/1053", 200);
  site_assert_lacks (last, "/tops/1052");
}

/* a vote on another item decided this one */
static void
test_block (void)
{
  g_auto (Site) site = { 0 };
  g_autofree char *html = NULL;

  site_open (&site, ris_agenda_item_routes, NULL,
             "INSERT INTO vote_agenda_item VALUES (1060, 1051)");
  html = site_dup_body (&site, "/tops/1051", 200);
  site_assert_has (html, "href=\"/tops/1050\"");
  site_assert_has (html, "emeinsam");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/agenda-item/golden", test_golden);
  g_test_add_func ("/agenda-item/answers", test_answers);
  g_test_add_func ("/agenda-item/item", test_item);
  g_test_add_func ("/agenda-item/block", test_block);
  return g_test_run ();
}
