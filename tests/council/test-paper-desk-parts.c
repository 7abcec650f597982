/* The parts of a draft: what is written, kept and removed when it is saved again. */
#include "paper-desk-fixture.h"

static void
set_text (RisPaperDraft *draft, guint i, const char *markdown)
{
  RisPaperSection *section = draft->sections->pdata[i];

  g_free (section->markdown);
  section->markdown = g_strdup (markdown);
}

static void
test_sections (void)
{
  g_auto (DeskCouncil) fixture = paper_fixture_open ();
  gint64 id = paper_fixture_add (&fixture, "Brücke");
  g_autoptr (RisPaperDraft) draft = paper_fixture_load (&fixture, id);
  g_autoptr (RisPaperDraft) stored = NULL;
  gint64 text_id = ((RisPaperSection *)draft->sections->pdata[0])->text_id;

  set_text (draft, 0, "Die Brücke ist sehr alt.");
  set_text (draft, 2, " \n");
  ((RisPaperSection *)draft->sections->pdata[0])->is_withheld = TRUE;
  paper_fixture_add_text (draft, "climate", "keine");
  paper_fixture_save (&fixture, draft);
  stored = paper_fixture_load (&fixture, id);
  g_assert_cmpuint (stored->sections->len, ==, 3);
  g_assert_cmpint (((RisPaperSection *)stored->sections->pdata[0])->text_id, ==, text_id);
  g_assert_cmpstr (((RisPaperSection *)stored->sections->pdata[0])->markdown, ==,
                   "Die Brücke ist sehr alt.");
  g_assert_true (((RisPaperSection *)stored->sections->pdata[0])->is_withheld);
  g_assert_cmpstr (((RisPaperSection *)stored->sections->pdata[2])->canonical, ==, "climate");
  /* a draft changes in place, and what was withheld by mistake goes along again */
  g_assert_cmpint (desk_council_count (&fixture,
                                       "SELECT COUNT(*) FROM text_version WHERE version > 1"),
                   ==, 0);
  ((RisPaperSection *)stored->sections->pdata[0])->is_withheld = FALSE;
  paper_fixture_save (&fixture, stored);
  g_assert_cmpint (desk_council_count (&fixture, "SELECT COUNT(*) FROM text_withheld"), ==, 0);
  paper_fixture_assert_audit (&fixture, 2, "action = 'changed' AND before IS NOT NULL");
}

static void
test_steps (void)
{
  g_auto (DeskCouncil) fixture = paper_fixture_open ();
  gint64 id = paper_fixture_add (&fixture, "Brücke");
  g_autoptr (RisPaperDraft) draft = paper_fixture_load (&fixture, id);
  g_autoptr (RisPaperDraft) stored = NULL;
  gint64 council_id = ((RisPaperStep *)draft->steps->pdata[1])->id;

  g_ptr_array_remove_index (draft->steps, 0);
  paper_fixture_add_step (draft, DESK_COMMITTEE, 248, NULL);
  ((RisPaperStep *)draft->steps->pdata[1])->id = 4711; /* made up */
  paper_fixture_save (&fixture, draft);
  stored = paper_fixture_load (&fixture, id);
  g_assert_cmpuint (stored->steps->len, ==, 2);
  g_assert_cmpint (((RisPaperStep *)stored->steps->pdata[0])->id, ==, council_id);
  g_assert_cmpstr (((RisPaperStep *)stored->steps->pdata[1])->role_canonical, ==, "information");
  g_assert_cmpint (((RisPaperStep *)stored->steps->pdata[1])->id, !=, 4711);
}

