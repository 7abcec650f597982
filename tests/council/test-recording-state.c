/* Stamps change with what they stand for. */
#include "council/recording.h"

#include "helper/recording-meeting.h"

static void
test_stamps (void)
{
  g_autoptr (Portal) portal = recording_new ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisRecording) recording = NULL;
  g_autoptr (RisRecording) later = NULL;
  g_autoptr (RisRecordingItem) item = NULL;
  g_autoptr (RisRecordingItem) changed = NULL;
  g_autofree char *course = NULL, *course_later = NULL, *result = NULL, *result_later = NULL,
                  *vote = NULL, *vote_later = NULL;
  g_autoptr (GError) error = NULL;

  recording_act (portal, "secretary", 0);
  recording = ris_recording_load (portal->desk, RECORDING_MEETING, &error);
  item = ris_recording_load_item (portal->desk, recording, RECORDING_ITEM, &error);
  ris_recording_take_step (portal->desk, RECORDING_MEETING,
                           &(const RisRecordingStep){ .step = "begin" }, problems, &error);
  ris_recording_note_all (portal->desk, RECORDING_MEETING, problems, &error);
  ris_recording_pass (portal->desk, RECORDING_MEETING, RECORDING_ITEM, NULL, problems, &error);
  g_assert_no_error (error);
  g_assert_true (ris_problems_is_empty (problems));
  later = ris_recording_load (portal->desk, RECORDING_MEETING, &error);
  changed = ris_recording_load_item (portal->desk, later, RECORDING_ITEM, &error);
  course = ris_recording_dup_course_stamp (recording);
  course_later = ris_recording_dup_course_stamp (later);
  g_assert_cmpstr (course, !=, course_later);
  result = ris_recording_dup_result_stamp (item);
  result_later = ris_recording_dup_result_stamp (changed);
  g_assert_cmpstr (result, !=, result_later);
  vote = ris_recording_dup_vote_stamp (item, 0);
  vote_later = ris_recording_dup_vote_stamp (changed, 0);
  g_assert_cmpstr (vote, !=, vote_later);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/recording-state/stamps", test_stamps);
  return g_test_run ();
}
