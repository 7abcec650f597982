/* Writing drafts: what is wrong with what was typed, the order of consultations, who may, and nobody overwrites another. */
#include "paper-desk-fixture.h"

/* the field of the first problem of @draft, which must have one */
static char *
dup_problem (const DeskCouncil *fixture, RisPaperDraft *draft)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (ris_paper_desk_save (fixture->desk, draft, problems, &error));
  g_assert_no_error (error);
  g_assert_cmpint (draft->head->id, ==, 0);
  return g_strdup (ris_problems_get_field (problems, 0));
}

#define assert_problem(fixture, draft, field)                                                      \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *problem_ = dup_problem (fixture, draft);                                      \
                                                                                                   \
    g_assert_cmpstr (problem_, ==, field);                                                         \
  }                                                                                                \
  G_STMT_END

static void
test_create (void)
{
  g_auto (DeskCouncil) fixture = paper_fixture_open ();
  gint64 id = paper_fixture_add (&fixture, "Brücke");
  g_autoptr (RisPaperDraft) draft = paper_fixture_load (&fixture, id);

  g_assert_cmpstr (draft->head->name, ==, "Brücke");
  g_assert_null (draft->head->number);
  g_assert_cmpstr (draft->head->status, ==, "Entwurf");
  g_assert_cmpint (draft->head->body_id, ==, DESK_BODY);
  g_assert_false (draft->head->is_public);
  g_assert_true (draft->head->publicity_wanted);
  g_assert_cmpint (draft->head->revision, ==, 1);
  g_assert_cmpuint (draft->sections->len, ==, 3);
  g_assert_cmpuint (draft->steps->len, ==, 2);
  g_assert_cmpint (desk_council_count (&fixture, "SELECT COUNT(*) FROM text WHERE is_public = 1"),
                   ==, 0);
  g_assert_cmpint (desk_council_count (&fixture,
                                       "SELECT COUNT(*) FROM consultation WHERE is_public = 1"),
                   ==, 0);
  paper_fixture_assert_audit (&fixture, 1,
                              "actor = 'eva' AND action = 'created' AND object_kind = 'paper' AND "
                              "before IS NULL AND after LIKE '%Die Brücke ist alt.%'");
  g_assert_cmpint (paper_fixture_count_public (&fixture, "SELECT COUNT(*) FROM paper"), ==, 0);
}

static void
test_head (void)
{
  g_auto (DeskCouncil) fixture = paper_fixture_open ();
  g_autoptr (RisPaperDraft) draft = paper_fixture_draft ("  ");
  g_autofree char *long_name = g_strnfill (1001, 'a');
  RisPaperSection *section = draft->sections->pdata[0];

  assert_problem (&fixture, draft, "name");
  g_free (draft->head->name);
  draft->head->name = g_steal_pointer (&long_name);
  assert_problem (&fixture, draft, "name");
  draft->head->name[5] = '\0';
  draft->head->type_id = 200; /* a state, no type */
  assert_problem (&fixture, draft, "type_id");
  draft->head->type_id = 100;
  draft->head->lead_organization_id = 99999;
  assert_problem (&fixture, draft, "lead_organization_id");
  draft->head->lead_organization_id = PAPER_BUILDING;
  g_free (section->markdown);
  section->markdown = g_strnfill (200 * 1024 + 1, 'x');
  assert_problem (&fixture, draft, "text-proposal");
  section->markdown[200 * 1024] = '\0';
  paper_fixture_save (&fixture, draft);
}