/* what a meeting has taken up does not vanish with a row of the form */
static void
test_fixed_step (void)
{
  g_auto (DeskCouncil) fixture = paper_fixture_open ();
  gint64 id = paper_fixture_add (&fixture, "Brücke");
  g_autoptr (RisPaperDraft) draft = NULL, stored = NULL;

  desk_council_execute (
      &fixture,
      "INSERT INTO meeting (id, body_id, kind_id, status_id, name, sort_on, publicity, created, "
      "modified) VALUES (7000, 1000, 420, 450, 'Sitzung', '2024-06-11', 'public', '', '');"
      "UPDATE consultation SET meeting_id = 7000 WHERE position = 1");
  draft = paper_fixture_load (&fixture, id);
  g_assert_true (((RisPaperStep *)draft->steps->pdata[0])->is_fixed);
  g_ptr_array_set_size (draft->steps, 0);
  paper_fixture_save (&fixture, draft);
  stored = paper_fixture_load (&fixture, id);
  g_assert_cmpuint (stored->steps->len, ==, 1);
  g_assert_true (((RisPaperStep *)stored->steps->pdata[0])->is_fixed);
}

/* P74: three kinds of originators, further offices */
static void
test_parties (void)
{
  static const RisPaperParty parties[] = { { PAPER_FACTION, 0, NULL, NULL },
                                           { 0, DESK_PERSON, NULL, NULL },
                                           { 0, 0, (char *)"Bürgerinitiative", NULL } };
  g_auto (DeskCouncil) fixture = paper_fixture_open ();
  g_autoptr (RisPaperDraft) draft = paper_fixture_draft ("Brücke");
  g_autoptr (RisPaperDraft) stored = NULL;
  RisPaperParty *office = ris_paper_party_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (parties); i++)
    g_ptr_array_add (draft->originators, ris_record_copy (&ris_paper_party_type, &parties[i]));
  office->organization_id = PAPER_MAIN;
  g_ptr_array_add (draft->offices, office);
  paper_fixture_save (&fixture, draft);
  stored = paper_fixture_load (&fixture, draft->head->id);
  g_assert_cmpuint (stored->originators->len, ==, 3);
  g_assert_cmpstr (((RisPaperParty *)stored->originators->pdata[0])->name, ==, "Fraktion Mitte");
  g_assert_cmpstr (((RisPaperParty *)stored->originators->pdata[1])->name, ==, "Ida Aue");
  g_assert_cmpstr (((RisPaperParty *)stored->originators->pdata[2])->name, ==, "Bürgerinitiative");
  g_assert_cmpstr (((RisPaperParty *)stored->offices->pdata[0])->name, ==, "Hauptamt");
  g_ptr_array_set_size (stored->originators, 1);
  g_ptr_array_set_size (stored->offices, 0);
  paper_fixture_save (&fixture, stored);
  g_assert_cmpint (desk_council_count (&fixture, "SELECT COUNT(*) FROM paper_originator"), ==, 1);
  g_assert_cmpint (desk_council_count (&fixture, "SELECT COUNT(*) FROM paper_office"), ==, 0);
}

/* nothing of a save stays where the log cannot be written */
static void
test_rollback (void)
{
  g_auto (DeskCouncil) fixture = paper_fixture_open ();
  g_autoptr (RisPaperDraft) draft = paper_fixture_draft ("Brücke");
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;

  desk_council_execute (&fixture,
                        "CREATE TRIGGER broken BEFORE INSERT ON audit BEGIN SELECT RAISE (ABORT, "
                        "'no log'); END");
  g_assert_false (ris_paper_desk_save (fixture.desk, draft, problems, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (draft->head->id, ==, 0);
  g_assert_cmpint (desk_council_count (&fixture, "SELECT COUNT(*) FROM paper"), ==, 0);
  g_assert_cmpint (desk_council_count (&fixture, "SELECT COUNT(*) FROM text"), ==, 0);
  g_assert_cmpint (desk_council_count (&fixture, "SELECT COUNT(*) FROM consultation"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/paper-desk-parts/sections", test_sections);
  g_test_add_func ("/council/paper-desk-parts/steps", test_steps);
  g_test_add_func ("/council/paper-desk-parts/fixed-step", test_fixed_step);
  g_test_add_func ("/council/paper-desk-parts/parties", test_parties);
  g_test_add_func ("/council/paper-desk-parts/rollback", test_rollback);
  return g_test_run ();
}
