/* The rules of the town. */
#include "page/master-data.h"

#include "helper/master-data-page.h"

static void
test_rules (void)
{
  Portal *made;
  g_autoptr (Browser) anna = master_data_page_open (&made);
  g_autoptr (Portal) portal = made;

  desk_check_get (anna, "/intern/stammdaten/regeln", 200, "Ladungsfrist", "Landesrecht", NULL);
  desk_check_get (anna, "/intern/stammdaten/regeln?filter=offen", 200, "nicht gesetzt", NULL);
  desk_check_get (anna, "/intern/stammdaten/regeln/geschaeftsordnung", 200, "Gilt ab", NULL);
  master_data_page_refuse (anna, "/intern/stammdaten/regeln/geschaeftsordnung", 422,
                           "geschaeftsordnung.rules, Zeile 1: ", "title", "Geschäftsordnung",
                           "valid_from", "01.01.2024", "lines", "ladung.frist | bald");
  desk_check_sent (anna, "/intern/stammdaten/regeln/geschaeftsordnung", "/intern/stammdaten/regeln",
                   "title", "Geschäftsordnung", "valid_from", "01.01.2024", "lines",
                   "ladung.frist | tage_voll:9 | § 2 GeschO", NULL);
  desk_check_get (anna, "/intern/stammdaten/regeln", 200, "§ 2 GeschO", "Geschäftsordnung", NULL);
  g_assert_cmpint (portal_count (portal, "council.db",
                                 "SELECT COUNT(*) FROM audit WHERE object_kind = 'rules'"),
                   ==, 1);
  master_data_page_refuse (anna, "/intern/stammdaten/regeln/geschaeftsordnung", 409, "tage_voll:9",
                           "title", "Geschäftsordnung", "valid_from", "01.01.2024", "lines",
                           "ladung.frist | tage_voll:8 | § 2", "stamp", "alt");
}

static void
test_unknown_land (void)
{
  g_autoptr (Portal) portal = portal_new (NULL, NULL);
  g_autoptr (Browser) anna = desk_log_in (portal, "secretary");

  desk_check_get (anna, "/intern/stammdaten/regeln", 200, "noch keine Gemeinde", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/master-data-rules/rules", test_rules);
  g_test_add_func ("/page/master-data-rules/unknown-land", test_unknown_land);
  return g_test_run ();
}
