/* Number schemes: checked, shown by an example, and their gaps found. */
#include "council/master-data-number.h"
#include "helper/master-data.h"

static void
test_save (void)
{
  static const struct
  {
    const char *grammar;
    const char *scope;
    const char *field;
  } cases[] = {
    { "", "", "grammar" },
    { "{serial", "", "grammar" },
    { "{office}/{year}", "", "grammar" },
    { "{serial}/{year}", "{department}", "scope" },
    { "{serial}/{year}", "{year", "scope" },
    { "{office}/{serial:3}/{year}", "{office}/{year}", NULL },
    { "{serial}", "{term}", NULL },
  };
  g_auto (DeskCouncil) fixture = master_data_open ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RisNumberScheme) scheme = ris_number_scheme_new ();
      g_autoptr (RisProblems) problems = ris_problems_new ();
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].grammar);
      scheme->grammar = g_strdup (cases[i].grammar);
      scheme->scope = g_strdup (cases[i].scope);
      g_assert_true ((ris_master_data_number_save (fixture.desk, scheme, problems, &error) == 0)
                     == (cases[i].field != NULL));
      g_assert_no_error (error);
      if (cases[i].field != NULL)
        g_assert_cmpstr (ris_problems_get_field (problems, 0), ==, cases[i].field);
    }
  master_data_assert_rows (&fixture, 2, "audit WHERE object_kind = 'number_scheme'");
}

static void
test_example (void)
{
  static const char *const cases[][2] = {
    { "[{part:A|B} ]{office}/{serial:3}/{year}", "10/007/2024" },
    { "{department:roman}/{serial:3}/{year:2}", "I/007/24" },
    { "{part:BV|AN}-{serial:=4}", "BV-0007" },
    { "{serial}/{term:roman}.", "7/I." },
    { "{serial", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *example = ris_master_data_number_dup_example (cases[i][0], 7, "2024");

      g_assert_cmpstr (example, ==, cases[i][1]);
    }
}

static void
test_gaps (void)
{
  g_auto (DeskCouncil) fixture = master_data_open ();
  g_autoptr (RisNumberScheme) scheme = ris_number_scheme_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) gaps = NULL;
  const RisNumberGap *gap;

  desk_council_execute (
      &fixture, "INSERT INTO paper (id, body_id, number, name, type_id, created, modified) VALUES "
                "(4001, 1000, '10/002/2024', 'a', 100, '', ''), (4002, 1000, '10/005/2024', 'b', "
                "100, '', ''), (4003, 1000, '10/005/2024', 'c', 100, '', ''), (4004, 1000, "
                "'20/001/2024', 'd', 100, '', ''), (4005, 1000, 'x', 'e', 100, '', '')");
  scheme->grammar = g_strdup ("{office}/{serial:3}/{year}");
  scheme->scope = g_strdup ("{office}/{year}");
  gaps = ris_master_data_number_list_gaps (fixture.desk, scheme, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (gaps->len, ==, 2);
  gap = gaps->pdata[0];
  g_assert_cmpstr (gap->scope, ==, "10/2024");
  g_assert_cmpstr (gap->missing, ==, "1, 3, 4");
  g_assert_cmpint (gap->n_missing, ==, 3);
  g_assert_cmpint (gap->n_double, ==, 1);
  gap = gaps->pdata[1];
  g_assert_cmpint (gap->n_missing, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/master-data-number/save", test_save);
  g_test_add_func ("/council/master-data-number/example", test_example);
  g_test_add_func ("/council/master-data-number/gaps", test_gaps);
  return g_test_run ();
}
