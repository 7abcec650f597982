/* Rooms: checked, changed, and removed only while nobody met there. */
#include "council/master-data.h"
#include "helper/master-data.h"

static void
test_rooms (void)
{
  g_auto (DeskCouncil) fixture = master_data_open ();
  g_autoptr (RisLocation) room = ris_location_new ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisProblems) none = ris_problems_new ();
  g_autoptr (GError) error = NULL;

  room->postal_code = g_strdup ("123");
  g_assert_cmpint (ris_master_data_room_save (fixture.desk, room, problems, &error), ==, 0);
  g_assert_cmpuint (ris_problems_get_size (problems), ==, 2);
  g_free (room->postal_code);
  room->postal_code = g_strdup ("12345");
  room->room = g_strdup ("Ratssaal");
  g_assert_cmpint (ris_master_data_room_save (fixture.desk, room, none, &error), >, 0);
  desk_council_execute (
      &fixture, "INSERT INTO meeting (id, body_id, kind_id, status_id, name, sort_on, publicity, "
                "location_id, created, modified) SELECT 4000, 1000, 420, 450, 'Rat', '', 'public', "
                "MAX (id), '', '' FROM location");
  g_assert_false (ris_master_data_room_remove (fixture.desk, room->id, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_CONFLICT);
  g_clear_error (&error);
  desk_council_execute (&fixture, "DELETE FROM meeting");
  g_assert_true (ris_master_data_room_remove (fixture.desk, room->id, &error));
  master_data_assert_rows (&fixture, 0, "location");
  master_data_assert_rows (&fixture, 2, "audit WHERE object_kind = 'location'");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/master-data-room/rooms", test_rooms);
  return g_test_run ();
}
