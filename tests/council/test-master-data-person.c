/* Persons: names made of parts, namesakes, contact data. */
#include "council/master-data-people.h"
#include "helper/master-data.h"

static void
test_name (void)
{
  g_auto (DeskCouncil) fixture = master_data_open ();
  g_autoptr (RisPerson) person = ris_person_new ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;

  person->title = g_strdup ("Dr.");
  person->given_name = g_strdup (" Ida ");
  person->family_name = g_strdup ("von der Öhe");
  person->name_suffix = g_strdup ("jun.");
  person->email = g_strdup ("ida@example.de");
  g_assert_cmpint (ris_master_data_person_save (fixture.desk, person, FALSE, problems, &error), >,
                   0);
  g_assert_no_error (error);
  g_assert_cmpstr (person->name, ==, "Dr. Ida von der Öhe jun.");
  g_assert_cmpstr (person->sort_key, ==, "ohe ida");
  master_data_assert_rows (&fixture, 1, "person WHERE email = 'ida@example.de' AND is_public = 0");
  master_data_assert_rows (&fixture, 1, "audit WHERE object_kind = 'person'");
}

static void
test_namesake (void)
{
  g_auto (DeskCouncil) fixture = master_data_open ();
  g_autoptr (RisPerson) person = ris_person_new ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisProblems) none = ris_problems_new ();
  g_autoptr (GError) error = NULL;

  master_data_add_person (&fixture, "Jörg", "Müller");
  person->given_name = g_strdup ("Jörg");
  person->family_name = g_strdup ("Müller");
  g_assert_cmpint (ris_master_data_person_save (fixture.desk, person, FALSE, problems, &error), ==,
                   0);
  g_assert_no_error (error);
  g_assert_nonnull (ris_problems_get (problems, "is_namesake"));
  g_assert_cmpint (ris_master_data_person_save (fixture.desk, person, TRUE, none, &error), >, 0);
  master_data_assert_rows (&fixture, 2, "person WHERE name = 'Jörg Müller'");
}

static void
test_problems (void)
{
  g_auto (DeskCouncil) fixture = master_data_open ();
  g_autoptr (RisPerson) person = ris_person_new ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;

  person->email = g_strdup ("ida");
  g_assert_cmpint (ris_master_data_person_save (fixture.desk, person, FALSE, problems, &error), ==,
                   0);
  g_assert_cmpuint (ris_problems_get_size (problems), ==, 2);
}

static void
test_contact (void)
{
  g_auto (DeskCouncil) fixture = master_data_open ();
  g_autoptr (RisPerson) person = NULL;
  g_autoptr (GError) error = NULL;

  master_data_ask_as (&fixture, "secretary", DESK_COUNCIL);
  person = ris_master_data_person_get (fixture.desk, DESK_PERSON, &error);
  g_assert_null (person);
  g_assert_error (error, RIS_ERROR, RIS_ERROR_FORBIDDEN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/master-data-person/name", test_name);
  g_test_add_func ("/council/master-data-person/namesake", test_namesake);
  g_test_add_func ("/council/master-data-person/problems", test_problems);
  g_test_add_func ("/council/master-data-person/contact", test_contact);
  return g_test_run ();
}
