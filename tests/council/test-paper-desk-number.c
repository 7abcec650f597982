/* Numbers: given by scheme and counter, never twice, not even when many hand in at once; by hand; kept with their paper. */
#include "paper-desk-fixture.h"

static char *
dup_number (const DeskCouncil *fixture, gint64 id)
{
  g_autoptr (RisPaperDraft) draft = paper_fixture_load (fixture, id);

  return g_strdup (draft->head->number);
}

/* the number that a new paper of this type and office gets */
static void
assert_number (const DeskCouncil *fixture, gint64 type_id, gint64 lead_id, const char *expected)
{
  g_autoptr (RisPaperDraft) draft = paper_fixture_draft ("Brücke");
  g_autofree char *before = NULL, *number = NULL;

  draft->head->type_id = type_id;
  draft->head->lead_organization_id = lead_id;
  paper_fixture_save (fixture, draft);
  before = dup_number (fixture, draft->head->id);
  g_assert_null (before);
  paper_fixture_do (fixture, ris_paper_desk_submit, draft->head->id, NULL);
  number = dup_number (fixture, draft->head->id);
  g_assert_cmpstr (number, ==, expected);
}

static void
test_schemes (void)
{
  g_auto (DeskCouncil) fixture = paper_fixture_open ();

  assert_number (&fixture, 100, PAPER_BUILDING, "A 61/001/2024");
  assert_number (&fixture, 100, PAPER_BUILDING, "A 61/002/2024");
  assert_number (&fixture, 100, PAPER_MAIN, "A 10/001/2024");
  assert_number (&fixture, 100, PAPER_DEPARTMENT, "II/001/2024");
  assert_number (&fixture, 118, PAPER_BUILDING, "AF 1/2024");
  assert_number (&fixture, 118, PAPER_MAIN, "AF 2/2024");
}

static void
test_closed (void)
{
  g_auto (DeskCouncil) fixture = paper_fixture_open ();
  g_autoptr (RisPaperDraft) draft = paper_fixture_draft ("Grundstück");
  g_autofree char *number = NULL;

  draft->head->publicity_wanted = FALSE;
  paper_fixture_save (&fixture, draft);
  paper_fixture_do (&fixture, ris_paper_desk_submit, draft->head->id, NULL);
  number = dup_number (&fixture, draft->head->id);
  g_assert_cmpstr (number, ==, "B 61/001/2024");
}

/* a counter goes on behind the numbers of the system before, and steps over what stands in its way */
static void
test_begin (void)
{
  g_auto (DeskCouncil) fixture = paper_fixture_open ();

  desk_council_execute (&fixture,
                        "INSERT INTO paper (id, body_id, number, number_key, name, type_id, "
                        "created, modified) VALUES"
                        " (6000, 1000, 'A 61/186/2022', 'a61/186/2022', 'Alt', 100, '', ''),"
                        " (6001, 1000, 'A 10/905/2013', 'a10/905/2013', 'Alt', 100, '', '');"
                        "INSERT INTO paper_number_alias (id, paper_id, number, number_key)"
                        " VALUES (6002, 6000, 'A 61/190/2022', 'a61/190/2022')");
  assert_number (&fixture, 100, PAPER_BUILDING, "A 61/191/2024");
  assert_number (&fixture, 100, PAPER_BUILDING, "A 61/192/2024");
}

static void
test_by_hand (void)
{
  g_auto (DeskCouncil) fixture = paper_fixture_open ();
  gint64 first = paper_fixture_add (&fixture, "Erste");
  gint64 second = paper_fixture_add (&fixture, "Zweite");
  g_autofree char *taken = NULL, *taken_too = NULL, *too_long = NULL, *number = NULL;
  g_autofree char *long_text = g_strnfill (61, '1');

  paper_fixture_do (&fixture, ris_paper_desk_submit, first, " A 61/002/2024 ");
  number = dup_number (&fixture, first);
  g_assert_cmpstr (number, ==, "A 61/002/2024");
  taken = paper_fixture_try (&fixture, ris_paper_desk_submit, second, "a61/2/2024");
  g_assert_cmpstr (taken, ==, "number");
  too_long = paper_fixture_try (&fixture, ris_paper_desk_submit, second, long_text);
  g_assert_cmpstr (too_long, ==, "number");
  assert_number (&fixture, 100, PAPER_BUILDING, "A 61/003/2024");
  /* a number that was replaced stays with its paper */
  paper_fixture_do (&fixture, ris_paper_desk_give_back, first, "Nummer falsch");
  paper_fixture_do (&fixture, ris_paper_desk_submit, first, "A 61/500/2024");
  taken_too = paper_fixture_try (&fixture, ris_paper_desk_submit, second, "A 61/002/2024");
  g_assert_cmpstr (taken_too, ==, "number");
  g_assert_cmpint (desk_council_count (&fixture, "SELECT COUNT(*) FROM paper_number_alias"), ==, 1);
}

