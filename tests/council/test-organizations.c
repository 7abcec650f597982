/* Reading committees and people: who sits where on which day. */
#include "council/organizations.h"

#include "helper/public-council.h"

/* Anna is a member until 2023, then chairs; Bernd replaces her; both belong to factions, Bernd changed his in 2024 */
#define MEMBERS                                                                                    \
  "INSERT INTO vocabulary VALUES (51, 'membership-role', 'Vorsitz', 'chair', 0, NULL, NULL);"      \
  "INSERT INTO person (id, body_id, name, sort_key, created, modified) VALUES (1920, 1000, "       \
  "'Bernd Muster', 'muster', '', '');"                                                             \
  "INSERT INTO organization (id, body_id, kind_id, name, sort_key, created, modified) VALUES "     \
  "(1915, 1000, 2, 'Fraktion B', 'fraktion b', '', '');"                                           \
  "DELETE FROM membership;"                                                                        \
  "INSERT INTO membership (id, person_id, organization_id, role_id, role, starts_on, ends_on, "    \
  "created, modified) VALUES"                                                                      \
  " (1930, 1020, 1010, 50, 'Mitglied', '2020-11-01', '2023-12-31', '', ''),"                       \
  " (1931, 1020, 1010, 51, 'Vorsitzende', '2024-01-01', NULL, '', ''),"                            \
  " (1932, 1920, 1010, 50, 'Mitglied', '2024-01-01', NULL, '', ''),"                               \
  " (1933, 1920, 1012, 50, 'Mitglied', NULL, '2024-05-31', '', ''),"                               \
  " (1934, 1920, 1915, 50, 'Mitglied', '2024-06-01', NULL, '', '');"                               \
  "INSERT INTO organization_name VALUES (1940, 1010, 'Stadtvertretung', NULL, NULL, '1974-12-31')"

static void
test_list (void)
{
  g_auto (PublicCouncil) fixture = public_council_open (NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) organizations = ris_organizations_list (fixture.council, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (organizations->len, ==, 4);
  g_assert_cmpstr (((RisOrganizationRow *)organizations->pdata[0])->name, ==,
                   "Bau- & Planungsausschuss");
  g_assert_cmpint (((RisOrganizationRow *)organizations->pdata[1])->meetings, ==, 5);
  g_assert_cmpstr (((RisOrganizationRow *)organizations->pdata[3])->kind_canonical, ==, "office");
}

static void
test_members_on_a_day (void)
{
  static const struct
  {
    const char *day;
    guint n;
    const char *first;
  } cases[] = {
    { "2020-10-31", 0, NULL },
    { "2020-11-01", 1, "Mitglied" },
    { "2023-12-31", 1, "Mitglied" },
    { "2024-01-01", 2, "Vorsitzende" },
  };
  g_auto (PublicCouncil) fixture = public_council_open (NULL, MEMBERS);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RisOrganizationDetails) details
          = ris_organizations_get (fixture.council, 1010, cases[i].day, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (details->members->len, ==, cases[i].n);
      if (cases[i].n > 0)
        g_assert_cmpstr (((RisMemberRow *)details->members->pdata[0])->role, ==, cases[i].first);
    }
}

static void
test_get (void)
{
  g_auto (PublicCouncil) fixture = public_council_open (NULL, MEMBERS);
  g_autoptr (GError) error = NULL;
  g_autoptr (RisOrganizationDetails) details
      = ris_organizations_get (fixture.council, 1010, "2024-06-01", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (details->organization->name, ==, "Rat");
  g_assert_cmpstr (((RisNameRow *)details->names->pdata[0])->name, ==, "Stadtvertretung");
  g_assert_cmpuint (details->meetings->len, ==, 5);
  g_assert_cmpstr (((RisMemberRow *)details->members->pdata[1])->faction, ==, "Fraktion B");
}

static void
test_people (void)
{
  g_auto (PublicCouncil) fixture = public_council_open (NULL, MEMBERS);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) may = ris_organizations_list_people (fixture.council, "2024-05-31", &error);
  g_autoptr (GPtrArray) june
      = ris_organizations_list_people (fixture.council, "2024-06-01", &error);
  g_autoptr (RisPersonDetails) person
      = ris_organizations_get_person (fixture.council, 1920, "2024-05-31", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (may->len, ==, 2);
  g_assert_cmpstr (((RisPersonRow *)may->pdata[0])->name, ==, "Anna Beispiel");
  g_assert_null (((RisPersonRow *)may->pdata[0])->faction);
  g_assert_cmpstr (((RisPersonRow *)may->pdata[1])->faction, ==, "Fraktion A");
  g_assert_cmpstr (((RisPersonRow *)june->pdata[1])->faction, ==, "Fraktion B");
  g_assert_cmpstr (person->person->faction, ==, "Fraktion A");
  g_assert_cmpuint (person->memberships->len, ==, 3);
}

static void
test_missing (void)
{
  g_auto (PublicCouncil) fixture
      = public_council_open (NULL, "INSERT INTO tombstone VALUES (1999, 'person', "
                                   "'2024-01-01T00:00:00Z', '2024-05-01T00:00:00Z')");
  g_autoptr (GError) error = NULL;

  g_assert_null (ris_organizations_get (fixture.council, 4711, "2024-06-01", &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (ris_organizations_get (fixture.council, 1999, "2024-06-01", &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_GONE);
  g_clear_error (&error);
  g_assert_null (ris_organizations_get_person (fixture.council, 4711, "2024-06-01", &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (ris_organizations_get_person (fixture.council, 1999, "2024-06-01", &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_GONE);
  ris_organization_details_free (NULL);
  ris_person_details_free (NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/organizations/list", test_list);
  g_test_add_func ("/organizations/members-on-a-day", test_members_on_a_day);
  g_test_add_func ("/organizations/get", test_get);
  g_test_add_func ("/organizations/people", test_people);
  g_test_add_func ("/organizations/missing", test_missing);
  return g_test_run ();
}
