/* The minutes: drafts, signatures, closing, corrected editions. */
#include "council/minutes-desk.h"

#include "helper/recording-meeting.h"

static void
test_editions (void)
{
  g_autoptr (Portal) portal = recording_new ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisProblems) gaps = ris_problems_new ();
  g_autoptr (RisProblems) reason = ris_problems_new ();
  g_autoptr (RisMinutesSigner) signer = ris_minutes_signer_new ();
  g_autoptr (RisMinutesDesk) minutes = NULL;
  g_autoptr (GError) error = NULL;

  recording_act (portal, "secretary", 0);
  g_assert_true (ris_minutes_desk_open (portal->desk, RECORDING_MEETING, NULL, problems, &error));
  g_assert_true (ris_minutes_desk_open (portal->desk, RECORDING_MEETING, NULL, problems, &error));
  g_assert_cmpint (recording_count (portal, "minutes WHERE meeting_id = 9200"), ==, 1);
  signer->person_id = RECORDING_PERSON;
  signer->function = g_strdup ("Vorsitz");
  g_assert_true (ris_minutes_desk_sign (portal->desk, RECORDING_MEETING, signer, problems, &error));
  g_assert_false (ris_minutes_desk_close (portal->desk, RECORDING_MEETING, " ", gaps, &error));
  g_assert_nonnull (ris_problems_get (gaps, "reason"));
  g_assert_true (ris_minutes_desk_close (portal->desk, RECORDING_MEETING, "Die Sitzung fiel aus",
                                         problems, &error));
  minutes = ris_minutes_desk_load (portal->desk, RECORDING_MEETING, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (minutes->edition->status, ==, "signed");
  g_assert_cmpstr (minutes->edition->signed_on, ==, "2024-06-01");
  g_assert_cmpint (minutes->n_signatures, ==, 2);
  g_assert_false (ris_minutes_desk_open (portal->desk, RECORDING_MEETING, "", reason, &error));
  g_assert_nonnull (ris_problems_get (reason, "reason"));
  g_assert_true (
      ris_minutes_desk_open (portal->desk, RECORDING_MEETING, "Zahl in TOP 2", problems, &error));
  g_assert_cmpint (recording_count (portal, "minutes WHERE edition = 2 AND status = 'draft' AND "
                                            "correction_reason = 'Zahl in TOP 2'"),
                   ==, 1);
}

static void
test_permission (void)
{
  g_autoptr (Portal) portal = recording_new ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;

  recording_act (portal, "member", 0);
  g_assert_false (ris_minutes_desk_open (portal->desk, RECORDING_MEETING, NULL, problems, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_FORBIDDEN);
  g_assert_cmpint (recording_count (portal, "minutes WHERE meeting_id = 9200"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/minutes-desk/editions", test_editions);
  g_test_add_func ("/council/minutes-desk/permission", test_permission);
  return g_test_run ();
}
