/* Committees, factions, offices: the list by kind, one of them on a day. */
#include "page/organization.h"

#include "page/demo.h"
#include "page/site-fixture.h"

static void
test_golden (void)
{
  g_autoptr (Portal) demo = demo_new ();

  demo_check_page (demo, "/gremien", "organization-list");
  demo_check_object (demo, "/gremien/",
                     "organization WHERE id = (SELECT organization_id FROM meeting_organization "
                     "WHERE meeting_id = (SELECT id FROM " DEMO_MEETING "))",
                     "organization-show");
}

static const SiteAnswer answers[] = {
  { "/gremien", 200 },
  { "/gremien/1010", 200 },
  { "/gremien/1013", 200 },
  { "/gremien/1010?stand=2022-06-07", 200 },
  { "/gremien/1010?stand=", 200 },
  { "/gremien/1010?stand=2022-13-01", 400 },
  { "/gremien/1010?stand=2023-02-29", 400 },
  { "/gremien/1010?stand=gestern", 400 },
  { "/gremien/1010?stand=7.6.2022", 200 },
  { "/gremien/1010?stand=31.2.2022", 400 },
  { "/gremien/1010?stand=1.2.3.2022", 400 },
  { "/gremien/4711", 404 },
  { "/gremien/1020", 404 },
  { "/gremien/rat", 404 },
  { "/gremien/1999", 410 },
  { 0 },
};

static void
test_answers (void)
{
  g_auto (Site) site = { 0 };

  site_open (&site, ris_organization_routes, NULL,
             "INSERT INTO tombstone VALUES (1999, 'organization', '2024-01-01T00:00:00Z', "
             "'2024-05-01T00:00:00Z')");
  site_check_answers (&site, answers);
}

static void
test_list (void)
{
  g_auto (Site) site = { 0 };
  g_autofree char *html = NULL;

  site_open (&site, ris_organization_routes, NULL, NULL);
  html = site_dup_body (&site, "/gremien", 200);
  site_assert_has (html, "Bau- &amp; Planungsausschuss");
  g_assert_true (strstr (html, "/gremien/1010\"") < strstr (html, "/gremien/1012\""));
  g_assert_true (strstr (html, "/gremien/1012\"") < strstr (html, "/gremien/1013\""));
}

/* members of the day asked for; an office shows what it leads, a faction what it moved */
static void
test_one (void)
{
  g_auto (Site) site = { 0 };
  g_autofree char *now = NULL, *then = NULL, *office = NULL, *faction = NULL;

  site_open (&site, ris_organization_routes, NULL,
             "UPDATE membership SET starts_on = '2024-01-01', has_vote = 0;"
             "INSERT INTO paper_originator (id, paper_id, position, organization_id) VALUES (1900, "
             "1031, 1, 1012)");
  now = site_dup_body (&site, "/gremien/1010", 200);
  site_assert_has (now, "Anna Beispiel");
  site_assert_has (now, "beratend");
  site_assert_has (now, "href=\"/gremien/1010/sitzungen.ics\"");
  then = site_dup_body (&site, "/gremien/1010?stand=2023-12-31", 200);
  site_assert_lacks (then, "Anna Beispiel");
  office = site_dup_body (&site, "/gremien/1013", 200);
  site_assert_has (office, "href=\"/vorlagen/1030\"");
  site_assert_lacks (office, "sitzungen.ics");
  faction = site_dup_body (&site, "/gremien/1012", 200);
  site_assert_has (faction, "href=\"/vorlagen/1031\"");
  site_assert_lacks (faction, "href=\"/vorlagen/1030\"");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/organization/golden", test_golden);
  g_test_add_func ("/organization/answers", test_answers);
  g_test_add_func ("/organization/list", test_list);
  g_test_add_func ("/organization/one", test_one);
  return g_test_run ();
}
