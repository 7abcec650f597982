/* Cancelling and moving: papers wait again or go with the meeting, people are told, both meetings know one another. */
#include "meeting-desk-fixture.h"

static gint64
count (const DeskCouncil *fixture, const char *rest)
{
  g_autofree char *sql = g_strconcat ("SELECT COUNT(*) FROM ", rest, NULL);

  return desk_council_count (fixture, sql);
}

static gint64
plan_and_invite (const DeskCouncil *fixture)
{
  g_autoptr (GError) error = NULL;
  gint64 id;

  fixture_log_in (fixture, "secretary");
  id = fixture_plan (fixture, "20.08.2024");
  g_assert_true (ris_agenda_desk_add_waiting (fixture->desk, id, FIXTURE_STEP, NULL, &error));
  fixture_add (fixture, id, "closed", "Kündigung Meier", "Personalangelegenheit");
  fixture_send (fixture, id, "invitation", NULL, NULL);
  return id;
}

static void
test_cancel (void)
{
  g_auto (DeskCouncil) fixture = fixture_open ();
  g_autoptr (RisProblems) problems = ris_problems_new (), none = ris_problems_new ();
  g_autoptr (GError) error = NULL;
  gint64 id = plan_and_invite (&fixture);

  g_assert_false (ris_meeting_desk_cancel (fixture.desk, id, " ", problems, &error));
  g_assert_nonnull (ris_problems_get (problems, "reason"));
  g_assert_true (ris_meeting_desk_cancel (fixture.desk, id, "Wasserschaden", none, &error));
  g_assert_cmpint (count (&fixture,
                          "meeting WHERE status_id = 458 AND is_public = 1 AND sequence = 2"),
                   ==, 1);
  g_assert_cmpint (count (&fixture, "consultation WHERE id = 1210 AND meeting_id IS NULL AND "
                                    "agenda_item_id IS NULL AND "
                                    "agenda_number IS NULL"),
                   ==, 1);
  g_assert_cmpint (count (&fixture, "delivery WHERE document = 'cancellation'"), ==, 3);
  g_assert_cmpint (count (&fixture, "agenda_item WHERE paper_id = 1200"), ==, 1);
  g_assert_false (ris_meeting_desk_cancel (fixture.desk, id, "noch einmal", none, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_CONFLICT);
}

static RisMeetingMove *
new_move (gint64 id, const char *day, gboolean keeps)
{
  RisMeetingMove *move = ris_meeting_move_new ();

  move->id = id;
  move->day = g_strdup (day);
  move->time = g_strdup ("19:00");
  move->reason = g_strdup ("Wasserschaden");
  move->keeps_invitation = keeps;
  return move;
}

static void
test_move (void)
{
  g_auto (DeskCouncil) fixture = fixture_open ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;
  gint64 id = plan_and_invite (&fixture);
  g_autoptr (RisMeetingMove) move = new_move (id, "27.08.2024", FALSE);
  gint64 moved = ris_meeting_desk_move (fixture.desk, move, problems, &error);

  g_assert_no_error (error);
  g_assert_cmpint (moved, >, id);
  g_assert_cmpint (count (&fixture,
                          "meeting a JOIN meeting b ON a.moved_to_id = b.id WHERE a.status_id = "
                          "459 AND b.status_id = "
                          "450 AND b.starts_at = '2024-08-27T17:00:00Z' AND b.invited_on IS NULL"),
                   ==, 1);
  fixture_assert_agenda (&fixture, moved, "Ö 1 Radweg am Bach|N 1 Kündigung Meier");
  g_assert_cmpint (
      count (&fixture,
             "agenda_item i JOIN meeting m ON m.id = i.meeting_id WHERE m.status_id = 450 AND "
             "(i.is_public = 1 OR i.number IS NOT NULL OR i.public_title IS NOT NULL)"),
      ==, 0);
  g_assert_cmpint (count (&fixture,
                          "agenda_item_draft WHERE public_title = 'Personalangelegenheit'"),
                   ==, 1);
  g_assert_cmpint (count (&fixture, "consultation c JOIN meeting m ON m.id = c.meeting_id WHERE "
                                    "c.id = 1210 AND "
                                    "m.status_id = 450 AND c.planned_on = '2024-08-27'"),
                   ==, 1);
  g_assert_cmpint (count (&fixture, "delivery WHERE document = 'move'"), ==, 3);
}

/* where the invitation was early enough for the new day too, it stays good */
static void
test_keep (void)
{
  g_auto (DeskCouncil) fixture = fixture_open ();
  g_autoptr (RisProblems) problems = ris_problems_new (), refused = ris_problems_new ();
  g_autoptr (GError) error = NULL;
  gint64 id = plan_and_invite (&fixture);
  g_autoptr (RisMeetingMove) early = new_move (id, "01.08.2024", TRUE);
  g_autoptr (RisMeetingMove) later = new_move (id, "27.08.2024", TRUE);

  g_assert_cmpint (ris_meeting_desk_move (fixture.desk, early, refused, &error), ==, 0);
  g_assert_no_error (error);
  g_assert_nonnull (ris_problems_get (refused, "keeps_invitation"));
  g_assert_cmpint (ris_meeting_desk_move (fixture.desk, later, problems, &error), >, 0);
  g_assert_no_error (error);
  g_assert_cmpint (count (&fixture, "meeting WHERE status_id = 451 AND invited_on = '2024-07-31' "
                                    "AND starts_on = '2024-08-27'"),
                   ==, 1);
  g_assert_cmpint (count (&fixture, "agenda_item i JOIN meeting m ON m.id = i.meeting_id WHERE "
                                    "m.status_id = 451 AND "
                                    "i.number = 'Ö 1' AND i.is_public = 1"),
                   ==, 1);
}

static void
test_forbidden (void)
{
  g_auto (DeskCouncil) fixture = fixture_open ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;
  gint64 id = plan_and_invite (&fixture);

  fixture_log_in (&fixture, "author");
  g_assert_false (ris_meeting_desk_cancel (fixture.desk, id, "weil", problems, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_FORBIDDEN);
  g_assert_cmpint (count (&fixture, "meeting WHERE status_id = 451"), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/meeting-desk-move/cancel", test_cancel);
  g_test_add_func ("/council/meeting-desk-move/move", test_move);
  g_test_add_func ("/council/meeting-desk-move/keep", test_keep);
  g_test_add_func ("/council/meeting-desk-move/forbidden", test_forbidden);
  return g_test_run ();
}
