/* Reading papers at the desk: who sees which, the list with its filters, similar titles, history, what may be done when. */
#include "paper-desk-fixture.h"

static guint
count_list (const DeskCouncil *fixture, RisPaperState state, gint64 lead_id, const char *text)
{
  const RisPaperDeskFilter filter = { state, lead_id, text, 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = ris_paper_desk_list (fixture->desk, &filter, 50, &error);

  g_assert_no_error (error);
  return list->len;
}

static void
test_list (void)
{
  g_auto (DeskCouncil) fixture = paper_fixture_open ();
  g_autoptr (RisPaperDraft) other = paper_fixture_draft ("Öffnung der Bücherei");
  const RisPaperDeskFilter all = { 0 };
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;
  gint64 first = paper_fixture_add (&fixture, "Brücke am Markt");

  other->head->lead_organization_id = PAPER_MAIN;
  paper_fixture_save (&fixture, other);
  paper_fixture_do (&fixture, ris_paper_desk_submit, first, NULL);
  g_assert_cmpuint (count_list (&fixture, RIS_PAPER_ANY, 0, NULL), ==, 2);
  g_assert_cmpuint (count_list (&fixture, RIS_PAPER_DRAFT, 0, NULL), ==, 1);
  g_assert_cmpuint (count_list (&fixture, RIS_PAPER_SUBMITTED, 0, NULL), ==, 1);
  g_assert_cmpuint (count_list (&fixture, RIS_PAPER_RELEASED, 0, NULL), ==, 0);
  g_assert_cmpuint (count_list (&fixture, RIS_PAPER_ANY, PAPER_MAIN, NULL), ==, 1);
  g_assert_cmpuint (count_list (&fixture, RIS_PAPER_ANY, 0, "BUECHEREI öffnung"), ==, 1);
  g_assert_cmpuint (count_list (&fixture, RIS_PAPER_ANY, 0, "61/001"), ==, 1);
  g_assert_cmpuint (count_list (&fixture, RIS_PAPER_ANY, 0, "Bahnhof"), ==, 0);
  list = ris_paper_desk_list (fixture.desk, &all, 1, &error);
  g_assert_cmpint (((RisPaperHead *)list->pdata[0])->id, ==, other->head->id);
}

static void
test_places (void)
{
  g_auto (DeskCouncil) fixture = paper_fixture_open ();
  RisPaperDeskFilter filter = { 0 };
  guint n_seen = 0;

  desk_council_execute (
      &fixture, "INSERT INTO paper (id, body_id, name, type_id, is_public, created, modified)"
                " WITH RECURSIVE n (i) AS (SELECT 6000 UNION ALL SELECT i + 1 FROM n WHERE i < "
                "6449) SELECT i, 1000, 'Nr. ' || i, 100, 0, '', '' FROM n");
  for (guint n = 120; n == 120; n_seen += n)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) list = ris_paper_desk_list (fixture.desk, &filter, 120, &error);

      g_assert_no_error (error);
      n = list->len;
      if (n > 0)
        filter.before_id = ((RisPaperHead *)list->pdata[n - 1])->id;
    }
  g_assert_cmpuint (n_seen, ==, 450);
  g_assert_cmpint (filter.before_id, ==, 6000);
}

static void
test_readers (void)
{
  static const struct
  {
    const char *role;
    gint64 organization_id;
    gboolean may_read;
    guint n_listed; /* G_MAXUINT: no list at all */
  } cases[] = {
    { "secretary", 0, TRUE, 1 },
    { "author", 0, TRUE, 1 },
    { "author", PAPER_BUILDING, TRUE, 1 },
    { "author", PAPER_MAIN, FALSE, 0 },
    { "administrator", 0, FALSE, G_MAXUINT },
    { "member", 0, FALSE, G_MAXUINT },
    { "chair", DESK_COUNCIL, FALSE, G_MAXUINT },
    { "auditor", 0, FALSE, G_MAXUINT },
  };
  g_auto (DeskCouncil) fixture = paper_fixture_open ();
  const RisPaperDeskFilter all = { 0 };
  gint64 id = paper_fixture_add (&fixture, "Brücke");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) refusal = NULL, error = NULL;
      g_autoptr (RisPaperDraft) draft = NULL;
      g_autoptr (GPtrArray) list = NULL;

      paper_fixture_enter (&fixture, "jemand", cases[i].role, cases[i].organization_id);
      draft = ris_paper_desk_get (fixture.desk, id, &refusal);
      list = ris_paper_desk_list (fixture.desk, &all, 10, &error);
      g_assert_true ((draft != NULL) == cases[i].may_read);
      if (draft == NULL)
        g_assert_error (refusal, RIS_ERROR, RIS_ERROR_FORBIDDEN);
      g_assert_cmpuint (list == NULL ? G_MAXUINT : list->len, ==, cases[i].n_listed);
    }
}

