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

/* nothing is noted at an item of another meeting */
static void
test_foreign_item (void)
{
  static const char *const sql
      = "INSERT INTO meeting (id, body_id, kind_id, status_id, name, sort_on, publicity, created, "
        "modified) "
        "SELECT 9201, body_id, kind_id, status_id, 'andere', sort_on, publicity, '', '' FROM "
        "meeting WHERE id "
        "= 9200; UPDATE agenda_item SET meeting_id = 9201 WHERE id = 9302;";
  static const gint64 items[] = { RECORDING_PLAIN, G_MAXINT64 };
  g_autoptr (Portal) portal = recording_new ();
  g_autoptr (RisProblems) problems = ris_problems_new ();

  canary_execute (portal->directory, sql);
  recording_act (portal, "secretary", 0);
  for (gsize i = 0; i < G_N_ELEMENTS (items); i++)
    {
      const RisRecordingEvent event = {
        .person_id = MEMBER (0), .kind = "arrived", .item_id = items[i], .seen = RIS_UNKNOWN
      };
      g_autoptr (GError) error = NULL;

      g_assert_false (
          ris_recording_note_presence (portal->desk, RECORDING_MEETING, &event, problems, &error));
      g_assert_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND);
    }
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

/* heads are counted for a while after the meeting began; whoever comes later came later */
static void
test_all (void)
{
  static const struct
  {
    int minutes;
    const char *at;
  } cases[] = { { 14, "at = begun_at" }, { 16, "at > begun_at" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Portal) portal = recording_new ();
      g_autoptr (RisProblems) problems = ris_problems_new ();
      g_autoptr (GError) error = NULL;
      g_autofree char *sql = g_strdup_printf ("UPDATE meeting SET begun_at = strftime "
                                              "('%%Y-%%m-%%dT%%H:%%M:%%SZ', '%s', '-%d minutes') "
                                              "WHERE id = 9200",
                                              PORTAL_NOW, cases[i].minutes);
      g_autofree char *counted = g_strconcat ("presence_event JOIN meeting m ON m.id = meeting_id "
                                              "WHERE m.id = 9200 AND ",
                                              cases[i].at, NULL);

      canary_execute (portal->directory, sql);
      recording_act (portal, "secretary", 0);
      g_assert_true (ris_recording_note_all (portal->desk, RECORDING_MEETING, problems, &error));
      g_assert_no_error (error);
      g_assert_cmpint (recording_count (portal, counted), >, 1);
      g_assert_cmpint (recording_count (portal, counted), ==, count_present (portal));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/recording-presence/events", test_events);
  g_test_add_func ("/council/recording-presence/foreign-item", test_foreign_item);
  g_test_add_func ("/council/recording-presence/deputy", test_deputy);
  g_test_add_func ("/council/recording-presence/all", test_all);
  return g_test_run ();
}
