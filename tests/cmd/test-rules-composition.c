/* Compositions: every number is read from its own name, and none is taken for 0. */
#include "cmd/rules-private.h"

#include "base/record.h"

#include <string.h>

static const RisCaseField members[] = {
  RIS_CASE_COMPOSITION,
  { 0 },
};

static RisComposition
read_composition (const char *text)
{
  g_autoptr (RisCase) input = ris_cmd_case_new (members);
  g_autoptr (GError) error = NULL;

  ris_cmd_case_read (input, "case.json", text, strlen (text), &error);
  g_assert_no_error (error);
  return ris_cmd_composition_get (input);
}

static void
test_all (void)
{
  RisComposition composition
      = read_composition ("{\"gesetzlich\": 1, \"gewaehlt\": 2, \"stimmberechtigt\": 3,"
                          " \"anwesend\": 4, \"anwesend-stimmberechtigt\": 5,"
                          " \"ausschussmitglieder\": 6}");

  g_assert_cmpint (composition.legal, ==, 1);
  g_assert_cmpint (composition.elected, ==, 2);
  g_assert_cmpint (composition.entitled, ==, 3);
  g_assert_cmpint (composition.present, ==, 4);
  g_assert_cmpint (composition.present_entitled, ==, 5);
  g_assert_cmpint (composition.committee, ==, 6);
}

static void
test_unknown (void)
{
  RisComposition composition = read_composition ("{\"anwesend\": 0}");

  g_assert_cmpint (composition.present, ==, 0);
  g_assert_cmpint (composition.legal, ==, RIS_UNKNOWN);
  g_assert_cmpint (composition.elected, ==, RIS_UNKNOWN);
  g_assert_cmpint (composition.entitled, ==, RIS_UNKNOWN);
  g_assert_cmpint (composition.present_entitled, ==, RIS_UNKNOWN);
  g_assert_cmpint (composition.committee, ==, RIS_UNKNOWN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules-composition/all", test_all);
  g_test_add_func ("/rules-composition/unknown", test_unknown);
  return g_test_run ();
}
