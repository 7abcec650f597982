/* Building agendas: papers that wait, the tree, moving, parts, conflicts, removing. */
#include "meeting-desk-fixture.h"

static gint64
open_meeting (DeskCouncil *fixture)
{
  fixture_log_in (fixture, "secretary");
  return fixture_plan (fixture, "20.08.2024");
}

static void
test_waiting (void)
{
  g_auto (DeskCouncil) fixture = fixture_open ();
  g_autoptr (GPtrArray) before = NULL, after = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id = open_meeting (&fixture);

  before = ris_agenda_desk_list_waiting (fixture.desk, id, &error);
  g_assert_cmpuint (before->len, ==, 2);
  g_assert_true (ris_agenda_desk_add_waiting (fixture.desk, id, FIXTURE_STEP, NULL, &error));
  g_assert_true (ris_agenda_desk_add_waiting (fixture.desk, id, FIXTURE_SECRET_STEP, NULL, &error));
  fixture_assert_agenda (&fixture, id, "Ö 1 Radweg am Bach|N 1 Geheimer Grundstückskauf");
  after = ris_agenda_desk_list_waiting (fixture.desk, id, &error);
  g_assert_cmpuint (after->len, ==, 0);
  g_assert_false (ris_agenda_desk_add_waiting (fixture.desk, id, FIXTURE_STEP, NULL, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_CONFLICT);
  g_assert_cmpint (desk_council_count (&fixture,
                                       "SELECT COUNT(*) FROM audit WHERE action = 'scheduled'"),
                   ==, 2);
}

static void
put_below (const DeskCouncil *fixture, gint64 meeting_id, const char *title, const char *parent)
{
  g_autoptr (RisAgendaDeskEntry) entry = ris_agenda_desk_entry_new ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;

  entry->meeting_id = meeting_id;
  entry->parent_id = fixture_find_item (fixture, meeting_id, parent);
  entry->part = g_strdup ("public");
  entry->kind = g_strdup ("item");
  entry->title = g_strdup (title);
  g_assert_true (ris_agenda_desk_put (fixture->desk, entry, problems, &error));
}

static void
test_tree (void)
{
  g_auto (DeskCouncil) fixture = fixture_open ();
  g_autoptr (GError) error = NULL;
  gint64 id = open_meeting (&fixture);

  fixture_add (&fixture, id, "public", "A", NULL);
  fixture_add (&fixture, id, "public", "B", NULL);
  fixture_add (&fixture, id, "closed", "X", NULL);
  put_below (&fixture, id, "A1", "A");
  put_below (&fixture, id, "A2", "A");
  fixture_assert_agenda (&fixture, id, "Ö 1 A|Ö 1.1 A1|Ö 1.2 A2|Ö 2 B|N 1 X");
  g_assert_true (ris_agenda_desk_step (fixture.desk, fixture_find_item (&fixture, id, "A2"),
                                       RIS_AGENDA_DESK_UP, &error));
  g_assert_true (ris_agenda_desk_step (fixture.desk, fixture_find_item (&fixture, id, "A"),
                                       RIS_AGENDA_DESK_DOWN, &error));
  fixture_assert_agenda (&fixture, id, "Ö 1 B|Ö 2 A|Ö 2.1 A2|Ö 2.2 A1|N 1 X");
  g_assert_true (
      ris_agenda_desk_place (fixture.desk, fixture_find_item (&fixture, id, "A"), 1, &error));
  g_assert_true (ris_agenda_desk_step (fixture.desk, fixture_find_item (&fixture, id, "A"),
                                       RIS_AGENDA_DESK_UP, &error));
  fixture_assert_agenda (&fixture, id, "Ö 1 A|Ö 1.1 A2|Ö 1.2 A1|Ö 2 B|N 1 X");
  g_assert_true (
      ris_agenda_desk_remove (fixture.desk, fixture_find_item (&fixture, id, "A"), &error));
  g_assert_no_error (error);
  fixture_assert_agenda (&fixture, id, "Ö 1 B|N 1 X");
  g_assert_cmpint (desk_council_count (&fixture,
                                       "SELECT COUNT(*) FROM audit WHERE action = 'removed'"),
                   ==, 3);
}

/* an item that goes into the other part takes along what is below it */
static void
test_part (void)
{
  g_auto (DeskCouncil) fixture = fixture_open ();
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (RisAgendaDeskEntry) entry = ris_agenda_desk_entry_new ();
  g_autoptr (RisProblems) problems = ris_problems_new (), wrong = ris_problems_new ();
  g_autoptr (GError) error = NULL;
  gint64 id = open_meeting (&fixture);

  fixture_add (&fixture, id, "public", "A", NULL);
  put_below (&fixture, id, "A1", "A");
  items = ris_agenda_desk_list (fixture.desk, id, &error);
  entry->id = ((RisAgendaDeskItem *)items->pdata[0])->id;
  entry->meeting_id = id;
  entry->part = g_strdup ("closed");
  entry->kind = g_strdup ("heading");
  entry->title = g_strdup ("A");
  entry->public_title = g_strdup ("Etwas");
  entry->modified = g_strdup (((RisAgendaDeskItem *)items->pdata[0])->modified);
  entry->parent_id = fixture_find_item (&fixture, id, "A1");
  g_assert_false (ris_agenda_desk_put (fixture.desk, entry, wrong, &error));
  g_assert_nonnull (ris_problems_get (wrong, "parent_id"));
  entry->parent_id = 0;
  g_assert_true (ris_agenda_desk_put (fixture.desk, entry, problems, &error));
  fixture_assert_agenda (&fixture, id, "N 1 A|N 1.1 A1");
  ris_council_set_now (fixture.desk, ris_council_get_now (fixture.desk) + 60);
  g_free (entry->title);
  entry->title = g_strdup ("B");
  g_free (entry->modified);
  entry->modified = g_strdup ("2024-01-01T00:00:00Z");
  g_assert_false (ris_agenda_desk_put (fixture.desk, entry, problems, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_CONFLICT);
  fixture_assert_agenda (&fixture, id, "N 1 A|N 1.1 A1");
}

static void
test_forbidden (void)
{
  g_auto (DeskCouncil) fixture = fixture_open ();
  g_autoptr (GError) error = NULL;
  gint64 id = open_meeting (&fixture);

  fixture_log_in (&fixture, "chair");
  g_assert_null (ris_agenda_desk_list (fixture.desk, id, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_FORBIDDEN);
  g_clear_error (&error);
  g_assert_false (ris_agenda_desk_add_standing (fixture.desk, id, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_FORBIDDEN);
  g_assert_cmpint (desk_council_count (&fixture, "SELECT COUNT(*) FROM agenda_item"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/agenda-desk/waiting", test_waiting);
  g_test_add_func ("/council/agenda-desk/tree", test_tree);
  g_test_add_func ("/council/agenda-desk/part", test_part);
  g_test_add_func ("/council/agenda-desk/forbidden", test_forbidden);
  return g_test_run ();
}
