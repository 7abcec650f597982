/* Vocabularies. */
#include "page/master-data.h"

#include "helper/master-data-page.h"

static void
test_lists (void)
{
  Portal *made;
  g_autoptr (Browser) anna = master_data_page_open (&made);
  g_autoptr (Portal) portal = made;
  gint64 id;

  desk_check_get (anna, "/intern/stammdaten/listen", 200, "Beschlussarten", NULL);
  desk_check_get (anna, "/intern/stammdaten/listen/result", 200, "ungeändert beschlossen", NULL);
  desk_check_get (anna, "/intern/stammdaten/listen/nichts", 404, NULL);
  master_data_page_refuse (anna, "/intern/stammdaten/listen/paper-type", 422,
                           "Bitte eine Bedeutung", "label", "Eilantrag");
  desk_check_sent (anna, "/intern/stammdaten/listen/paper-type",
                   "/intern/stammdaten/listen/paper-type", "label", "Eilantrag", "canonical",
                   "urgent-motion", NULL);
  id = portal_count (portal, "public.db", "SELECT id FROM vocabulary WHERE label = 'Eilantrag'");
  g_assert_cmpint (id, >=, 1000);
  master_data_page_get (anna, "/intern/stammdaten/listen/paper-type/%ld", id, 200,
                        "Unbenutzte Bezeichnung");
  desk_check_get (anna, "/intern/stammdaten/listen/paper-type/100", 200, "gehört zum Programm",
                  "!Unbenutzte", NULL);
  master_data_page_post_to (anna, "/intern/stammdaten/listen/paper-type",
                            "/intern/stammdaten/listen/paper-type/%ld", id, "label", "Eilantrag",
                            "valid_to", "31.12.2024");
  desk_check_get (anna, "/intern/stammdaten/listen/paper-type", 200, "bis 31.12.2024", NULL);
  master_data_page_post_to (anna, "/intern/stammdaten/listen/paper-type",
                            "/intern/stammdaten/listen/paper-type/%ld/entfernen", id, "x", "");
  desk_check_get (anna, "/intern/stammdaten/listen/paper-type", 200, "!Eilantrag", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/master-data-vocabulary/lists", test_lists);
  return g_test_run ();
}