/* a closed paper stays with its office after the release too; a public one is for everybody who writes */
static void
test_closed (void)
{
  g_auto (DeskCouncil) fixture = paper_fixture_open ();
  g_autoptr (RisPaperDraft) closed = paper_fixture_draft ("Grundstück Nordstraße");
  gint64 open_id = paper_fixture_add (&fixture, "Grundstück Südstraße");

  closed->head->publicity_wanted = FALSE;
  paper_fixture_save (&fixture, closed);
  paper_fixture_do (&fixture, ris_paper_desk_submit, closed->head->id, NULL);
  paper_fixture_do (&fixture, ris_paper_desk_release, closed->head->id, NULL);
  paper_fixture_do (&fixture, ris_paper_desk_submit, open_id, NULL);
  paper_fixture_do (&fixture, ris_paper_desk_release, open_id, NULL);
  g_assert_cmpuint (count_list (&fixture, RIS_PAPER_RELEASED, 0, NULL), ==, 2);
  paper_fixture_enter (&fixture, "max", "author", PAPER_MAIN);
  g_assert_cmpuint (count_list (&fixture, RIS_PAPER_ANY, 0, NULL), ==, 1);
  g_assert_cmpuint (count_list (&fixture, RIS_PAPER_ANY, 0, "Nordstraße"), ==, 0);
}

/* of a public paper of another office nobody sees the sections that stay internal, nor notes */
static void
test_withheld (void)
{
  static const char *const sql = "UPDATE paper_desk SET note = 'nur für uns'";
  static const struct
  {
    gint64 organization_id;
    guint n_sections;
  } readers[] = { { PAPER_BUILDING, 3 }, { PAPER_MAIN, 2 } };
  g_auto (DeskCouncil) fixture = paper_fixture_open ();
  g_autoptr (RisPaperDraft) draft = paper_fixture_draft ("Brücke");
  gint64 id;

  ((RisPaperSection *)draft->sections->pdata[2])->is_withheld = TRUE;
  id = paper_fixture_save (&fixture, draft);
  paper_fixture_do (&fixture, ris_paper_desk_submit, id, NULL);
  paper_fixture_do (&fixture, ris_paper_desk_release, id, NULL);
  desk_council_execute (&fixture, sql);
  for (gsize i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RisPaperDraft) seen = NULL;
      g_autoptr (GPtrArray) versions = NULL;

      paper_fixture_enter (&fixture, "max", "author", readers[i].organization_id);
      seen = paper_fixture_load (&fixture, id);
      versions = ris_paper_desk_list_versions (fixture.desk, id, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (seen->sections->len, ==, readers[i].n_sections);
      g_assert_cmpuint (versions->len, ==, readers[i].n_sections);
      g_assert_cmpstr (seen->head->note, ==, i == 0 ? "nur für uns" : NULL);
    }
}

static void
test_similar (void)
{
  g_auto (DeskCouncil) fixture = paper_fixture_open ();
  gint64 id = paper_fixture_add (&fixture, "Erneuerung der Brücke am Mühlenteich");
  g_autoptr (GPtrArray) similar = NULL, same = NULL, none = NULL, hidden = NULL;
  g_autoptr (GError) error = NULL;

  similar = ris_paper_desk_list_similar (fixture.desk, "ERNEUERUNG der Bruecke, Mühlenteich", 0,
                                         &error);
  g_assert_no_error (error);
  g_assert_cmpuint (similar->len, ==, 1);
  g_assert_cmpint (((RisPaperHead *)similar->pdata[0])->id, ==, id);
  same = ris_paper_desk_list_similar (fixture.desk, "Erneuerung der Brücke am Mühlenteich", id,
                                      &error);
  g_assert_cmpuint (same->len, ==, 0);
  none = ris_paper_desk_list_similar (fixture.desk, "Erneuerung der Turnhalle", 0, &error);
  g_assert_cmpuint (none->len, ==, 0);
  paper_fixture_enter (&fixture, "max", "author", PAPER_MAIN);
  hidden = ris_paper_desk_list_similar (fixture.desk, "Erneuerung der Brücke am Mühlenteich", 0,
                                        &error);
  g_assert_cmpuint (hidden->len, ==, 0);
}

