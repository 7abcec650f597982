/* What all use cases of the master data share: rows with their audit entries, who may, conflicts. */
#include "council/master-data.h"
#include "council-private.h"
#include "helper/master-data.h"
#include "master-data-private.h"

static void
test_write (void)
{
  g_auto (DeskCouncil) fixture = master_data_open ();
  g_autoptr (RisLocation) room = ris_location_new ();
  g_autoptr (GError) error = NULL;
  RisChange *change = ris_master_data_begin (fixture.desk, RIS_WHOLE_BODY, &error);

  room->body_id = DESK_BODY;
  room->room = g_strdup ("  Ratssaal ");
  room->street = g_strdup (" ");
  ris_master_data_strip (&ris_location_type, room);
  g_assert_cmpstr (room->room, ==, "Ratssaal");
  g_assert_null (room->street);
  g_assert_true (
      ris_master_data_write (change, &ris_master_data_room_table, room, "created", &error));
  g_assert_cmpstr (room->created, ==, DESK_NOW);
  g_assert_true (ris_change_commit (change, &error));
  ris_change_free (change);
  master_data_assert_rows (&fixture, 1, "audit WHERE action = 'created' AND before IS NULL");

  desk_council_wait (&fixture, 60);
  change = ris_master_data_begin (fixture.desk, RIS_WHOLE_BODY, &error);
  g_assert_true (
      ris_master_data_write (change, &ris_master_data_room_table, room, "changed", &error));
  g_free (room->room);
  room->room = g_strdup ("Saal");
  g_assert_true (
      ris_master_data_write (change, &ris_master_data_room_table, room, "changed", &error));
  g_assert_cmpstr (room->modified, ==, "2024-06-01T10:01:00Z");
  g_assert_true (ris_change_commit (change, &error));
  ris_change_free (change);
  master_data_assert_rows (&fixture, 1,
                           "audit WHERE action = 'changed' AND before LIKE '%Ratssaal%' AND after "
                           "LIKE '%\"Saal\"%'");

  change = ris_master_data_begin (fixture.desk, RIS_WHOLE_BODY, &error);
  g_assert_true (ris_master_data_remove (change, &ris_master_data_room_table, room->id, &error));
  g_assert_false (ris_master_data_remove (change, &ris_master_data_room_table, room->id, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND);
  ris_change_free (change); /* not committed */
  master_data_assert_rows (&fixture, 1, "location");
  master_data_assert_rows (&fixture, 2, "audit");
}

static void
test_permission (void)
{
  static const struct
  {
    const char *role;
    gint64 held_in;
    gint64 asked_for;
    gboolean may;
  } cases[] = {
    { "secretary", 0, RIS_WHOLE_BODY, TRUE },
    { "administrator", 0, RIS_WHOLE_BODY, TRUE },
    { "secretary", DESK_COUNCIL, DESK_COUNCIL, TRUE },
    { "secretary", DESK_COUNCIL, DESK_COMMITTEE, FALSE },
    { "secretary", DESK_COUNCIL, RIS_WHOLE_BODY, FALSE },
    { "member", 0, DESK_COUNCIL, FALSE },
    { "auditor", 0, RIS_WHOLE_BODY, FALSE },
  };
  g_auto (DeskCouncil) fixture = master_data_open ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RisChange) change = NULL;

      master_data_ask_as (&fixture, cases[i].role, cases[i].held_in);
      change = ris_master_data_begin (fixture.desk, cases[i].asked_for, &error);
      g_assert_true ((change != NULL) == cases[i].may);
      if (!cases[i].may)
        g_assert_error (error, RIS_ERROR, RIS_ERROR_FORBIDDEN);
    }
}

static void
test_checks (void)
{
  g_auto (DeskCouncil) fixture = master_data_open ();
  g_autoptr (RisProblems) problems = ris_problems_new ();

  ris_master_data_check_fresh (NULL, "b", problems);
  ris_master_data_check_fresh ("b", "b", problems);
  ris_master_data_check_period ("ends_on", "2024-01-01", "2024-01-01", problems);
  ris_master_data_check_period ("ends_on", NULL, "2024-01-01", problems);
  ris_master_data_check_public (fixture.desk, RIS_WHOLE_BODY, FALSE, TRUE, problems);
  g_assert_true (ris_problems_is_empty (problems));
  master_data_ask_as (&fixture, "administrator", 0);
  ris_master_data_check_public (fixture.desk, RIS_WHOLE_BODY, TRUE, TRUE, problems);
  g_assert_true (ris_problems_is_empty (problems));
  ris_master_data_check_public (fixture.desk, RIS_WHOLE_BODY, TRUE, FALSE, problems);
  ris_master_data_check_fresh ("a", "b", problems);
  ris_master_data_check_period ("ends_on", "2024-01-02", "2024-01-01", problems);
  g_assert_cmpuint (ris_problems_get_size (problems), ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/master-data/write", test_write);
  g_test_add_func ("/council/master-data/permission", test_permission);
  g_test_add_func ("/council/master-data/checks", test_checks);
  return g_test_run ();
}
