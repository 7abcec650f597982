/* Import of body, terms, organizations, places, people and memberships. */
#include "import-fixture.h"

static void
test_body (void)
{
  fixture_auto fixture = fixture_new ();

  import_good (&fixture, small_file);
  import_rest (&fixture, ",'locations':[{'id':'loc/"
                         "1','room':'Saal','postalCode':'01234','note':'Hintereingang'}]");
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM body WHERE name = 'Stadt A' AND created = '" NOW
                    "' AND modified = '" NOW "'");
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM legislative_term JOIN body ON body.id = body_id"
                    " WHERE starts_on = '2020-11-01' AND ends_on = '2025-10-31'");
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM location WHERE postal_code = '01234' AND remark = "
                    "'Hintereingang'");
}

static void
test_number_schemes (void)
{
  fixture_auto fixture = fixture_new ();
  const char *good = "{\"format\":\"sitzungsfaelle-1\",\"body\":{\"id\":\"body/"
                     "a\",\"name\":\"A\",\"numberSchemes\":["
                     "{\"grammar\":\"{office}/{serial:3}/"
                     "{year}\",\"scope\":\"{year}\",\"paperType\":\"Antrag\"}]}}";
  g_autofree char *bad = edit (good, "{serial:3}", "{serial:}");
  g_autoptr (RisImportReport) report = NULL;

  import_good (&fixture, good);
  import_good (&fixture, good);
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM number_scheme JOIN vocabulary ON vocabulary.id = type_id "
                    "WHERE label = 'Antrag'");
  report = import_at (&fixture, bad, LATER, FALSE);
  g_assert_cmpuint (report->n_problems, ==, 1);
  g_assert_cmpstr (((RisImportRemark *)report->problems->pdata[0])->path, ==,
                   "body.numberSchemes[0].grammar");
}

static void
test_organizations_and_people (void)
{
  fixture_auto fixture = fixture_new ();

  import_good (&fixture, small_file);
  ris_assert_count (&fixture, 2,
                    "SELECT COUNT(*) FROM organization WHERE is_public = 1 AND sort_key <> ''");
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM organization JOIN vocabulary ON vocabulary.id = kind_id"
                    " WHERE canonical = 'faction' AND short_name = 'AF'");
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM person WHERE status = 'Ratsmitglied, Muster' AND "
                    "is_public = "
                    "1"
                    " AND sort_key LIKE 'aue%'");
}

/* the membership in the council names the faction, because there is just one; that in the faction itself does not */
static void
test_memberships (void)
{
  fixture_auto fixture = fixture_new ();

  import_good (&fixture, small_file);
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM membership JOIN vocabulary ON vocabulary.id = role_id"
                    " JOIN organization AS faction ON faction.id = faction_id"
                    " WHERE canonical = 'member' AND role = 'Mitglied' AND has_vote = 1 AND "
                    "faction.short_name = 'AF'");
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM membership JOIN vocabulary ON vocabulary.id = role_id"
                    " WHERE canonical = 'chair' AND has_vote IS NULL AND faction_id IS NULL");
}

static void
test_on_behalf_of_a_name (void)
{
  fixture_auto fixture = fixture_new ();

  import_good (&fixture, small_file);
  import_rest (&fixture,
               ",'persons':[{'id':'person/2','name':'B'}],'memberships':[{'person':'person/2',"
               "'organization':'org/rat','role':'beratendes "
               "Mitglied','onBehalfOf':'AF','votingRight':false}]");
  ris_assert_count (
      &fixture, 1,
      "SELECT COUNT(*) FROM membership JOIN organization AS faction ON faction.id = faction_id"
      " WHERE role = 'beratendes Mitglied' AND faction.name = 'A-Fraktion' AND has_vote = 0"
      " AND membership.starts_on IS NULL");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-people/body", test_body);
  g_test_add_func ("/import-people/number-schemes", test_number_schemes);
  g_test_add_func ("/import-people/organizations-and-people", test_organizations_and_people);
  g_test_add_func ("/import-people/memberships", test_memberships);
  g_test_add_func ("/import-people/on-behalf-of-a-name", test_on_behalf_of_a_name);
  return g_test_run ();
}