static void
test_order (void)
{
  static const struct
  {
    struct
    {
      gint64 organization_id;
      gint64 role_id;
      const char *day;
    } steps[3];
    const char *field; /* NULL: nothing is wrong */
  } cases[] = {
    { { { DESK_COMMITTEE, 240, NULL }, { DESK_COUNCIL, 246, NULL } }, NULL },
    { { { DESK_COMMITTEE, 240, "2024-06-11" }, { DESK_COUNCIL, 246, "2024-06-11" } }, NULL },
    { { { DESK_COUNCIL, 246, NULL }, { DESK_COMMITTEE, 240, NULL } }, "step1-role" },
    { { { DESK_COMMITTEE, 243, NULL }, { DESK_COUNCIL, 247, NULL }, { DESK_COMMITTEE, 241, NULL } },
      "step2-role" },
    { { { DESK_COMMITTEE, 240, "2024-07-01" }, { DESK_COUNCIL, 246, "2024-06-25" } }, "step2-day" },
    { { { DESK_COUNCIL, 246, "2024-06-25" }, { DESK_COMMITTEE, 248, "2024-07-01" } }, NULL },
    { { { DESK_COUNCIL, 246, "2024-06-25" }, { DESK_COUNCIL, 246, "2024-05-01" } }, NULL },
    { { { PAPER_OLD_COMMITTEE, 240, "2024-06-11" } }, "step1-organization" },
    { { { PAPER_OLD_COMMITTEE, 240, NULL } }, "step1-organization" },
    { { { PAPER_OLD_COMMITTEE, 240, "2020-10-31" } }, NULL },
    { { { 0, 240, "2024-06-11" } }, "step1-organization" },
    { { { DESK_COMMITTEE, 0, "2024-06-11" } }, "step1-role" },
    { { { DESK_COMMITTEE, 100, "2024-06-11" } }, "step1-role" },
  };
  g_auto (DeskCouncil) fixture = paper_fixture_open ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RisPaperDraft) draft = paper_fixture_draft ("Brücke");

      g_test_message ("case %zu", i);
      g_ptr_array_set_size (draft->steps, 0);
      for (guint j = 0; j < 3 && (cases[i].steps[j].role_id != 0 || cases[i].steps[j].day != NULL);
           j++)
        paper_fixture_add_step (draft, cases[i].steps[j].organization_id, cases[i].steps[j].role_id,
                                cases[i].steps[j].day);
      if (cases[i].field != NULL)
        assert_problem (&fixture, draft, cases[i].field);
      else
        paper_fixture_save (&fixture, draft);
    }
}

/* P76: a number of ours becomes a link, an unknown one stays as it was typed */
static void
test_references (void)
{
  g_auto (DeskCouncil) fixture = paper_fixture_open ();
  gint64 target = paper_fixture_add (&fixture, "Ursprung");
  g_autoptr (RisPaperDraft) draft = paper_fixture_draft ("Ergänzung");
  g_autoptr (RisPaperDraft) wrong = paper_fixture_draft ("Falsch");
  g_autoptr (RisPaperDraft) stored = NULL;
  const RisPaperLink *known, *unknown;

  paper_fixture_do (&fixture, ris_paper_desk_submit, target, NULL);
  paper_fixture_add_link (draft, 501, "a 61/1/2024");
  paper_fixture_add_link (draft, 504, "OF 521/2");
  paper_fixture_save (&fixture, draft);
  stored = paper_fixture_load (&fixture, draft->head->id);
  known = stored->references->pdata[0];
  unknown = stored->references->pdata[1];
  g_assert_cmpint (known->target_id, ==, target);
  g_assert_cmpstr (known->target_text, ==, "A 61/001/2024");
  g_assert_cmpint (unknown->target_id, ==, 0);
  g_assert_cmpstr (unknown->target_text, ==, "OF 521/2");
  paper_fixture_add_link (wrong, 100, "A 61/001/2024");
  assert_problem (&fixture, wrong, "link1-kind");
}

