/* What every change of a meeting begins with: times as people type them, signed minutes, versions of texts. */
#include "council/recording.h"

#include "helper/recording-meeting.h"

static void
test_clock (void)
{
  static const char *const good[][2] = { { "12:05", "2024-06-01T10:05:00Z" },
                                         { "9.30", "2024-06-01T07:30:00Z" },
                                         { "1915", "2024-06-01T17:15:00Z" },
                                         { "0:10", "2024-06-01T22:10:00Z" } }; /* after midnight */
  static const char *const bad[] = { "25:00", "12:60", "mittags", "12:5:0", "1" };
  g_autoptr (Portal) portal = recording_new ();
  g_autoptr (RisProblems) begun = ris_problems_new ();
  g_autoptr (GError) error = NULL;

  recording_act (portal, "secretary", 0);
  ris_recording_take_step (portal->desk, RECORDING_MEETING,
                           &(const RisRecordingStep){ .step = "begin", .clock = "08:00" }, begun,
                           &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (RisProblems) problems = ris_problems_new ();
      const RisRecordingEvent event = { .person_id = RECORDING_PERSON + (gint64)i,
                                        .kind = "arrived",
                                        .clock = good[i][0],
                                        .seen = RIS_UNKNOWN };
      g_autofree char *rows
          = g_strdup_printf ("presence_event WHERE person_id = %" G_GINT64_FORMAT " AND at = '%s'",
                             event.person_id, good[i][1]);

      g_assert_true (
          ris_recording_note_presence (portal->desk, RECORDING_MEETING, &event, problems, &error));
      g_assert_cmpint (recording_count (portal, rows), ==, 1);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (RisProblems) problems = ris_problems_new ();
      const RisRecordingEvent event = {
        .person_id = RECORDING_PERSON + 9, .kind = "arrived", .clock = bad[i], .seen = RIS_UNKNOWN
      };

      g_assert_false (
          ris_recording_note_presence (portal->desk, RECORDING_MEETING, &event, problems, &error));
      g_assert_no_error (error);
      g_assert_nonnull (ris_problems_get (problems, "clock"));
    }
}

/* every change is one version more, the same text is none, and signed minutes stay as they are */
static void
test_texts (void)
{
  g_autoptr (Portal) portal = recording_new ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;
  const RisRecordingText first = { "Eins", 0 }, second = { "Zwei", 1 };

  recording_act (portal, "secretary", 0);
  g_assert_true (ris_recording_set_discussion (portal->desk, RECORDING_MEETING, RECORDING_ITEM,
                                               &first, problems, &error));
  g_assert_true (ris_recording_set_discussion (portal->desk, RECORDING_MEETING, RECORDING_ITEM,
                                               &second, problems, &error));
  g_assert_true (ris_recording_set_discussion (portal->desk, RECORDING_MEETING, RECORDING_ITEM,
                                               &second, problems, &error));
  g_assert_cmpint (recording_count (portal, "text_version WHERE markdown IN ('Eins', 'Zwei') AND "
                                            "released_at IS NULL"),
                   ==, 2);
  canary_execute (portal->directory, "INSERT INTO minutes (id, meeting_id, edition, kind, status) "
                                     "VALUES (9600, 9200, 1, 'discussion', 'signed')");
  g_assert_false (ris_recording_note_all (portal->desk, RECORDING_MEETING, problems, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_CONFLICT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/recording-edit/clock", test_clock);
  g_test_add_func ("/council/recording-edit/texts", test_texts);
  return g_test_run ();
}