/* given back and withdrawn papers keep theirs */
static void
test_never_again (void)
{
  g_auto (DeskCouncil) fixture = paper_fixture_open ();
  gint64 id = paper_fixture_add (&fixture, "Brücke");
  g_autofree char *number = NULL;

  paper_fixture_do (&fixture, ris_paper_desk_submit, id, NULL);
  paper_fixture_do (&fixture, ris_paper_desk_give_back, id, "Kosten");
  paper_fixture_do (&fixture, ris_paper_desk_submit, id, NULL);
  number = dup_number (&fixture, id);
  g_assert_cmpstr (number, ==, "A 61/001/2024");
  paper_fixture_do (&fixture, ris_paper_desk_withdraw, id, "Erledigt");
  assert_number (&fixture, 100, PAPER_BUILDING, "A 61/002/2024");
}

static void
test_no_scheme (void)
{
  g_auto (DeskCouncil) fixture = paper_fixture_open ();
  g_autofree char *problem = NULL;
  gint64 id;

  desk_council_execute (&fixture, "UPDATE organization SET short_name = NULL WHERE id = 1030");
  id = paper_fixture_add (&fixture, "Brücke");
  problem = paper_fixture_try (&fixture, ris_paper_desk_submit, id, NULL);
  g_assert_cmpstr (problem, ==, "number");
  paper_fixture_assert_audit (&fixture, 0, "action = 'submitted'");
  paper_fixture_do (&fixture, ris_paper_desk_submit, id, "V 1");
}

/* a failed hand-in takes no number */
static void
test_rollback (void)
{
  g_auto (DeskCouncil) fixture = paper_fixture_open ();
  gint64 id = paper_fixture_add (&fixture, "Brücke");
  const RisPaperAct late = { id, 77, NULL };

  paper_fixture_refuse (&fixture, ris_paper_desk_submit, &late, RIS_ERROR_CONFLICT);
  desk_council_execute (&fixture,
                        "CREATE TRIGGER broken BEFORE INSERT ON audit BEGIN SELECT RAISE (ABORT, "
                        "'no log'); END");
  {
    const RisPaperAct act = { id, 1, NULL };

    paper_fixture_refuse (&fixture, ris_paper_desk_submit, &act, RIS_ERROR_CONFLICT);
  }
  desk_council_execute (&fixture, "DROP TRIGGER broken");
  g_assert_cmpint (desk_council_count (&fixture, "SELECT COUNT(*) FROM number_counter"), ==, 0);
  paper_fixture_do (&fixture, ris_paper_desk_submit, id, NULL);
}

#define N_PAPERS 20

typedef struct
{
  const char *directory;
  gint64 ids[N_PAPERS];
} Writer;

/* somebody with a connection of their own */
static gpointer
hand_in (gpointer data)
{
  const Writer *writer = data;
  g_autoptr (GError) error = NULL;
  DeskCouncil own = { NULL, NULL, ris_council_open_desk (writer->directory, &error) };

  g_assert_no_error (error);
  desk_council_wait (&own, 0);
  paper_fixture_enter (&own, "jemand", "secretary", 0);
  for (guint i = 0; i < N_PAPERS; i++)
    paper_fixture_do (&own, ris_paper_desk_submit, writer->ids[i], NULL);
  ris_council_free (own.desk);
  return NULL;
}

static void
test_parallel (void)
{
  g_auto (DeskCouncil) fixture = paper_fixture_open ();
  Writer writers[2] = { { fixture.directory, { 0 } }, { fixture.directory, { 0 } } };
  GThread *threads[2];

  for (guint i = 0; i < 2 * N_PAPERS; i++)
    writers[i % 2].ids[i / 2] = paper_fixture_add (&fixture, "Brücke");
  for (guint i = 0; i < 2; i++)
    threads[i] = g_thread_new ("writer", hand_in, &writers[i]);
  for (guint i = 0; i < 2; i++)
    g_thread_join (threads[i]);
  g_assert_cmpint (desk_council_count (&fixture, "SELECT COUNT(DISTINCT number_key) FROM paper"),
                   ==, 2 * N_PAPERS);
  g_assert_cmpint (desk_council_count (&fixture, "SELECT value FROM number_counter"), ==,
                   2 * N_PAPERS);
  paper_fixture_assert_audit (&fixture, 2 * N_PAPERS, "action = 'submitted'");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/paper-desk-number/schemes", test_schemes);
  g_test_add_func ("/council/paper-desk-number/closed", test_closed);
  g_test_add_func ("/council/paper-desk-number/begin", test_begin);
  g_test_add_func ("/council/paper-desk-number/by-hand", test_by_hand);
  g_test_add_func ("/council/paper-desk-number/never-again", test_never_again);
  g_test_add_func ("/council/paper-desk-number/no-scheme", test_no_scheme);
  g_test_add_func ("/council/paper-desk-number/rollback", test_rollback);
  g_test_add_func ("/council/paper-desk-number/parallel", test_parallel);
  return g_test_run ();
}