static void
test_permission (void)
{
  static const struct
  {
    const char *role;
    gint64 organization_id;
    gint64 lead_id;
    gboolean may_write;
  } cases[] = {
    { "secretary", 0, PAPER_BUILDING, TRUE },
    { "author", 0, 0, TRUE },
    { "author", PAPER_BUILDING, PAPER_BUILDING, TRUE },
    { "author", PAPER_BUILDING, PAPER_MAIN, FALSE },
    { "author", PAPER_BUILDING, 0, FALSE },
    { "co-signer", 0, PAPER_BUILDING, FALSE },
    { "administrator", 0, PAPER_BUILDING, FALSE },
    { "member", 0, PAPER_BUILDING, FALSE },
  };
  g_auto (DeskCouncil) fixture = paper_fixture_open ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RisPaperDraft) draft = paper_fixture_draft ("Brücke");
      g_autoptr (RisProblems) problems = ris_problems_new ();
      g_autoptr (GError) error = NULL;
      gint64 n_before = desk_council_count (&fixture, "SELECT COUNT(*) FROM paper");

      paper_fixture_enter (&fixture, "max", cases[i].role, cases[i].organization_id);
      draft->head->lead_organization_id = cases[i].lead_id;
      g_assert_true (ris_paper_desk_save (fixture.desk, draft, problems, &error)
                     == cases[i].may_write);
      if (!cases[i].may_write)
        g_assert_error (error, RIS_ERROR, RIS_ERROR_FORBIDDEN);
      g_assert_cmpint (desk_council_count (&fixture, "SELECT COUNT(*) FROM paper"), ==,
                       n_before + (cases[i].may_write ? 1 : 0));
    }
}

/* an author can neither take over the draft of another office nor give theirs away to one they do not write for */
static void
test_takeover (void)
{
  g_auto (DeskCouncil) fixture = paper_fixture_open ();
  gint64 id = paper_fixture_add (&fixture, "Brücke");
  g_autoptr (RisPaperDraft) draft = paper_fixture_load (&fixture, id);
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL, second = NULL;

  paper_fixture_enter (&fixture, "max", "author", PAPER_MAIN);
  draft->head->lead_organization_id = PAPER_MAIN;
  g_assert_false (ris_paper_desk_save (fixture.desk, draft, problems, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_FORBIDDEN);
  paper_fixture_enter (&fixture, "mia", "author", PAPER_BUILDING);
  g_assert_false (ris_paper_desk_save (fixture.desk, draft, problems, &second));
  g_assert_error (second, RIS_ERROR, RIS_ERROR_FORBIDDEN);
  paper_fixture_assert_audit (&fixture, 1, "object_kind = 'paper'");
}

static void
test_conflict (void)
{
  g_auto (DeskCouncil) fixture = paper_fixture_open ();
  gint64 id = paper_fixture_add (&fixture, "Brücke");
  g_autoptr (RisPaperDraft) mine = paper_fixture_load (&fixture, id);
  g_autoptr (RisPaperDraft) theirs = paper_fixture_load (&fixture, id);
  g_autoptr (RisPaperDraft) stored = NULL;
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;

  g_free (theirs->head->name);
  theirs->head->name = g_strdup ("Neue Brücke");
  paper_fixture_save (&fixture, theirs);
  g_free (mine->head->name);
  mine->head->name = g_strdup ("Alte Brücke");
  g_assert_false (ris_paper_desk_save (fixture.desk, mine, problems, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_CONFLICT);
  stored = paper_fixture_load (&fixture, id);
  g_assert_cmpstr (stored->head->name, ==, "Neue Brücke");
}

static void
test_sections (void)
{
  static const struct
  {
    const char *type;
    const char *first;
    gboolean is_needed;
  } cases[] = {
    { "proposal", "facts", TRUE },   { "motion", "proposal", TRUE },
    { "question", "facts", TRUE },   { "information", "facts", TRUE },
    { "supplement", "facts", TRUE }, { "unheard-of", "facts", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const RisPaperSectionRule *rules = ris_paper_desk_get_sections (cases[i].type);

      g_assert_cmpstr (rules[0].canonical, ==, cases[i].first);
      g_assert_true (rules[0].is_needed == cases[i].is_needed);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/paper-desk-draft/create", test_create);
  g_test_add_func ("/council/paper-desk-draft/head", test_head);
  g_test_add_func ("/council/paper-desk-draft/order", test_order);
  g_test_add_func ("/council/paper-desk-draft/references", test_references);
  g_test_add_func ("/council/paper-desk-draft/permission", test_permission);
  g_test_add_func ("/council/paper-desk-draft/takeover", test_takeover);
  g_test_add_func ("/council/paper-desk-draft/conflict", test_conflict);
  g_test_add_func ("/council/paper-desk-draft/sections", test_sections);
  return g_test_run ();
}