static void
test_history (void)
{
  g_auto (DeskCouncil) fixture = paper_fixture_open ();
  gint64 id = paper_fixture_add (&fixture, "Brücke");
  g_autoptr (GPtrArray) events = NULL, versions = NULL, refused = NULL;
  g_autoptr (GError) error = NULL;

  paper_fixture_do (&fixture, ris_paper_desk_submit, id, NULL);
  events = ris_paper_desk_list_history (fixture.desk, id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (events->len, ==, 2);
  g_assert_cmpstr (((RisPaperEvent *)events->pdata[0])->action, ==, "submitted");
  g_assert_cmpstr (((RisPaperEvent *)events->pdata[1])->action, ==, "created");
  g_assert_cmpstr (((RisPaperEvent *)events->pdata[1])->actor, ==, "eva");
  versions = ris_paper_desk_list_versions (fixture.desk, id, &error);
  g_assert_cmpuint (versions->len, ==, 3);
  paper_fixture_enter (&fixture, "max", "author", PAPER_MAIN);
  refused = ris_paper_desk_list_history (fixture.desk, id, &error);
  g_assert_null (refused);
  g_assert_error (error, RIS_ERROR, RIS_ERROR_FORBIDDEN);
}

/* which actions are open in which state, as letters: Edit Submit Give-back Release reVise Withdraw */
static char *
dup_actions (const DeskCouncil *fixture, gint64 id)
{
  static const char letters[] = "ESGRVW";
  g_autoptr (RisPaperDraft) draft = paper_fixture_load (fixture, id);
  GString *open = g_string_new (NULL);

  for (int i = 0; letters[i] != '\0'; i++)
    if (ris_paper_desk_may (fixture->desk, draft->head, (RisPaperAction)(RIS_PAPER_EDIT + i)))
      g_string_append_c (open, letters[i]);
  return g_string_free (open, FALSE);
}

static void
assert_actions (const DeskCouncil *fixture, gint64 id, const char *secretary, const char *author)
{
  g_autofree char *first = dup_actions (fixture, id);
  g_autofree char *second = NULL;

  g_assert_cmpstr (first, ==, secretary);
  paper_fixture_enter (fixture, "max", "author", PAPER_BUILDING);
  second = dup_actions (fixture, id);
  g_assert_cmpstr (second, ==, author);
  paper_fixture_enter (fixture, "eva", "secretary", 0);
}

static void
test_actions (void)
{
  g_auto (DeskCouncil) fixture = paper_fixture_open ();
  gint64 id = paper_fixture_add (&fixture, "Brücke");

  assert_actions (&fixture, id, "ESW", "ESW");
  paper_fixture_do (&fixture, ris_paper_desk_submit, id, NULL);
  assert_actions (&fixture, id, "EGRW", "");
  paper_fixture_do (&fixture, ris_paper_desk_give_back, id, "Bitte die Kosten nennen.");
  assert_actions (&fixture, id, "ESW", "ESW");
  paper_fixture_do (&fixture, ris_paper_desk_submit, id, NULL);
  paper_fixture_do (&fixture, ris_paper_desk_release, id, NULL);
  assert_actions (&fixture, id, "VW", "");
  paper_fixture_do (&fixture, ris_paper_desk_withdraw, id, "Erledigt.");
  assert_actions (&fixture, id, "", "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/paper-desk/list", test_list);
  g_test_add_func ("/council/paper-desk/places", test_places);
  g_test_add_func ("/council/paper-desk/readers", test_readers);
  g_test_add_func ("/council/paper-desk/closed", test_closed);
  g_test_add_func ("/council/paper-desk/withheld", test_withheld);
  g_test_add_func ("/council/paper-desk/similar", test_similar);
  g_test_add_func ("/council/paper-desk/history", test_history);
  g_test_add_func ("/council/paper-desk/actions", test_actions);
  return g_test_run ();
}
