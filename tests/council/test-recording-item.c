/* Items: called in another order, exclusions, tasks. */
#include "council/recording.h"

#include "helper/recording-meeting.h"

static void
call (Portal *portal, gint64 item_id)
{
  g_autoptr (GError) error = NULL;

  ris_recording_call_item (portal->desk, RECORDING_MEETING, item_id, &error);
  g_assert_no_error (error);
  recording_wait (portal, 5);
}

static void
test_order (void)
{
  g_autoptr (Portal) portal = recording_new ();

  recording_act (portal, "secretary", 0);
  call (portal, RECORDING_ITEM);
  call (portal, RECORDING_PLAIN);
  call (portal, RECORDING_ADVICE);
  g_assert_cmpint (recording_count (portal,
                                    "agenda_item WHERE id = 9300 AND treated_position IS NULL "
                                    "AND ended_at = '2024-06-01T10:05:00Z'"),
                   ==, 1);
  g_assert_cmpint (recording_count (portal,
                                    "agenda_item WHERE id = 9302 AND treated_position = 11"),
                   ==, 1);
  g_assert_cmpint (recording_count (portal, "agenda_item WHERE id = 9301 AND ended_at IS NULL"), ==,
                   1);
  g_assert_cmpint (recording_count (portal,
                                    "agenda_item WHERE meeting_id = 9200 AND begun_at IS NOT "
                                    "NULL AND ended_at IS NULL"),
                   ==, 1);
}

static void
test_recusal (void)
{
  g_autoptr (Portal) portal = recording_new ();
  g_autoptr (RisRecusal) recusal = ris_recusal_new ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;

  recording_act (portal, "secretary", 0);
  recusal->agenda_item_id = RECORDING_ITEM;
  recusal->person_id = RECORDING_PERSON;
  recusal->left_room = 1;
  g_assert_true (ris_recording_recuse (portal->desk, RECORDING_MEETING, recusal, problems, &error));
  g_assert_false (
      ris_recording_recuse (portal->desk, RECORDING_MEETING, recusal, problems, &error));
  g_assert_nonnull (ris_problems_get (problems, "person"));
  g_assert_cmpint (recording_count (portal, "recusal WHERE person_id = 9010 AND left_room = 1 AND "
                                            "is_public = 0"),
                   ==, 1);
  g_assert_false (
      ris_recording_lift_recusal (portal->desk, RECORDING_MEETING, RECORDING_ITEM, 1, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND);
}

static void
test_task (void)
{
  g_autoptr (Portal) portal = recording_new ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  const RisRecordingTask wrong = { .item_id = RECORDING_ITEM, .kind = "wish", .due_on = "x" };
  const RisRecordingTask right = {
    .item_id = RECORDING_ITEM, .kind = "check", .subject = " Prüfen ", .organization_id = 9004
  };
  g_autoptr (RisProblems) fine = ris_problems_new ();
  g_autoptr (GError) error = NULL;

  recording_act (portal, "secretary", 0);
  g_assert_false (
      ris_recording_add_task (portal->desk, RECORDING_MEETING, &wrong, problems, &error));
  g_assert_cmpuint (ris_problems_get_size (problems), ==, 3);
  g_assert_true (ris_recording_add_task (portal->desk, RECORDING_MEETING, &right, fine, &error));
  g_assert_cmpint (recording_count (portal, "task WHERE subject = 'Prüfen' AND state_id = 520 AND "
                                            "is_public = 0"),
                   ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/recording-item/order", test_order);
  g_test_add_func ("/council/recording-item/recusal", test_recusal);
  g_test_add_func ("/council/recording-item/task", test_task);
  return g_test_run ();
}
