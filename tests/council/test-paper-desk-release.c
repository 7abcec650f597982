/* What becomes of a draft: what is missing before the next step, what the release makes immutable and public, new versions,
 * withdrawal. */
#include "paper-desk-fixture.h"

static gint64
release (const DeskCouncil *fixture, RisPaperDraft *draft)
{
  gint64 id = paper_fixture_save (fixture, draft);

  paper_fixture_do (fixture, ris_paper_desk_submit, id, NULL);
  paper_fixture_do (fixture, ris_paper_desk_release, id, NULL);
  return id;
}

static void
test_missing (void)
{
  g_auto (DeskCouncil) fixture = paper_fixture_open ();
  g_autoptr (RisPaperDraft) draft = paper_fixture_draft ("Brücke");
  g_autofree char *no_finances = NULL, *no_step = NULL;
  g_autoptr (RisPaperDraft) stored = NULL;

  g_ptr_array_set_size (draft->sections, 2);
  g_ptr_array_set_size (draft->steps, 0);
  paper_fixture_save (&fixture, draft);
  no_finances = paper_fixture_try (&fixture, ris_paper_desk_submit, draft->head->id, NULL);
  g_assert_cmpstr (no_finances, ==, "text-finances");
  stored = paper_fixture_load (&fixture, draft->head->id);
  g_assert_null (stored->head->number);
  paper_fixture_add_text (stored, "finances", "keine");
  paper_fixture_save (&fixture, stored);
  paper_fixture_do (&fixture, ris_paper_desk_submit, draft->head->id, NULL);
  no_step = paper_fixture_try (&fixture, ris_paper_desk_release, draft->head->id, NULL);
  g_assert_cmpstr (no_step, ==, "steps");
  paper_fixture_assert_audit (&fixture, 0, "action = 'released'");
}

static void
test_public (void)
{
  g_auto (DeskCouncil) fixture = paper_fixture_open ();
  g_autoptr (RisPaperDraft) draft = paper_fixture_draft ("Brücke");
  gint64 id;

  ((RisPaperSection *)draft->sections->pdata[2])->is_withheld = TRUE;
  id = release (&fixture, draft);
  g_assert_cmpint (paper_fixture_count_public (&fixture, "SELECT COUNT(*) FROM paper WHERE "
                                                         "released_at = '" DESK_NOW "'"
                                                         " AND number = 'A 61/001/2024'"
                                                         " AND release_certainty = 'recorded'"),
                   ==, 1);
  g_assert_cmpint (paper_fixture_count_public (&fixture, "SELECT COUNT(*) FROM text_version"), ==,
                   2);
  g_assert_cmpint (paper_fixture_count_public (&fixture, "SELECT COUNT(*) FROM text_version WHERE "
                                                         "markdown LIKE '%Euro%'"),
                   ==, 0);
  g_assert_cmpint (paper_fixture_count_public (&fixture, "SELECT COUNT(*) FROM consultation"), ==,
                   2);
  g_assert_cmpint (desk_council_count (&fixture, "SELECT COUNT(*) FROM text_version WHERE "
                                                 "released_at IS NULL"),
                   ==, 0);
  g_assert_cmpint (id, >, 0);
}

static void
test_closed (void)
{
  g_auto (DeskCouncil) fixture = paper_fixture_open ();
  g_autoptr (RisPaperDraft) draft = paper_fixture_draft ("Grundstück");

  draft->head->publicity_wanted = FALSE;
  release (&fixture, draft);
  g_assert_cmpint (paper_fixture_count_public (&fixture, "SELECT COUNT(*) FROM paper"), ==, 0);
  g_assert_cmpint (paper_fixture_count_public (&fixture, "SELECT COUNT(*) FROM text"), ==, 0);
  g_assert_cmpint (
      desk_council_count (&fixture, "SELECT (SELECT COUNT(*) FROM paper WHERE is_public = 1)"
                                    " + (SELECT COUNT(*) FROM text WHERE is_public = 1)"
                                    " + (SELECT COUNT(*) FROM consultation WHERE is_public = 1)"),
      ==, 0);
  g_assert_cmpint (desk_council_count (&fixture,
                                       "SELECT COUNT(*) FROM paper WHERE released_at IS NOT NULL"),
                   ==, 1);
}

