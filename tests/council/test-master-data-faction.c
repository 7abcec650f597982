/* Changing the faction: the old rows keep what was. */
#include "council/master-data-faction.h"
#include "helper/master-data.h"

static gboolean
change (const DeskCouncil *fixture, gint64 faction, gboolean keeps, RisProblems *problems)
{
  char day[] = "2024-03-01";
  const RisFactionChange typed = { DESK_PERSON, faction, day, keeps };
  g_autoptr (GError) error = NULL;
  gboolean is_done = ris_master_data_faction_change (fixture->desk, &typed, problems, &error);

  g_assert_no_error (error);
  return is_done;
}

static void
test_keeps (void)
{
  g_auto (DeskCouncil) fixture = master_data_open ();
  gint64 a = master_data_add_organization (&fixture, "Fraktion A", KIND_FACTION);
  gint64 b = master_data_add_organization (&fixture, "Fraktion B", KIND_FACTION);
  gint64 deputy = master_data_add_person (&fixture, "Anna", "Eins");
  gint64 seat;
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisProblems) refused = ris_problems_new ();
  g_autoptr (RisMembershipDeputy) row = ris_membership_deputy_new ();
  g_autofree char *in_b = g_strdup_printf ("membership WHERE organization_id = %" G_GINT64_FORMAT
                                           " AND starts_on = '2024-03-01'",
                                           b);
  g_autofree char *for_b = g_strdup_printf ("membership WHERE faction_id = %" G_GINT64_FORMAT
                                            " AND starts_on = '2024-03-01' AND ends_on IS NULL",
                                            b);

  master_data_add_member (&fixture, DESK_PERSON, a, "2020-11-01");
  seat = master_data_add_member (&fixture, DESK_PERSON, DESK_COMMITTEE, "2021-01-01");
  row->membership_id = seat;
  row->deputy_id = deputy;
  ris_master_data_deputy_add (fixture.desk, row, problems, NULL);
  g_assert_false (change (&fixture, a, TRUE, refused));
  g_assert_nonnull (ris_problems_get (refused, "faction_id"));
  g_assert_true (change (&fixture, b, TRUE, problems));
  master_data_assert_rows (&fixture, 2, "membership WHERE ends_on = '2024-02-29'");
  master_data_assert_rows (&fixture, 1, in_b);
  master_data_assert_rows (&fixture, 1, for_b);
  master_data_assert_rows (&fixture, 2, "membership_deputy");
  master_data_assert_rows (&fixture, 2, "audit WHERE action = 'changed-faction'");
  g_assert_false (change (&fixture, 0, TRUE, refused)); /* those of B begin on that very day */
}

static void
test_leaves (void)
{
  g_auto (DeskCouncil) fixture = master_data_open ();
  gint64 a = master_data_add_organization (&fixture, "Fraktion A", KIND_FACTION);
  g_autoptr (RisProblems) problems = ris_problems_new ();

  master_data_add_member (&fixture, DESK_PERSON, a, "2020-11-01");
  master_data_add_member (&fixture, DESK_PERSON, DESK_COMMITTEE, "2021-01-01");
  g_assert_true (change (&fixture, 0, FALSE, problems));
  master_data_assert_rows (&fixture, 2, "membership WHERE ends_on = '2024-02-29'");
  master_data_assert_rows (&fixture, 2, "membership");
}

static void
test_permission (void)
{
  g_auto (DeskCouncil) fixture = master_data_open ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;
  const RisFactionChange typed = { .person_id = DESK_PERSON };

  master_data_ask_as (&fixture, "secretary", DESK_COUNCIL);
  g_assert_false (ris_master_data_faction_change (fixture.desk, &typed, problems, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_FORBIDDEN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/master-data-faction/keeps", test_keeps);
  g_test_add_func ("/council/master-data-faction/leaves", test_leaves);
  g_test_add_func ("/council/master-data-faction/permission", test_permission);
  return g_test_run ();
}
