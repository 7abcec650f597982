/* Legislative terms: nothing vanishes when the next one begins. */
#include "council/master-data.h"
#include "helper/master-data.h"

#define OLD_START "2019-06-01"
#define LAST_DAY "2024-05-31"
#define NEXT_START "2024-06-01"

static gint64
begin (const DeskCouncil *fixture, const char *name, const char *starts_on, gboolean ends,
       RisProblems *problems)
{
  g_autoptr (RisLegislativeTerm) term = ris_legislative_term_new ();
  g_autoptr (GError) error = NULL;
  gint64 id;

  term->name = g_strdup (name);
  term->starts_on = g_strdup (starts_on);
  id = ris_master_data_term_roll_over (fixture->desk, term, ends, problems, &error);
  g_assert_no_error (error);
  return id;
}

static void
test_roll_over (void)
{
  g_auto (DeskCouncil) fixture = master_data_open ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;
  gint64 next;

  g_assert_cmpint (begin (&fixture, "Erste", OLD_START, TRUE, problems), >, 0);
  master_data_add_member (&fixture, DESK_PERSON, DESK_COUNCIL, OLD_START);
  master_data_add_member (&fixture, DESK_PERSON, DESK_COMMITTEE, OLD_START);
  desk_council_execute (&fixture,
                        "UPDATE membership SET role_id = 52 WHERE organization_id = 1010");
  next = begin (&fixture, "Zweite", NEXT_START, TRUE, problems);
  g_assert_cmpint (next, >, 0);
  master_data_assert_rows (&fixture, 1, "legislative_term WHERE ends_on = '" LAST_DAY "'");
  master_data_assert_rows (&fixture, 1,
                           "membership WHERE ends_on = '" LAST_DAY "' AND organization_id = 1011");
  master_data_assert_rows (&fixture, 1, "membership WHERE ends_on IS NULL AND role_id = 52");
  master_data_assert_rows (&fixture, 2, "membership");

  g_assert_true (ris_master_data_term_carry_over (fixture.desk, next, DESK_COMMITTEE, &error));
  g_assert_true (ris_master_data_term_carry_over (fixture.desk, next, DESK_COMMITTEE, &error));
  master_data_assert_rows (&fixture, 1,
                           "membership WHERE starts_on = '" NEXT_START
                           "' AND ends_on IS NULL AND organization_id = 1011");
  master_data_assert_rows (&fixture, 1, "audit WHERE action = 'carried-over'");
}

static void
test_untold (void)
{
  g_auto (DeskCouncil) fixture = master_data_open ();
  g_autoptr (RisProblems) problems = ris_problems_new ();

  begin (&fixture, "Erste", OLD_START, FALSE, problems);
  master_data_add_member (&fixture, DESK_PERSON, DESK_COUNCIL, OLD_START);
  begin (&fixture, "Zweite", NEXT_START, FALSE, problems);
  master_data_assert_rows (&fixture, 1, "membership WHERE ends_on IS NULL");
}

static void
test_dissolved (void)
{
  g_auto (DeskCouncil) fixture = master_data_open ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RisLegislativeTerm) term = NULL;
  g_autoptr (GPtrArray) carriable = NULL;
  gint64 next;

  begin (&fixture, "Erste", OLD_START, FALSE, problems);
  next = begin (&fixture, "Zweite", NEXT_START, FALSE, problems);
  desk_council_execute (&fixture,
                        "UPDATE organization SET ends_on = '" LAST_DAY "' WHERE id = 1011");
  term = ris_master_data_term_get (fixture.desk, next, &error);
  carriable = ris_master_data_term_list_carriable (fixture.desk, term, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (carriable->len, ==, 3);
  g_assert_true (ris_master_data_term_carry_over (fixture.desk, next, DESK_COMMITTEE, &error));
  master_data_assert_rows (&fixture, 1, "organization WHERE id = 1011 AND ends_on IS NULL");
}

static void
test_problems (void)
{
  g_auto (DeskCouncil) fixture = master_data_open ();
  g_autoptr (RisProblems) problems = ris_problems_new ();

  begin (&fixture, "Erste", OLD_START, FALSE, problems);
  g_assert_cmpint (begin (&fixture, "Erste", NEXT_START, FALSE, problems), ==, 0);
  g_assert_nonnull (ris_problems_get (problems, "name"));
  g_assert_cmpint (begin (&fixture, "", NULL, FALSE, problems), ==, 0);
  g_assert_nonnull (ris_problems_get (problems, "starts_on"));
  master_data_assert_rows (&fixture, 1, "legislative_term WHERE ends_on IS NULL");
}

static void
test_overlap (void)
{
  g_auto (DeskCouncil) fixture = master_data_open ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisLegislativeTerm) term = ris_legislative_term_new ();
  g_autoptr (GError) error = NULL;

  begin (&fixture, "Erste", OLD_START, FALSE, problems);
  term->name = g_strdup ("Andere");
  term->starts_on = g_strdup ("2018-01-01");
  term->ends_on = g_strdup (OLD_START);
  g_assert_cmpint (ris_master_data_term_save (fixture.desk, term, problems, &error), ==, 0);
  g_assert_no_error (error);
  g_assert_cmpstr (ris_problems_get (problems, "starts_on"), ==,
                   "In diese Zeit fällt schon: Erste.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/master-data-term/roll-over", test_roll_over);
  g_test_add_func ("/council/master-data-term/untold", test_untold);
  g_test_add_func ("/council/master-data-term/dissolved", test_dissolved);
  g_test_add_func ("/council/master-data-term/problems", test_problems);
  g_test_add_func ("/council/master-data-term/overlap", test_overlap);
  return g_test_run ();
}
