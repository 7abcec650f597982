/* What the rules say before something is sent or moved. */
#include "council-private.h"
#include "meeting-desk-fixture.h"
#include "meeting-desk-private.h"

static void
test_judge (void)
{
  g_auto (DeskCouncil) fixture = fixture_open ();
  g_autoptr (RisMeeting) meeting = NULL;
  g_autoptr (RisFinding) finding = NULL, urgent = NULL, lawless = NULL, change = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *law = NULL, *reason = g_strdup ("Hochwasser"), *receivers = NULL;
  RisMeetingSending sending = { 0 };
  gint64 id;

  fixture_log_in (&fixture, "secretary");
  id = fixture_plan (&fixture, "02.08.2024");
  meeting = ris_meeting_desk_load (fixture.desk->db, id, &error);
  finding = ris_meeting_desk_judge (fixture.desk, meeting, &sending, &law);
  g_assert_cmpstr (finding->outcome, ==, "verspaetet");
  g_assert_true (g_str_has_prefix (law, "RP gemeinde"));
  sending.reason = reason;
  urgent = ris_meeting_desk_judge (fixture.desk, meeting, &sending, NULL);
  g_assert_cmpuint (urgent->findings->len, >, finding->findings->len);
  change = ris_meeting_desk_judge_change (fixture.desk, meeting, &sending);
  g_assert_cmpstr (change->outcome, ==, "noetig");
  receivers = ris_meeting_desk_judge_receivers (fixture.desk, meeting);
  g_assert_nonnull (strstr (receivers, "Verbandsgemeinde"));
  desk_council_execute (&fixture, "UPDATE body SET ags = NULL");
  fixture_refresh (&fixture);
  lawless = ris_meeting_desk_judge (fixture.desk, meeting, &sending, NULL);
  g_assert_cmpstr (lawless->outcome, ==, "unbekannt");
}

static void
test_what_if (void)
{
  g_auto (DeskCouncil) fixture = fixture_open ();
  g_autoptr (RisFinding) later = NULL, sooner = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  fixture_log_in (&fixture, "secretary");
  id = fixture_plan (&fixture, "20.08.2024");
  fixture_add (&fixture, id, "public", "Eröffnung", NULL);
  fixture_send (&fixture, id, "invitation", NULL, NULL);
  later = ris_meeting_desk_what_if (fixture.desk, id, "2024-08-27", "18:00", &error);
  g_assert_cmpstr (later->outcome, ==, "bleibt_rechtzeitig");
  sooner = ris_meeting_desk_what_if (fixture.desk, id, "2024-08-02", NULL, &error);
  g_assert_cmpstr (sooner->outcome, ==, "neue_ladung");
  fixture_log_in (&fixture, "member");
  g_assert_null (ris_meeting_desk_what_if (fixture.desk, id, "2024-08-27", NULL, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_FORBIDDEN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/meeting-desk-judge/judge", test_judge);
  g_test_add_func ("/council/meeting-desk-judge/what-if", test_what_if);
  return g_test_run ();
}
