/* Publishing: the public part and nothing else; who may; what is announced. */
#include "council/minutes-desk.h"

#include "helper/recording-meeting.h"

static void
test_flags (void)
{
  static const char *const closed
      = "INSERT INTO minutes (id, meeting_id, edition, kind, status) VALUES (9600, 9200, 1, "
        "'discussion', 'signed');"
        "INSERT INTO vote (id, agenda_item_id, position, kind_id) VALUES (9700, 9300, 1, 400), "
        "(9701, 9310, 1, 400);"
        "INSERT INTO decision (id, agenda_item_id, position, kind_id, created, modified) VALUES "
        "(9710, 9300, 1, 400, '', ''), (9711, 9310, 1, 400, '', '');"
        "INSERT INTO recusal (id, agenda_item_id, person_id) VALUES (9720, 9300, 9010), (9721, "
        "9310, 9010);"
        "INSERT INTO task (id, agenda_item_id, kind, subject, state_id, created, modified) VALUES "
        "(9730, 9300, 'promise', 'a', 520, '', ''), (9731, 9310, 'promise', 'b', 520, '', '');"
        "INSERT INTO text (id, root_id, owner_id, section_id, position) VALUES (9740, 9200, 9300, "
        "486, 7), (9741, 9200, 9310, 486, 7), (9742, 9200, 9710, 487, 8), (9743, 9200, 9711, 487, "
        "8);";
  g_autoptr (Portal) portal = recording_new ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;

  canary_execute (portal->directory, closed);
  recording_act (portal, "secretary", 0);
  g_assert_true (ris_minutes_desk_publish (portal->desk, RECORDING_MEETING, problems, &error));
  g_assert_no_error (error);
  g_assert_cmpint (recording_count (portal, "vote WHERE is_public = 1 AND id = 9700"), ==, 1);
  g_assert_cmpint (recording_count (portal, "vote WHERE is_public = 1 AND id = 9701"), ==, 0);
  g_assert_cmpint (recording_count (portal, "decision WHERE is_public = 1 AND id = 9710"), ==, 1);
  g_assert_cmpint (recording_count (portal, "decision WHERE is_public = 1 AND id = 9711"), ==, 0);
  g_assert_cmpint (recording_count (portal, "recusal WHERE is_public = 1 AND id = 9720"), ==, 1);
  g_assert_cmpint (recording_count (portal, "recusal WHERE is_public = 1 AND id = 9721"), ==, 0);
  g_assert_cmpint (recording_count (portal, "task WHERE is_public = 1 AND id = 9730"), ==, 1);
  g_assert_cmpint (recording_count (portal, "task WHERE is_public = 1 AND id = 9731"), ==, 0);
  g_assert_cmpint (recording_count (portal, "text WHERE is_public = 1 AND id IN (9740, 9742)"), ==,
                   2);
  g_assert_cmpint (recording_count (portal, "text WHERE is_public = 1 AND id IN (9741, 9743)"), ==,
                   0);
  g_assert_cmpint (recording_count (portal, "agenda_item WHERE is_public = 1 AND id = 9310"), ==,
                   0);
  g_assert_cmpint (recording_count (portal, "audit WHERE action = 'published' AND object_kind = "
                                            "'minutes'"),
                   ==, 1);
}

/* the portal may know the day of a closed meeting, but neither its items nor who was there */
static void
test_closed_meeting (void)
{
  static const char *const sql
      = "UPDATE meeting SET publicity = 'closed' WHERE id = 9200;"
        "UPDATE agenda_item SET is_public = 0 WHERE meeting_id = 9200;"
        "INSERT INTO minutes (id, meeting_id, edition, kind, status) VALUES (9600, 9200, 1, "
        "'discussion', 'signed');"
        "INSERT INTO presence_event (id, meeting_id, position, person_id, kind, capacity, at) "
        "VALUES "
        "(9610, 9200, 1, 9010, 'arrived', 'voting', '2024-06-01T09:55:00Z');"
        "INSERT INTO recording_result (agenda_item_id, result_id, result, recorded_at) SELECT "
        "9300, "
        "MIN (id), 'beschlossen', '' FROM vocabulary WHERE list = 'result';";
  g_autoptr (Portal) portal = recording_new ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;

  canary_execute (portal->directory, sql);
  recording_act (portal, "secretary", 0);
  g_assert_true (ris_minutes_desk_publish (portal->desk, RECORDING_MEETING, problems, &error));
  g_assert_no_error (error);
  g_assert_cmpint (recording_count (portal, "minutes WHERE is_public = 1 AND id = 9600"), ==, 1);
  g_assert_cmpint (recording_count (portal,
                                    "agenda_item WHERE meeting_id = 9200 AND is_public = 1"),
                   ==, 0);
  g_assert_cmpint (recording_count (portal,
                                    "presence_event WHERE meeting_id = 9200 AND is_public = 1"),
                   ==, 0);
  g_assert_cmpint (recording_count (portal, "agenda_item WHERE id = 9300 AND result IS NOT NULL"),
                   ==, 1);
}

static void
test_refused (void)
{
  g_autoptr (Portal) portal = recording_new ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisProblems) early = ris_problems_new ();
  g_autoptr (GError) error = NULL;

  recording_act (portal, "secretary", 0);
  g_assert_false (ris_minutes_desk_publish (portal->desk, RECORDING_MEETING, problems, &error));
  g_assert_no_error (error);
  g_assert_nonnull (ris_problems_get (problems, "edition"));
  g_assert_false (ris_minutes_desk_announce (portal->desk, RECORDING_MEETING, RECORDING_CLOSED, "",
                                             early, &error));
  g_assert_cmpuint (ris_problems_get_size (early), ==, 2);
  recording_act (portal, "chair", 0);
  g_assert_false (ris_minutes_desk_publish (portal->desk, RECORDING_MEETING, problems, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_FORBIDDEN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/minutes-desk-publish/flags", test_flags);
  g_test_add_func ("/council/minutes-desk-publish/closed-meeting", test_closed_meeting);
  g_test_add_func ("/council/minutes-desk-publish/refused", test_refused);
  return g_test_run ();
}
