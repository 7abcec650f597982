/* Reading meetings at the desk: each role sees the meetings it plans. */
#include "meeting-desk-fixture.h"

static void
test_list (void)
{
  g_auto (DeskCouncil) fixture = fixture_open ();
  g_autoptr (GPtrArray) all = NULL, none = NULL, other = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *token = NULL;
  gint64 id;

  fixture_log_in (&fixture, "secretary");
  id = fixture_plan (&fixture, "20.08.2024");
  all = ris_meeting_desk_list (fixture.desk, "2024-01-01", "2025-01-01", DESK_COMMITTEE, &error);
  g_assert_cmpuint (all->len, ==, 1);
  none = ris_meeting_desk_list (fixture.desk, "2025-01-01", "2026-01-01", 0, &error);
  g_assert_cmpuint (none->len, ==, 0);

  ris_accounts_take_command_line (fixture.desk);
  id = desk_council_add (&fixture, "bert", "member");
  desk_council_grant (&fixture, id, "secretary", DESK_COUNCIL);
  token = desk_council_log_in (&fixture, "bert");
  desk_council_take (&fixture, token);
  other = ris_meeting_desk_list (fixture.desk, "2024-01-01", "2025-01-01", 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (other->len, ==, 0);
  g_assert_null (
      ris_meeting_desk_list (fixture.desk, "2024-01-01", "2025-01-01", DESK_COMMITTEE, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_FORBIDDEN);
}

static void
test_get (void)
{
  g_auto (DeskCouncil) fixture = fixture_open ();
  g_autoptr (RisMeetingDesk) details = NULL, missing = NULL;
  g_autoptr (GPtrArray) rooms = NULL, kinds = NULL, committees = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  fixture_log_in (&fixture, "secretary");
  id = fixture_plan (&fixture, "20.08.2024");
  details = ris_meeting_desk_get (fixture.desk, id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (details->row->room, ==, "Saal");
  g_assert_cmpstr (details->row->organization, ==, "Bauausschuss");
  g_assert_cmpuint (details->organizations->len, ==, 1);
  rooms = ris_meeting_desk_list_rooms (fixture.desk, &error);
  kinds = ris_meeting_desk_list_kinds (fixture.desk, &error);
  committees = ris_meeting_desk_list_committees (fixture.desk, &error);
  g_assert_cmpuint (rooms->len, ==, 1);
  g_assert_cmpuint (kinds->len, >, 10);
  g_assert_cmpuint (committees->len, ==, 3);
  missing = ris_meeting_desk_get (fixture.desk, 77, &error);
  g_assert_null (missing);
  g_assert_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/meeting-desk/list", test_list);
  g_test_add_func ("/council/meeting-desk/get", test_get);
  return g_test_run ();
}
