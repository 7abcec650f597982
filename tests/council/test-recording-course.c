/* The course of a meeting: steps in order, phases, corrections, who leads. */
#include "council/recording.h"

#include "helper/recording-meeting.h"

/* the first problem, or "" where it was stored */
static char *
dup_step (Portal *portal, const char *step, const char *clock)
{
  const RisRecordingStep typed = { step, clock, NULL, NULL };
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;
  gboolean is_done
      = ris_recording_take_step (portal->desk, RECORDING_MEETING, &typed, problems, &error);

  g_assert_no_error (error);
  return g_strdup (is_done ? "" : ris_problems_get_field (problems, 0));
}

static void
test_steps (void)
{
  static const char *const steps[][3] = {
    { "end", NULL, "step" },     { "begin", "12:00", "" },     { "begin", NULL, "step" },
    { "resume", NULL, "step" },  { "interrupt", "12:10", "" }, { "interrupt", NULL, "step" },
    { "resume", "12:15", "" },   { "open", NULL, "step" },     { "close", "12:30", "" },
    { "close", NULL, "step" },   { "open", "12:50", "" },      { "fly", NULL, "step" },
    { "end", "11:00", "clock" }, { "end", "12:55", "" },       { "close", NULL, "step" },
  };
  g_autoptr (Portal) portal = recording_new ();

  recording_act (portal, "secretary", 0);
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *found = dup_step (portal, steps[i][0], steps[i][1]);

      g_test_message ("%s %s", steps[i][0], steps[i][1]);
      g_assert_cmpstr (found, ==, steps[i][2]);
    }
  g_assert_cmpint (recording_count (portal, "meeting_phase WHERE meeting_id = 9200 AND ended_at IS "
                                            "NOT NULL AND is_public = 0"),
                   ==, 4);
  g_assert_cmpint (recording_count (portal, "meeting WHERE id = 9200 AND status_id = 454 AND "
                                            "ended_at = '2024-06-01T10:55:00Z'"),
                   ==, 1);
}

static void
test_cancelled (void)
{
  static const char *const states[] = { "cancelled", "moved" };

  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr (Portal) portal = recording_new ();
      g_autofree char *sql
          = g_strdup_printf ("UPDATE meeting SET status_id = (SELECT MIN (id) FROM vocabulary "
                             "WHERE list = "
                             "'meeting-status' AND canonical = '%s') WHERE id = 9200",
                             states[i]);
      g_autofree char *found = NULL;

      canary_execute (portal->directory, sql);
      recording_act (portal, "secretary", 0);
      found = dup_step (portal, "begin", "12:00");
      g_assert_cmpstr (found, ==, "step");
    }
}

static void
test_times (void)
{
  g_autoptr (Portal) portal = recording_new ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  const RisRecordingTimes wrong = { .begun = "13:00", .ended = "12:00" };
  const RisRecordingTimes missing = { .phase_id = 1 };
  g_autoptr (GError) error = NULL;

  recording_act (portal, "secretary", 0);
  g_assert_false (
      ris_recording_correct_times (portal->desk, RECORDING_MEETING, &wrong, problems, &error));
  g_assert_no_error (error);
  g_assert_nonnull (ris_problems_get (problems, "ended"));
  g_assert_cmpint (recording_count (portal, "meeting WHERE id = 9200 AND begun_at IS NULL"), ==, 1);
  g_assert_false (
      ris_recording_correct_times (portal->desk, RECORDING_MEETING, &missing, problems, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND);
}

/* without its begin a closed phase would hide nobody when the minutes are published */
static void
test_phase_keeps_begin (void)
{
  g_autoptr (Portal) portal = recording_new ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autofree char *begun = NULL, *closed = NULL;
  g_autoptr (GError) error = NULL;
  RisRecordingTimes times = { 0 };

  recording_act (portal, "secretary", 0);
  begun = dup_step (portal, "begin", "12:00");
  closed = dup_step (portal, "close", "12:30");
  g_assert_cmpstr (closed, ==, "");
  times.phase_id = portal_count (portal, "council.db",
                                 "SELECT id FROM meeting_phase WHERE meeting_id = 9200 AND kind = "
                                 "'closed'");
  g_assert_false (
      ris_recording_correct_times (portal->desk, RECORDING_MEETING, &times, problems, &error));
  g_assert_no_error (error);
  g_assert_nonnull (ris_problems_get (problems, "begun"));
}

static void
test_chair (void)
{
  g_autoptr (Portal) portal = recording_new ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;

  recording_act (portal, "secretary", 0);
  g_assert_true (ris_recording_set_chair (portal->desk, RECORDING_MEETING, RECORDING_PERSON, 0,
                                          problems, &error));
  g_assert_true (ris_recording_set_chair (portal->desk, RECORDING_MEETING, RECORDING_PERSON + 1,
                                          RECORDING_ADVICE, problems, &error));
  g_assert_cmpint (recording_count (portal, "recording_chair WHERE meeting_id = 9200"), ==, 2);
  g_assert_cmpint (recording_count (portal, "meeting_chair WHERE meeting_id = 9200"), ==, 0);
  g_assert_false (
      ris_recording_set_chair (portal->desk, RECORDING_MEETING, 1, 0, problems, &error));
  g_assert_nonnull (ris_problems_get (problems, "person"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/recording-course/steps", test_steps);
  g_test_add_func ("/council/recording-course/cancelled", test_cancelled);
  g_test_add_func ("/council/recording-course/times", test_times);
  g_test_add_func ("/council/recording-course/phase-keeps-begin", test_phase_keeps_begin);
  g_test_add_func ("/council/recording-course/chair", test_chair);
  return g_test_run ();
}
