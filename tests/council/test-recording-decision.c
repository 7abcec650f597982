/* Results: by role of the consultation, postponed, referred, in one press. */
#include "council/recording.h"

#include "helper/recording-meeting.h"

/* (transfer full): the first problem, "" where it was stored */
static char *
dup_decide (Portal *portal, RisRecordingDecision decision)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;
  gboolean is_done
      = ris_recording_decide (portal->desk, RECORDING_MEETING, &decision, problems, &error);

  g_assert_no_error (error);
  return g_strdup (is_done ? "" : ris_problems_get_field (problems, 0));
}

#define assert_decide(expected, ...)                                                               \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *found_ = dup_decide (portal, (RisRecordingDecision){ __VA_ARGS__ });          \
                                                                                                   \
    g_assert_cmpstr (found_, ==, expected);                                                        \
  }                                                                                                \
  G_STMT_END

static void
test_decide (void)
{
  g_autoptr (Portal) portal = recording_new ();

  recording_act (portal, "secretary", 0);
  assert_decide ("result", .item_id = RECORDING_ITEM);
  assert_decide ("result", .item_id = RECORDING_ITEM, .result_id = 400);
  assert_decide ("wording", .item_id = RECORDING_ITEM, .result_id = 300);
  assert_decide ("", .item_id = RECORDING_ITEM, .result_id = 308, .wording = "Anders.");
  assert_decide ("", .item_id = RECORDING_ITEM, .result_id = 308, .wording = "Ganz anders.");
  g_assert_cmpint (recording_count (portal, "decision WHERE agenda_item_id = 9300 AND outcome = "
                                            "'accepted' AND like_draft = 0 AND is_public = 0"),
                   ==, 1);
  g_assert_cmpint (recording_count (portal, "text_version WHERE markdown LIKE '%nders.'"), ==, 2);
  g_assert_cmpint (recording_count (portal, "agenda_item WHERE id = 9300 AND result IS NULL AND "
                                            "begun_at IS NOT NULL"),
                   ==, 1);
}

static void
test_next (void)
{
  g_autoptr (Portal) portal = recording_new ();

  recording_act (portal, "secretary", 0);
  assert_decide ("next_on", .item_id = RECORDING_LATER, .result_id = 321, .next_on = "2024-05-01");
  assert_decide ("next_organization", .item_id = RECORDING_LATER, .result_id = 326);
  assert_decide ("", .item_id = RECORDING_LATER, .result_id = 321, .next_on = "2024-07-01");
  assert_decide ("", .item_id = RECORDING_LATER, .result_id = 326,
                 .next_organization_id = RECORDING_OTHER);
  g_assert_cmpint (recording_count (portal, "consultation WHERE paper_id = 9102"), ==, 2);
  g_assert_cmpint (recording_count (portal,
                                    "consultation WHERE paper_id = 9102 AND position = 2 AND "
                                    "organization_id = 9003 AND role_id = 246"),
                   ==, 1);
  g_assert_cmpint (recording_count (portal, "decision WHERE agenda_item_id = 9303"), ==, 0);
}

static void
test_pass (void)
{
  g_autoptr (Portal) portal = recording_new ();
  g_autoptr (RisProblems) nobody = ris_problems_new ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;

  recording_act (portal, "secretary", 0);
  g_assert_false (
      ris_recording_pass (portal->desk, RECORDING_MEETING, RECORDING_ADVICE, NULL, nobody, &error));
  g_assert_nonnull (ris_problems_get (nobody, "pass"));
  ris_recording_note_all (portal->desk, RECORDING_MEETING, problems, &error);
  g_assert_true (ris_recording_pass (portal->desk, RECORDING_MEETING, RECORDING_ADVICE, NULL,
                                     problems, &error));
  g_assert_no_error (error);
  g_assert_cmpint (recording_count (portal, "vote WHERE agenda_item_id = 9301 AND yes = 10 AND "
                                            "printed = 'einstimmig'"),
                   ==, 1);
  g_assert_cmpint (recording_count (portal,
                                    "decision WHERE agenda_item_id = 9301 AND like_draft = 1 "
                                    "AND vote_id IS NOT NULL AND competence = 'als "
                                    "Empfehlung an: Rat der Probe'"),
                   ==, 1);
  g_assert_cmpint (recording_count (portal,
                                    "recording_result WHERE agenda_item_id = 9301 AND result "
                                    "= 'ungeändert empfohlen'"),
                   ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/recording-decision/decide", test_decide);
  g_test_add_func ("/council/recording-decision/next", test_next);
  g_test_add_func ("/council/recording-decision/pass", test_pass);
  return g_test_run ();
}
