/* Legislative terms and the way into the next one. */
#include "page/master-data.h"

#include "helper/master-data-page.h"

static void
test_terms (void)
{
  Portal *made;
  g_autoptr (Browser) anna = master_data_page_open (&made);
  g_autoptr (Portal) portal = made;
  gint64 first, next, committee, person;

  first = master_data_page_create (anna, "/intern/stammdaten/wahlperioden", "name", "Erste",
                                   "starts_on", "01.06.2019");
  master_data_page_get (anna, "/intern/stammdaten/wahlperioden/%ld", first, 200,
                        "Am Tag davor gab");
  master_data_page_post (anna, "/intern/stammdaten/wahlperioden/%ld",
                         "/intern/stammdaten/wahlperioden/%ld", first, "name", "Alte", "starts_on",
                         "01.06.2019");
  committee
      = master_data_page_create (anna, "/intern/stammdaten/gremien", "name", "Rat", "kind_id", "1");
  person = master_data_page_create (anna, "/intern/stammdaten/personen", "given_name", "Ida",
                                    "family_name", "Aue");
  {
    g_autofree char *in = g_strdup_printf ("%ld", (long)committee);
    g_autofree char *who = g_strdup_printf ("%ld", (long)person);
    g_autoptr (RisResponse) answer
        = desk_post (anna, "/intern/stammdaten/mitgliedschaften", "organization_id", in,
                     "person_id", who, "role_id", "33", "starts_on", "01.06.2019", NULL);

    g_assert_cmpuint (ris_response_get_status (answer), ==, 303);
  }
  next = master_data_page_create (anna, "/intern/stammdaten/wahlperioden", "name", "Neue",
                                  "starts_on", "01.05.2024");
  desk_check_get (anna, "/intern/stammdaten/wahlperioden", 200, "Neue", "bis 30.04.2024", NULL);
  master_data_page_get (anna, "/intern/stammdaten/wahlperioden/%ld", next, 200, "besteht weiter",
                        "!Übernehmen");
  g_assert_cmpint (portal_count (portal, "public.db", "SELECT COUNT(*) FROM legislative_term"), ==,
                   2);
}

static void
test_carry_over (void)
{
  Portal *made;
  g_autoptr (Browser) anna = master_data_page_open (&made);
  g_autoptr (Portal) portal = made;
  gint64 next, committee;
  g_autofree char *path = NULL, *url = NULL;

  master_data_page_create (anna, "/intern/stammdaten/wahlperioden", "name", "Alte", "starts_on",
                           "01.06.2019");
  committee = master_data_page_create (anna, "/intern/stammdaten/gremien", "name", "Bauausschuss",
                                       "kind_id", "1");
  master_data_page_post (anna, "/intern/stammdaten/gremien/%ld",
                         "/intern/stammdaten/gremien/%ld/aufloesen", committee, "ends_on",
                         "30.04.2024", "ends_memberships", "1");
  next = master_data_page_create (anna, "/intern/stammdaten/wahlperioden", "name", "Neue",
                                  "starts_on", "01.05.2024");
  master_data_page_get (anna, "/intern/stammdaten/wahlperioden/%ld", next, 200, "Übernehmen");
  path = g_strdup_printf ("/intern/stammdaten/wahlperioden/%ld/gremien/%ld/uebernehmen", (long)next,
                          (long)committee);
  url = g_strdup_printf ("/intern/stammdaten/wahlperioden/%ld", (long)next);
  desk_check_sent (anna, path, url, NULL);
  g_assert_cmpint (portal_count (portal, "public.db",
                                 "SELECT COUNT(*) FROM organization WHERE ends_on IS NULL"),
                   ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/master-data-term/terms", test_terms);
  g_test_add_func ("/page/master-data-term/carry-over", test_carry_over);
  return g_test_run ();
}
