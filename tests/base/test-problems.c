/* Problems: one sentence a field, in the order in which they were found. */
#include "base/problems.h"

static void
test_empty (void)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();

  g_assert_true (ris_problems_is_empty (problems));
  g_assert_cmpuint (ris_problems_get_size (problems), ==, 0);
  g_assert_null (ris_problems_get (problems, "name"));
  ris_problems_free (NULL);
}

static void
test_order (void)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();

  ris_problems_add (problems, "name", "Bitte höchstens %d Zeichen.", 12);
  ris_problems_add (problems, "email", "100 %%");
  ris_problems_add (problems, "name", "Das zweite zählt nicht.");
  g_assert_false (ris_problems_is_empty (problems));
  g_assert_cmpuint (ris_problems_get_size (problems), ==, 2);
  g_assert_cmpstr (ris_problems_get_field (problems, 0), ==, "name");
  g_assert_cmpstr (ris_problems_get_field (problems, 1), ==, "email");
  g_assert_cmpstr (ris_problems_get (problems, "name"), ==, "Bitte höchstens 12 Zeichen.");
  g_assert_cmpstr (ris_problems_get (problems, "email"), ==, "100 %");
  g_assert_null (ris_problems_get (problems, "Name"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/problems/empty", test_empty);
  g_test_add_func ("/base/problems/order", test_order);
  return g_test_run ();
}
