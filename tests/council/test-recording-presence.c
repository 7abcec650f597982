/* Attendance: seats, deputies, guests, what is refused. */
#include "council/recording.h"

#include "helper/recording-meeting.h"

#define MEMBER(n) (RECORDING_PERSON + (n))

/* the first problem, or "" where it was stored */
static const char *
note (Portal *portal, RisRecordingEvent event, RisProblems *problems)
{
  g_autoptr (GError) error = NULL;
  gboolean is_done;

  event.seen = RIS_UNKNOWN;
  is_done = ris_recording_note_presence (portal->desk, RECORDING_MEETING, &event, problems, &error);
  g_assert_no_error (error);
  g_assert_true (is_done == ris_problems_is_empty (problems));
  return is_done ? "" : ris_problems_get_field (problems, 0);
}

#define assert_note(expected, ...)                                                                 \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autoptr (RisProblems) problems_ = ris_problems_new ();                                       \
                                                                                                   \
    g_assert_cmpstr (note (portal, (RisRecordingEvent){ __VA_ARGS__ }, problems_), ==, expected);  \
  }                                                                                                \
  G_STMT_END

static gint64
count_present (Portal *portal)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RisRecording) recording = ris_recording_load (portal->desk, RECORDING_MEETING, &error);

  g_assert_no_error (error);
  return recording->present;
}

static void
test_events (void)
{
  g_autoptr (Portal) portal = recording_new ();

  recording_act (portal, "secretary", 0);
  assert_note ("kind", .person_id = MEMBER (0), .kind = "left");
  assert_note ("kind", .person_id = MEMBER (0), .kind = "tanzt");
  assert_note ("name", .kind = "arrived");
  assert_note ("capacity", .name = "X", .kind = "arrived", .capacity = "voting");
  assert_note ("", .person_id = MEMBER (0), .kind = "arrived");
  assert_note ("", .person_id = MEMBER (0), .kind = "arrived"); /* is once */
  assert_note ("", .name = "Gast", .kind = "arrived", .capacity = "guest");
  g_assert_cmpint (count_present (portal), ==, 1);
  recording_wait (portal, 1);
  assert_note ("", .person_id = MEMBER (0), .kind = "left");
  g_assert_cmpint (count_present (portal), ==, 0);
  recording_wait (portal, 1);
  assert_note ("", .person_id = MEMBER (0), .kind = "joined-remotely");
  g_assert_cmpint (count_present (portal), ==, 1);
  g_assert_cmpint (recording_count (portal, "presence_event WHERE meeting_id = 9200"), ==, 4);
  g_assert_cmpint (recording_count (portal, "audit WHERE action = 'noted' AND actor = 'secretary'"),
                   ==, 4);
}

/* a deputy fills one seat, and leaves it to the member who comes later */
static void
test_deputy (void)
{
  g_autoptr (Portal) portal = recording_new ();

  recording_act (portal, "secretary", 0);
  assert_note ("represents", .person_id = MEMBER (1), .kind = "arrived",
               .represents_id = MEMBER (9));
  assert_note ("", .person_id = RECORDING_DEPUTY, .kind = "arrived", .represents_id = MEMBER (9));
  g_assert_cmpint (count_present (portal), ==, 1);
  g_assert_cmpint (recording_count (portal, "presence_event WHERE person_id = 9019 AND kind = "
                                            "'excused'"),
                   ==, 1);
  recording_wait (portal, 5);
  assert_note ("", .person_id = RECORDING_DEPUTY, .kind = "left");
  g_assert_cmpint (count_present (portal), ==, 0);
  assert_note ("", .person_id = MEMBER (9), .kind = "arrived");
  g_assert_cmpint (count_present (portal), ==, 1);
  assert_note ("represents", .person_id = RECORDING_DEPUTY, .kind = "arrived",
               .represents_id = MEMBER (9));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/recording-presence/events", test_events);
  g_test_add_func ("/council/recording-presence/deputy", test_deputy);
  return g_test_run ();
}
