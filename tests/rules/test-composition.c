/* Compositions: each base has its own number, and votes have none. */
#include "rules/composition.h"

#include "base/record.h"

static void
test_get (void)
{
  static const RisComposition council = { 53, 52, 51, 40, 39, 17 };
  static const gint64 expected[RIS_N_THRESHOLD_BASES] = {
    [RIS_BASE_LEGAL] = 53,           [RIS_BASE_ELECTED] = 52,          [RIS_BASE_ENTITLED] = 51,
    [RIS_BASE_PRESENT] = 40,         [RIS_BASE_PRESENT_ENTITLED] = 39, [RIS_BASE_COMMITTEE] = 17,
    [RIS_BASE_YES_NO] = RIS_UNKNOWN, [RIS_BASE_VALID] = RIS_UNKNOWN,
  };

  for (int i = 0; i < RIS_N_THRESHOLD_BASES; i++)
    g_assert_cmpint (ris_composition_get (&council, (RisThresholdBase)i), ==, expected[i]);
}

static void
test_unknown (void)
{
  static const RisComposition nobody_said = RIS_COMPOSITION_UNKNOWN;

  for (int i = 0; i < RIS_N_THRESHOLD_BASES; i++)
    g_assert_cmpint (ris_composition_get (&nobody_said, (RisThresholdBase)i), ==, RIS_UNKNOWN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/composition/get", test_get);
  g_test_add_func ("/rules/composition/unknown", test_unknown);
  return g_test_run ();
}