static void
test_immutable (void)
{
  g_auto (DeskCouncil) fixture = paper_fixture_open ();
  g_autoptr (RisPaperDraft) draft = paper_fixture_draft ("Brücke");
  gint64 id = release (&fixture, draft);
  g_autoptr (RisPaperDraft) stored = paper_fixture_load (&fixture, id);
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (ris_paper_desk_save (fixture.desk, stored, problems, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_FORBIDDEN);
}

/* the versions of @draft's texts, the first one with @markdown; the field of the first problem or "" */
static char *
revise (const DeskCouncil *fixture, gint64 id, const char *markdown, const char *reason)
{
  g_autoptr (RisPaperDraft) draft = paper_fixture_load (fixture, id);
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;
  const RisPaperAct act = { id, draft->head->revision, reason };
  RisPaperSection *first = draft->sections->pdata[0];
  gboolean is_done;

  g_free (first->markdown);
  first->markdown = g_strdup (markdown);
  is_done = ris_paper_desk_revise (fixture->desk, &act, draft->sections, problems, &error);
  g_assert_no_error (error);
  return g_strdup (is_done ? "" : ris_problems_get_field (problems, 0));
}

static void
test_revise (void)
{
  g_auto (DeskCouncil) fixture = paper_fixture_open ();
  g_autoptr (RisPaperDraft) draft = paper_fixture_draft ("Brücke");
  gint64 id = release (&fixture, draft);
  g_autofree char *done = revise (&fixture, id, "Die Brücke ist baufällig.", "Gutachten liegt vor");
  g_autofree char *no_reason = revise (&fixture, id, "Anders", " ");
  g_autofree char *nothing = revise (&fixture, id, "Die Brücke ist baufällig.", "Noch einmal");
  g_autofree char *long_text = g_strnfill (200 * 1024 + 1, 'x');
  g_autofree char *too_long = revise (&fixture, id, long_text, "Gutachten im Wortlaut");
  g_autofree char *empty = revise (&fixture, id, "", "Gestrichen");
  g_autoptr (RisPaperDraft) stored = paper_fixture_load (&fixture, id);

  g_assert_cmpstr (done, ==, "");
  g_assert_cmpstr (no_reason, ==, "reason");
  g_assert_cmpstr (nothing, ==, "reason");
  g_assert_cmpstr (empty, !=, "");
  g_assert_cmpstr (too_long, ==, empty);
  g_assert_cmpint (((RisPaperSection *)stored->sections->pdata[0])->version, ==, 2);
  g_assert_cmpstr (((RisPaperSection *)stored->sections->pdata[0])->reason, ==,
                   "Gutachten liegt vor");
  g_assert_cmpint (((RisPaperSection *)stored->sections->pdata[1])->version, ==, 1);
  g_assert_cmpint (paper_fixture_count_public (&fixture, "SELECT COUNT(*) FROM text_version WHERE "
                                                         "markdown LIKE 'Die "
                                                         "Brücke ist%'"),
                   ==, 2);
  paper_fixture_assert_audit (&fixture, 1, "action = 'revised'");
}

static void
test_withdraw (void)
{
  g_auto (DeskCouncil) fixture = paper_fixture_open ();
  g_autoptr (RisPaperDraft) draft = paper_fixture_draft ("Brücke");
  gint64 id = release (&fixture, draft);
  g_autofree char *no_reason = paper_fixture_try (&fixture, ris_paper_desk_withdraw, id, NULL);
  g_autoptr (RisPaperDraft) stored = NULL;

  g_assert_cmpstr (no_reason, ==, "reason");
  paper_fixture_do (&fixture, ris_paper_desk_withdraw, id, "Der Antrag hat sich erledigt.");
  stored = paper_fixture_load (&fixture, id);
  g_assert_cmpstr (stored->head->status, ==, "zurückgezogen");
  g_assert_cmpstr (stored->head->note, ==, "Der Antrag hat sich erledigt.");
  g_assert_cmpint (paper_fixture_count_public (&fixture, "SELECT COUNT(*) FROM paper JOIN "
                                                         "vocabulary ON vocabulary.id = "
                                                         "status_id WHERE canonical = 'withdrawn'"),
                   ==, 1);
}

/* who may release is another question than who writes; and only what was seen is released */
static void
test_refused (void)
{
  g_auto (DeskCouncil) fixture = paper_fixture_open ();
  gint64 id = paper_fixture_add (&fixture, "Brücke");
  const RisPaperAct unseen = { id, 1, NULL };
  RisPaperAct act = { id, 2, NULL };

  paper_fixture_refuse (&fixture, ris_paper_desk_release, &unseen, RIS_ERROR_FORBIDDEN);
  paper_fixture_do (&fixture, ris_paper_desk_submit, id, NULL);
  paper_fixture_refuse (&fixture, ris_paper_desk_release, &unseen, RIS_ERROR_CONFLICT);
  paper_fixture_enter (&fixture, "max", "author", 0);
  paper_fixture_refuse (&fixture, ris_paper_desk_release, &act, RIS_ERROR_FORBIDDEN);
  paper_fixture_refuse (&fixture, ris_paper_desk_submit, &act, RIS_ERROR_FORBIDDEN);
  act.text = "Grund";
  paper_fixture_refuse (&fixture, ris_paper_desk_give_back, &act, RIS_ERROR_FORBIDDEN);
  paper_fixture_refuse (&fixture, ris_paper_desk_withdraw, &act, RIS_ERROR_FORBIDDEN);
  act.id = 99999;
  paper_fixture_refuse (&fixture, ris_paper_desk_withdraw, &act, RIS_ERROR_NOT_FOUND);
  g_assert_cmpint (paper_fixture_count_public (&fixture, "SELECT COUNT(*) FROM paper"), ==, 0);
}

static void
test_give_back (void)
{
  g_auto (DeskCouncil) fixture = paper_fixture_open ();
  gint64 id = paper_fixture_add (&fixture, "Brücke");
  g_autofree char *no_reason = NULL;
  g_autoptr (RisPaperDraft) stored = NULL;

  paper_fixture_do (&fixture, ris_paper_desk_submit, id, NULL);
  no_reason = paper_fixture_try (&fixture, ris_paper_desk_give_back, id, "");
  g_assert_cmpstr (no_reason, ==, "reason");
  paper_fixture_do (&fixture, ris_paper_desk_give_back, id, "Kosten fehlen");
  stored = paper_fixture_load (&fixture, id);
  g_assert_cmpstr (stored->head->status, ==, "zurückgegeben");
  g_assert_cmpstr (stored->head->note, ==, "Kosten fehlen");
  paper_fixture_enter (&fixture, "max", "author", PAPER_BUILDING);
  paper_fixture_save (&fixture, stored);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/paper-desk-release/missing", test_missing);
  g_test_add_func ("/council/paper-desk-release/public", test_public);
  g_test_add_func ("/council/paper-desk-release/closed", test_closed);
  g_test_add_func ("/council/paper-desk-release/immutable", test_immutable);
  g_test_add_func ("/council/paper-desk-release/revise", test_revise);
  g_test_add_func ("/council/paper-desk-release/withdraw", test_withdraw);
  g_test_add_func ("/council/paper-desk-release/refused", test_refused);
  g_test_add_func ("/council/paper-desk-release/give-back", test_give_back);
  return g_test_run ();
}
