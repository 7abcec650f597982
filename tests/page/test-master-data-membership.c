/* Memberships and deputies: public only where person and committee are. */
#include "page/master-data.h"

#include "helper/master-data-page.h"

static void
test_life (void)
{
  Portal *made;
  g_autoptr (Browser) anna = master_data_page_open (&made);
  g_autoptr (Portal) portal = made;
  gint64 committee
      = master_data_page_create (anna, "/intern/stammdaten/gremien", "name", "Rat", "kind_id", "1");
  gint64 person = master_data_page_create (anna, "/intern/stammdaten/personen", "given_name", "Ida",
                                           "family_name", "Aue");
  gint64 deputy = master_data_page_create (anna, "/intern/stammdaten/personen", "given_name",
                                           "Berta", "family_name", "Zwei");
  g_autofree char *in = g_strdup_printf ("%ld", (long)committee);
  g_autofree char *who = g_strdup_printf ("%ld", (long)person);
  g_autofree char *other = g_strdup_printf ("%ld", (long)deputy);
  g_autofree char *page = NULL, *url = NULL, *path = NULL, *back = NULL, *up = NULL;
  gint64 id, row;

  master_data_page_get (anna, "/intern/stammdaten/mitgliedschaften?gremium=%ld", committee, 200,
                        "Neue Mitgliedschaft");
  master_data_page_refuse (anna, "/intern/stammdaten/mitgliedschaften", 422, "Bitte ein Gremium",
                           "person_id", who);
  url = g_strdup_printf ("/intern/stammdaten/gremien/%ld", (long)committee);
  desk_check_sent (anna, "/intern/stammdaten/mitgliedschaften", url, "organization_id", in,
                   "person_id", who, "role_id", "20", "has_vote", "1", "starts_on", "01.06.2020",
                   "is_public", "1", NULL);
  id = portal_count (portal, "council.db", "SELECT id FROM membership");
  path = g_strdup_printf ("/gremien/%ld", (long)committee);
  page = portal_get (portal, path);
  g_assert_nonnull (strstr (page, "Ida Aue"));
  master_data_page_get (anna, "/intern/stammdaten/gremien/%ld?stand=31.05.2020", committee, 200,
                        "!Ida Aue");

  master_data_page_post (anna, "/intern/stammdaten/mitgliedschaften/%ld",
                         "/intern/stammdaten/mitgliedschaften/%ld/vertretung", id, "deputy_id",
                         other);
  row = portal_count (portal, "council.db", "SELECT id FROM membership_deputy");
  back = g_strdup_printf ("/intern/stammdaten/mitgliedschaften/%ld", (long)id);
  up = g_strdup_printf ("/intern/stammdaten/mitgliedschaften/%ld/vertretung/%ld/vor", (long)id,
                        (long)row);
  desk_check_sent (anna, up, back, NULL);
  g_free (up);
  up = g_strdup_printf ("/intern/stammdaten/mitgliedschaften/%ld/vertretung/%ld/beenden", (long)id,
                        (long)row);
  desk_check_sent (anna, up, back, NULL);
  master_data_page_get (anna, "/intern/stammdaten/mitgliedschaften/%ld", id, 200, "Berta Zwei",
                        "bis 31.05.2024");
  master_data_page_post (anna, "/intern/stammdaten/mitgliedschaften/%ld",
                         "/intern/stammdaten/mitgliedschaften/%ld", id, "role_id", "33",
                         "starts_on", "01.06.2020");
  g_assert_cmpint (portal_count (portal, "public.db", "SELECT COUNT(*) FROM membership"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/master-data-membership/life", test_life);
  return g_test_run ();
}
