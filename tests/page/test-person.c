/* People: the list, one person with all memberships. */
#include "page/person.h"

#include "page/demo.h"
#include "page/site-fixture.h"

static void
test_golden (void)
{
  g_autoptr (Portal) demo = demo_new ();

  demo_check_page (demo, "/personen", "person-list");
  demo_check_object (demo, "/personen/", "person WHERE id IN (SELECT person_id FROM membership)",
                     "person-show");
}

static const SiteAnswer answers[] = {
  { "/personen", 200 },
  { "/personen/1020", 200 },
  { "/personen/4711", 404 },
  { "/personen/1010", 404 },
  { "/personen/anna", 404 },
  { "/personen/1999", 410 },
  { 0 },
};

static void
test_answers (void)
{
  g_auto (Site) site = { 0 };

  site_open (&site, ris_person_routes, NULL,
             "INSERT INTO tombstone VALUES (1999, 'person', '2024-01-01T00:00:00Z', "
             "'2024-05-01T00:00:00Z')");
  site_check_answers (&site, answers);
}

static void
test_person (void)
{
  g_auto (Site) site = { 0 }, alone = { 0 };
  g_autofree char *html = NULL, *without = NULL, *none = NULL;

  site_open (&site, ris_person_routes, NULL,
             "UPDATE membership SET starts_on = '2020-11-01', ends_on = '2024-02-29', has_vote = "
             "0");
  html = site_dup_body (&site, "/personen/1020", 200);
  site_assert_has (html, "href=\"/gremien/1010\">Rat</a>");
  site_assert_has (html, "Mitglied (beratend)");
  site_assert_has (html, "seit 01.11.2020 bis 29.02.2024");
  site_open (&alone, ris_person_routes, NULL, "DELETE FROM membership");
  without = site_dup_body (&alone, "/personen/1020", 200);
  site_assert_has (without, "Es sind keine Mitgliedschaften verzeichnet.");
  public_council_execute (alone.council.directory, "DELETE FROM person");
  ris_council_end_read (alone.council.council);
  g_assert_true (ris_council_begin_read (alone.council.council, NULL));
  none = site_dup_body (&alone, "/personen", 200);
  site_assert_has (none, "Es sind keine Personen veröffentlicht.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/person/golden", test_golden);
  g_test_add_func ("/person/answers", test_answers);
  g_test_add_func ("/person/person", test_person);
  return g_test_run ();
}
