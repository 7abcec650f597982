/* Rooms. */
#include "page/master-data.h"

#include "helper/master-data-page.h"

static void
test_rooms (void)
{
  Portal *made;
  g_autoptr (Browser) anna = master_data_page_open (&made);
  g_autoptr (Portal) portal = made;
  gint64 id;

  master_data_page_refuse (anna, "/intern/stammdaten/raeume", 422, "fünf Ziffern", "room", "Saal",
                           "postal_code", "1");
  desk_check_sent (anna, "/intern/stammdaten/raeume", "/intern/stammdaten/raeume", "room",
                   "Ratssaal", "street", "Markt 1", NULL);
  desk_check_get (anna, "/intern/stammdaten/raeume", 200, "Ratssaal", "Markt 1", NULL);
  id = portal_count (portal, "council.db", "SELECT id FROM location");
  master_data_page_get (anna, "/intern/stammdaten/raeume/%ld", id, 200, "Unbenutzten Raum");
  master_data_page_post_to (anna, "/intern/stammdaten/raeume", "/intern/stammdaten/raeume/%ld", id,
                            "room", "Kleiner Saal");
  desk_check_get (anna, "/intern/stammdaten/raeume", 200, "Kleiner Saal", "!Markt 1", NULL);
  g_assert_cmpint (portal_count (portal, "public.db", "SELECT COUNT(*) FROM location"), ==, 0);
  master_data_page_post_to (anna, "/intern/stammdaten/raeume",
                            "/intern/stammdaten/raeume/%ld/entfernen", id, "x", "");
  desk_check_get (anna, "/intern/stammdaten/raeume", 200, "Noch kein Raum", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/master-data-room/rooms", test_rooms);
  return g_test_run ();
}
