/* Memberships: checked days, roles and factions. */
#include "council/master-data-people.h"
#include "helper/master-data.h"

static void
test_faction (void)
{
  g_auto (DeskCouncil) fixture = master_data_open ();
  gint64 faction = master_data_add_organization (&fixture, "Fraktion A", KIND_FACTION);
  g_autoptr (RisMembership) seat = NULL;
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;
  gint64 id;

  master_data_add_member (&fixture, DESK_PERSON, faction, "2020-11-01");
  id = master_data_add_member (&fixture, DESK_PERSON, DESK_COMMITTEE, "2021-01-01");
  seat = ris_master_data_membership_get (fixture.desk, id, &error);
  g_assert_cmpint (seat->faction_id, ==, faction);
  g_assert_cmpstr (seat->role, ==, "Mitglied");
  g_assert_cmpint (seat->has_vote, ==, RIS_UNKNOWN);
  seat->faction_id = DESK_COUNCIL;
  g_assert_cmpint (ris_master_data_membership_save (fixture.desk, seat, problems, &error), ==, 0);
  g_assert_no_error (error);
  g_assert_nonnull (ris_problems_get (problems, "faction_id"));
}

static void
test_problems (void)
{
  g_auto (DeskCouncil) fixture = master_data_open ();
  g_autoptr (RisMembership) seat = ris_membership_new ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisProblems) again = ris_problems_new ();
  g_autoptr (GError) error = NULL;

  seat->organization_id = DESK_COMMITTEE;
  g_assert_cmpint (ris_master_data_membership_save (fixture.desk, seat, problems, &error), ==, 0);
  g_assert_no_error (error);
  g_assert_nonnull (ris_problems_get (problems, "person_id"));
  g_assert_nonnull (ris_problems_get (problems, "role_id"));
  g_assert_nonnull (ris_problems_get (problems, "starts_on"));

  master_data_add_member (&fixture, DESK_PERSON, DESK_COMMITTEE, "2021-01-01");
  seat->person_id = DESK_PERSON;
  seat->role_id = ROLE_MEMBER;
  seat->starts_on = g_strdup ("2022-01-01");
  g_assert_cmpint (ris_master_data_membership_save (fixture.desk, seat, again, &error), ==, 0);
  g_assert_cmpstr (ris_problems_get (again, "starts_on"), ==,
                   "In dieser Zeit hat die Person diese Funktion hier schon.");
  master_data_assert_rows (&fixture, 1, "membership");
}

static void
test_permission (void)
{
  g_auto (DeskCouncil) fixture = master_data_open ();
  gint64 id = master_data_add_member (&fixture, DESK_PERSON, DESK_COMMITTEE, "2021-01-01");
  g_autoptr (GError) error = NULL;
  g_autoptr (RisMembership) seat = ris_master_data_membership_get (fixture.desk, id, &error);
  g_autoptr (RisProblems) problems = ris_problems_new ();

  master_data_ask_as (&fixture, "secretary", DESK_COUNCIL);
  seat->organization_id = DESK_COUNCIL; /* what is stored decides */
  seat->ends_on = g_strdup ("2021-12-31");
  g_assert_cmpint (ris_master_data_membership_save (fixture.desk, seat, problems, &error), ==, 0);
  g_assert_error (error, RIS_ERROR, RIS_ERROR_FORBIDDEN);
  g_clear_error (&error);
  master_data_ask_as (&fixture, "secretary", DESK_COMMITTEE);
  g_assert_cmpint (ris_master_data_membership_save (fixture.desk, seat, problems, &error), ==, id);
  master_data_assert_rows (&fixture, 1,
                           "audit WHERE object_kind = 'membership' AND action = "
                           "'changed' AND after LIKE '%2021-12-31%'");
}

static void
test_day (void)
{
  g_auto (DeskCouncil) fixture = master_data_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) before = NULL, after = NULL;

  master_data_add_member (&fixture, DESK_PERSON, DESK_COMMITTEE, "2021-01-01");
  before = ris_master_data_membership_list (fixture.desk, DESK_COMMITTEE, "2020-12-31", &error);
  after = ris_master_data_membership_list (fixture.desk, DESK_COMMITTEE, "2021-01-01", &error);
  g_assert_cmpuint (before->len, ==, 0);
  g_assert_cmpuint (after->len, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/master-data-membership/faction", test_faction);
  g_test_add_func ("/council/master-data-membership/problems", test_problems);
  g_test_add_func ("/council/master-data-membership/permission", test_permission);
  g_test_add_func ("/council/master-data-membership/day", test_day);
  return g_test_run ();
}
