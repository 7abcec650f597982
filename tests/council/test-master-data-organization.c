/* Organizations: names and sizes of all times, and the end. */
#include "council/master-data-people.h"
#include "helper/master-data.h"

static gboolean
rename_to (const DeskCouncil *fixture, const char *name, const char *day, RisProblems *problems)
{
  g_autoptr (RisOrganizationName) typed = ris_organization_name_new ();
  g_autoptr (GError) error = NULL;
  gboolean is_done;

  typed->organization_id = DESK_COMMITTEE;
  typed->name = g_strdup (name);
  typed->valid_from = g_strdup (day);
  is_done = ris_master_data_organization_rename (fixture->desk, typed, problems, &error);
  g_assert_no_error (error);
  return is_done;
}

static void
test_rename (void)
{
  g_auto (DeskCouncil) fixture = master_data_open ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisProblems) refused = ris_problems_new ();
  g_autoptr (RisProblems) future = ris_problems_new ();

  g_assert_true (rename_to (&fixture, "Planungsausschuss", "2022-01-01", problems));
  g_assert_true (rename_to (&fixture, "Umweltausschuss", NULL, problems));
  master_data_assert_rows (&fixture, 1, "organization WHERE name = 'Umweltausschuss'");
  master_data_assert_rows (&fixture, 1,
                           "organization_name WHERE name = 'Bauausschuss' AND "
                           "valid_from IS NULL AND valid_to = '2021-12-31'");
  master_data_assert_rows (&fixture, 1,
                           "organization_name WHERE name = 'Planungsausschuss' AND "
                           "valid_from = '2022-01-01' AND valid_to = '2024-05-31'");
  master_data_assert_rows (&fixture, 2, "audit WHERE action = 'renamed'");
  g_assert_false (rename_to (&fixture, "Umweltausschuss", "2021-01-01", refused));
  g_assert_cmpuint (ris_problems_get_size (refused), ==, 2);
  g_assert_false (rename_to (&fixture, "Bau", "2025-01-01", future));
  g_assert_nonnull (ris_problems_get (future, "valid_from"));
}

static gboolean
add_size (const DeskCouncil *fixture, gint64 members, const char *from, RisProblems *problems)
{
  g_autoptr (RisOrganizationSize) size = ris_organization_size_new ();
  g_autoptr (GError) error = NULL;
  gboolean is_done;

  size->organization_id = DESK_COUNCIL;
  size->members = members;
  size->valid_from = g_strdup (from);
  is_done = ris_master_data_organization_add_size (fixture->desk, size, problems, &error);
  g_assert_no_error (error);
  return is_done;
}

static void
test_sizes (void)
{
  g_auto (DeskCouncil) fixture = master_data_open ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisProblems) refused = ris_problems_new ();
  g_autoptr (GPtrArray) sizes = NULL;
  g_autoptr (GError) error = NULL;
  const RisOrganizationSize *newest;

  g_assert_true (add_size (&fixture, 40, "2014-06-01", problems));
  g_assert_true (add_size (&fixture, 44, "2020-11-01", problems));
  master_data_assert_rows (&fixture, 1,
                           "organization_size WHERE members = 40 AND valid_to = '2020-10-31'");
  g_assert_false (add_size (&fixture, 50, "2019-01-01", refused));
  g_assert_nonnull (ris_problems_get (refused, "valid_from"));
  g_assert_false (add_size (&fixture, 0, NULL, refused));
  g_assert_nonnull (ris_problems_get (refused, "members"));
  sizes = ris_master_data_organization_list_sizes (fixture.desk, DESK_COUNCIL, &error);
  newest = sizes->pdata[0];
  g_assert_cmpint (newest->members, ==, 44);
  g_assert_false (
      ris_master_data_organization_remove_size (fixture.desk, DESK_COMMITTEE, newest->id, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (
      ris_master_data_organization_remove_size (fixture.desk, DESK_COUNCIL, newest->id, &error));
  master_data_assert_rows (&fixture, 1, "organization_size");
}

static void
test_dissolve (void)
{
  g_auto (DeskCouncil) fixture = master_data_open ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;
  char day[] = "2024-12-31";
  RisDissolution dissolution = { DESK_COMMITTEE, day, DESK_COUNCIL, TRUE };

  master_data_add_member (&fixture, DESK_PERSON, DESK_COMMITTEE, "2020-11-01");
  g_assert_true (
      ris_master_data_organization_dissolve (fixture.desk, &dissolution, problems, &error));
  master_data_assert_rows (&fixture, 1,
                           "organization WHERE id = 1011 AND ends_on = '2024-12-31' "
                           "AND successor_id = 1010");
  master_data_assert_rows (&fixture, 1, "membership WHERE ends_on = '2024-12-31'");
  master_data_assert_rows (&fixture, 1, "audit WHERE action = 'dissolved'");
  dissolution.successor_id = DESK_COMMITTEE;
  g_assert_false (
      ris_master_data_organization_dissolve (fixture.desk, &dissolution, problems, &error));
  g_assert_no_error (error);
  g_assert_nonnull (ris_problems_get (problems, "successor_id"));
}

static void
test_save (void)
{
  g_auto (DeskCouncil) fixture = master_data_open ();
  g_autoptr (RisOrganization) organization = NULL;
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;
  gint64 id = master_data_add_organization (&fixture, "Ärzteausschuss", KIND_COMMITTEE);

  organization = ris_master_data_organization_get (fixture.desk, id, &error);
  g_assert_false (organization->is_public);
  g_assert_cmpstr (organization->sort_key, ==, "arzteausschuss");
  organization->is_public = TRUE;
  master_data_ask_as (&fixture, "administrator", 0);
  g_assert_cmpint (ris_master_data_organization_save (fixture.desk, organization, problems, &error),
                   ==, 0);
  g_assert_nonnull (ris_problems_get (problems, "is_public"));
  master_data_ask_as (&fixture, "secretary", DESK_COUNCIL);
  g_assert_cmpint (ris_master_data_organization_save (fixture.desk, organization, problems, &error),
                   ==, 0);
  g_assert_error (error, RIS_ERROR, RIS_ERROR_FORBIDDEN);
  master_data_assert_rows (&fixture, 0, "organization WHERE is_public = 1");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/master-data-organization/rename", test_rename);
  g_test_add_func ("/council/master-data-organization/sizes", test_sizes);
  g_test_add_func ("/council/master-data-organization/dissolve", test_dissolve);
  g_test_add_func ("/council/master-data-organization/save", test_save);
  return g_test_run ();
}
