/* Changes at the desk: rows with their audit entries, or nothing at all. */
#include "council/change.h"

#include "council/meetings.h"
#include "helper/desk-council.h"
#include "model/body.h"

static const RisRecordTable table = { "location", &ris_location_type };

static RisLocation *
location_new (const char *room)
{
  RisLocation *location = ris_location_new ();

  location->body_id = DESK_BODY;
  location->room = g_strdup (room);
  return location;
}

static gint64
count_audit (const DeskCouncil *fixture, const char *where)
{
  g_autofree char *sql
      = g_strconcat ("SELECT count(*) FROM audit WHERE object_kind = 'location' AND ", where, NULL);

  return desk_council_count (fixture, sql);
}

static void
test_commit (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RisChange) change = NULL;
  g_autoptr (RisLocation) location = location_new ("Ratssaal");

  ris_accounts_take_command_line (fixture.desk);
  change = ris_change_begin (fixture.desk, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ris_change_get_now (change), ==, DESK_NOW);
  g_assert_true (ris_change_save (change, &table, location, "created", &error));
  g_assert_cmpint (location->id, >, 0);
  g_free (location->room);
  location->room = g_strdup ("Kleiner Saal");
  g_assert_true (ris_change_save (change, &table, location, "renamed", &error));
  g_assert_true (ris_change_save (change, &table, location, "renamed", &error)); /* nothing new */
  g_assert_true (ris_change_commit (change, &error));
  g_clear_pointer (&change, ris_change_free);

  g_assert_cmpint (count_audit (&fixture, "actor = 'ris'"), ==, 2);
  g_assert_cmpint (count_audit (&fixture, "action = 'created' AND before IS NULL AND after LIKE "
                                          "'%\"room\": \"Ratssaal\"%'"),
                   ==, 1);
  g_assert_cmpint (count_audit (&fixture, "action = 'renamed' AND before LIKE '%Ratssaal%' AND "
                                          "after LIKE '%Kleiner Saal%'"),
                   ==, 1);
}

static void
test_rollback (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RisChange) change = NULL;
  g_autoptr (RisLocation) location = location_new ("Ratssaal");
  g_autoptr (RisLocation) absent = location_new ("nirgends");

  ris_accounts_take_command_line (fixture.desk);
  change = ris_change_begin (fixture.desk, &error);
  g_assert_true (ris_change_save (change, &table, location, "created", &error));
  absent->id = 4711;
  g_assert_false (ris_change_load (change, &table, absent, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND);
  g_clear_pointer (&change, ris_change_free);

  g_assert_cmpint (count_audit (&fixture, "1"), ==, 0);
  g_assert_cmpint (desk_council_count (&fixture, "SELECT count(*) FROM location"), ==, 0);
}

/* the desk has no tombstones: what it does not know is not there */
static void
test_missing (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();
  g_autoptr (GError) error = NULL;

  g_assert_null (ris_meetings_get (fixture.desk, 4711, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/change/commit", test_commit);
  g_test_add_func ("/council/change/rollback", test_rollback);
  g_test_add_func ("/council/change/missing", test_missing);
  return g_test_run ();
}
