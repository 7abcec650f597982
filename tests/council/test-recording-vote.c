/* Votes: what is completed, what is refused, what asks for a reason. */
#include "council/recording.h"

#include "helper/recording-meeting.h"

#define U RIS_UNKNOWN

static void
assemble (Portal *portal)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;

  recording_act (portal, "secretary", 0);
  g_assert_true (ris_recording_note_all (portal->desk, RECORDING_MEETING, problems, &error));
  g_assert_no_error (error);
}

static RisRecordingVote *
make_vote (gint64 yes, gint64 no, gint64 abstain)
{
  RisRecordingVote *typed = ris_recording_vote_new ();

  typed->vote->agenda_item_id = RECORDING_PLAIN;
  typed->vote->kind_id = 400;
  typed->vote->yes = yes;
  typed->vote->no = no;
  typed->vote->abstain = abstain;
  return typed;
}

/* (transfer full): the first problem, "" where it was stored */
static char *
dup_save (Portal *portal, RisRecordingVote *typed)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;
  gint64 id = ris_recording_save_vote (portal->desk, RECORDING_MEETING, typed, problems, &error);

  g_assert_no_error (error);
  return g_strdup (id != 0 ? "" : ris_problems_get_field (problems, 0));
}

/* the kind comes from a form: an entry of another list is none, nor is one that nobody made */
static void
test_kind (void)
{
  static const gint64 kinds[] = { 0, 100, G_MAXINT64 };
  g_autoptr (Portal) portal = recording_new ();

  recording_act (portal, "secretary", 0);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (RisRecordingVote) typed = make_vote (10, 0, 0);
      g_autofree char *found = NULL;

      typed->vote->kind_id = kinds[i];
      found = dup_save (portal, typed);
      g_assert_cmpstr (found, ==, "kind");
    }
}

static void
test_counts (void)
{
  static const struct
  {
    gint64 yes, no, abstain;
    const char *problem;
    const char *stored;
  } cases[] = {
    { U, U, U, "yes", NULL },
    { 11, 0, 0, "yes", NULL },
    { 4, 4, 1, "yes", NULL },
    { U, 3, 2, "",
      "yes = 5 AND printed = 'mehrheitlich mit 5 Ja-Stimmen gegen 3 Nein-Stimmen bei 2 "
      "Enthaltungen'" },
    { 10, U, U, "", "no = 0 AND abstain = 0 AND is_unanimous = 1 AND printed = 'einstimmig'" },
    { U, 0, 6, "", "yes = 4 AND printed = 'einstimmig bei 6 Enthaltungen'" },
    { 5, 5, U, "", "outcome = 'rejected' AND printed = 'bei Stimmengleichheit abgelehnt'" },
    { 0, 10, 0, "", "outcome = 'rejected' AND printed = 'einstimmig abgelehnt'" },
  };
  g_autoptr (Portal) portal = recording_new ();

  assemble (portal);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RisRecordingVote) typed = make_vote (cases[i].yes, cases[i].no, cases[i].abstain);
      g_autofree char *found = dup_save (portal, typed);
      g_autofree char *rows
          = g_strdup_printf ("vote WHERE id = %" G_GINT64_FORMAT " AND is_public = 0 AND %s",
                             typed->vote->id, cases[i].stored);

      g_test_message ("case %u", (guint)i);
      g_assert_cmpstr (found, ==, cases[i].problem);
      if (cases[i].stored != NULL)
        g_assert_cmpint (recording_count (portal, rows), ==, 1);
    }
  g_assert_cmpint (recording_count (portal, "vote WHERE agenda_item_id = 9302"), ==, 5);
}

/* whoever decides otherwise than computed says why, and the reason is kept */
static void
test_otherwise (void)
{
  g_autoptr (Portal) portal = recording_new ();
  g_autoptr (RisRecordingVote) typed = make_vote (6, 4, 0);
  g_autofree char *refused = NULL, *stored = NULL, *stale = NULL;

  assemble (portal);
  typed->decided = g_strdup ("rejected");
  refused = dup_save (portal, typed);
  g_assert_cmpstr (refused, ==, "reason");
  typed->reason = g_strdup ("Der Vorsitz hat anders festgestellt");
  stored = dup_save (portal, typed);
  g_assert_cmpstr (stored, ==, "");
  g_assert_cmpint (recording_count (portal, "recording_vote WHERE computed = 'accepted' AND reason "
                                            "IS NOT NULL"),
                   ==, 1);
  g_assert_cmpint (recording_count (portal, "vote WHERE outcome = 'rejected'  AND agenda_item_id = "
                                            "9302"),
                   ==, 1);
  typed->seen = g_strdup ("something older");
  stale = dup_save (portal, typed);
  g_assert_cmpstr (stale, ==, "seen");
}

/* too few are there: that is a warning, which asks for a reason */
static void
test_quorum (void)
{
  g_autoptr (Portal) portal = recording_new ();
  g_autoptr (RisRecordingVote) typed = make_vote (2, 0, 0);
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autofree char *found = NULL;

  recording_act (portal, "secretary", 0);
  for (gint64 i = 0; i < 2; i++)
    {
      const RisRecordingEvent event
          = { .person_id = RECORDING_PERSON + i, .kind = "arrived", .seen = U };

      g_assert_true (
          ris_recording_note_presence (portal->desk, RECORDING_MEETING, &event, problems, NULL));
    }
  found = dup_save (portal, typed);
  g_assert_cmpstr (found, ==, "reason");
  g_assert_cmpint (recording_count (portal, "vote WHERE agenda_item_id = 9302"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/recording-vote/counts", test_counts);
  g_test_add_func ("/council/recording-vote/kind", test_kind);
  g_test_add_func ("/council/recording-vote/otherwise", test_otherwise);
  g_test_add_func ("/council/recording-vote/quorum", test_quorum);
  return g_test_run ();
}
