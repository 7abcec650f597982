/* Order: counts per person and item, the warning before the floor is lost, ranges and repetition of fines, exclusions. */
#include "rules/order.h"

#include "base/record.h"
#include "agenda-rules.h"

#define FLOOR "ordnung.wortentzug_nach | 3\n"
#define FINES                                                                                      \
  "ordnung.ordnungsgeld.min | 250,00 EUR\n"                                                        \
  "ordnung.ordnungsgeld.max | 1000,00 EUR\n"                                                       \
  "ordnung.ordnungsgeld.wiederholung | 2\n"

#define CALL(kind, person, item, warned)                                                           \
  {                                                                                                \
    RIS_ORDER_CALL_TO_##kind, person, item, warned, RIS_UNKNOWN                                    \
  }

static const struct
{
  RisOrderMeasure earlier[3];
  gsize n_earlier;
  RisOrderMeasure call;
  const char *outcome;
  RisFindingClass class;
  gint64 number;
} call_rows[] = {
  { { { 0 } }, 0, CALL (ORDER, 1, 5, FALSE), "ruf", RIS_FINDING_FINE, 1 },
  { { CALL (ORDER, 1, 5, FALSE) },
    1,
    CALL (ORDER, 1, 5, FALSE),
    "folge_ankuendigen",
    RIS_FINDING_HINT,
    2 },
  { { CALL (ORDER, 1, 5, FALSE) }, 1, CALL (ORDER, 1, 5, TRUE), "ruf", RIS_FINDING_FINE, 2 },
  { { CALL (ORDER, 1, 5, FALSE), CALL (ORDER, 1, 5, TRUE) },
    2,
    CALL (ORDER, 1, 5, FALSE),
    "wortentzug_moeglich",
    RIS_FINDING_HINT,
    3 },
  /* both kinds count together */
  { { CALL (MATTER, 1, 5, FALSE), CALL (ORDER, 1, 5, TRUE) },
    2,
    CALL (MATTER, 1, 5, FALSE),
    "wortentzug_moeglich",
    RIS_FINDING_HINT,
    3 },
  /* warned at the first instead of the second */
  { { CALL (ORDER, 1, 5, TRUE), CALL (ORDER, 1, 5, FALSE) },
    2,
    CALL (ORDER, 1, 5, FALSE),
    "hinweis_fehlte",
    RIS_FINDING_HINT,
    3 },
  /* another person, another item, another measure */
  { { CALL (ORDER, 2, 5, FALSE), CALL (ORDER, 1, 6, TRUE) },
    2,
    CALL (ORDER, 1, 5, FALSE),
    "ruf",
    RIS_FINDING_FINE,
    1 },
  { { CALL (ORDER, 1, 5, FALSE), { RIS_ORDER_FINE, 1, 5, FALSE, 25000 } },
    2,
    CALL (ORDER, 1, 5, TRUE),
    "ruf",
    RIS_FINDING_FINE,
    2 },
  { { CALL (ORDER, 1, 5, FALSE), CALL (ORDER, 1, 5, TRUE), CALL (ORDER, 1, 5, FALSE) },
    3,
    CALL (ORDER, 1, 5, FALSE),
    "wortentzug_moeglich",
    RIS_FINDING_HINT,
    4 },
};

static void
test_calls (void)
{
  g_autoptr (RisRules) rules = agenda_rules_new (FLOOR);

  for (gsize i = 0; i < G_N_ELEMENTS (call_rows); i++)
    {
      RisOrderHistory history = { call_rows[i].earlier, call_rows[i].n_earlier };
      g_autoptr (RisFinding) finding = ris_order_check_call (rules, &history, &call_rows[i].call);

      g_test_message ("row %" G_GSIZE_FORMAT ": %s", i, finding->sentence);
      agenda_assert (finding, call_rows[i].outcome, call_rows[i].class);
      g_assert_cmpint (ris_finding_get_number (finding, "ruf"), ==, call_rows[i].number);
      g_assert_cmpint (ris_finding_get_number (finding, "wortentzug_nach"), ==, 3);
    }
}

/* where the very first call costs the floor, nothing could have been announced */
static void
test_call_limit_one (void)
{
  g_autoptr (RisRules) rules = agenda_rules_new ("ordnung.wortentzug_nach | 1\n");
  RisOrderHistory history = { NULL, 0 };
  RisOrderMeasure call = CALL (ORDER, 1, 5, FALSE);
  g_autoptr (RisFinding) finding = ris_order_check_call (rules, &history, &call);

  agenda_assert (finding, "wortentzug_moeglich", RIS_FINDING_HINT);
}

static void
test_floor (void)
{
  static const struct
  {
    RisOrderMeasure earlier[3];
    gsize n_earlier;
    const char *outcome;
    RisFindingClass class;
  } rows[] = {
    { { { 0 } }, 0, "zu_wenige_rufe", RIS_FINDING_WARNING },
    { { CALL (ORDER, 1, 5, FALSE) }, 1, "zu_wenige_rufe", RIS_FINDING_WARNING },
    { { CALL (ORDER, 1, 5, FALSE), CALL (ORDER, 1, 5, TRUE), CALL (ORDER, 1, 5, FALSE) },
      3,
      "zulaessig",
      RIS_FINDING_FINE },
    { { CALL (ORDER, 1, 5, FALSE), CALL (ORDER, 1, 5, FALSE), CALL (ORDER, 1, 5, FALSE) },
      3,
      "hinweis_fehlte",
      RIS_FINDING_WARNING },
  };
  g_autoptr (RisRules) rules = agenda_rules_new (FLOOR);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisOrderHistory history = { rows[i].earlier, rows[i].n_earlier };
      g_autoptr (RisFinding) finding = ris_order_check_floor (rules, &history, 1, 5);

      agenda_assert (finding, rows[i].outcome, rows[i].class);
    }
}

static void
test_fines (void)
{
  static const struct
  {
    gint64 earlier; /* a fine of the same person, or 0 */
    gint64 cents;
    const char *outcome;
    RisFindingClass class;
    gint64 proposed;
  } rows[] = {
    { 0, 20000, "zu_gering", RIS_FINDING_IMPOSSIBLE, RIS_UNKNOWN },
    { 0, 24999, "zu_gering", RIS_FINDING_IMPOSSIBLE, RIS_UNKNOWN },
    { 0, 25000, "zulaessig", RIS_FINDING_FINE, RIS_UNKNOWN },
    { 0, 100000, "zulaessig", RIS_FINDING_FINE, RIS_UNKNOWN },
    { 0, 100001, "zu_hoch", RIS_FINDING_IMPOSSIBLE, RIS_UNKNOWN },
    { 0, RIS_UNKNOWN, "angabe_fehlt", RIS_FINDING_WARNING, RIS_UNKNOWN },
    { 30000, 60000, "zulaessig", RIS_FINDING_FINE, 60000 },
    { 30000, 30000, "wiederholung_abweichend", RIS_FINDING_WARNING, 60000 },
    { 30000, 20000, "zu_gering", RIS_FINDING_IMPOSSIBLE, 60000 },
    { 100000, 200000, "zulaessig", RIS_FINDING_FINE, 200000 },
    { 100000, 200001, "zu_hoch", RIS_FINDING_IMPOSSIBLE, 200000 },
    { 200000, 400000, "zulaessig", RIS_FINDING_FINE, 400000 },
  };
  g_autoptr (RisRules) rules = agenda_rules_new (FINES);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisOrderMeasure earlier[] = { { RIS_ORDER_FINE, 2, 5, FALSE, 90000 },
                                    { RIS_ORDER_FINE, 1, 5, FALSE, rows[i].earlier } };
      RisOrderMeasure fine = { RIS_ORDER_FINE, 1, 9, FALSE, rows[i].cents };
      RisOrderHistory history = { earlier, rows[i].earlier == 0 ? 1 : 2 };
      g_autoptr (RisFinding) finding = ris_order_check_fine (rules, &history, &fine);

      g_test_message ("row %" G_GSIZE_FORMAT ": %s", i, finding->sentence);
      agenda_assert (finding, rows[i].outcome, rows[i].class);
      g_assert_cmpint (ris_finding_get_number (finding, "vorgeschlagen"), ==, rows[i].proposed);
    }
}

/* nobody knows whether, or what, is doubled */
static void
test_fine_repeated_unknown (void)
{
  g_autoptr (RisRules) rules = agenda_rules_new ("ordnung.ordnungsgeld.min | 250,00 EUR\n"
                                                 "ordnung.ordnungsgeld.max | 1000,00 EUR\n");
  g_autoptr (RisRules) all = agenda_rules_new (FINES);
  RisOrderMeasure earlier = { RIS_ORDER_FINE, 1, 5, FALSE, 30000 };
  RisOrderMeasure unsaid = { RIS_ORDER_FINE, 1, 5, FALSE, RIS_UNKNOWN };
  RisOrderMeasure fine = { RIS_ORDER_FINE, 1, 9, FALSE, 40000 };
  RisOrderHistory history = { &earlier, 1 };
  RisOrderHistory without = { &unsaid, 1 };
  g_autoptr (RisFinding) unset = ris_order_check_fine (rules, &history, &fine);
  g_autoptr (RisFinding) missing = ris_order_check_fine (all, &without, &fine);

  agenda_assert (unset, "zulaessig", RIS_FINDING_FINE);
  agenda_assert (ris_finding_find (unset, "unbekannt"), "unbekannt", RIS_FINDING_WARNING);
  agenda_assert (ris_finding_find (missing, "angabe_fehlt"), "angabe_fehlt", RIS_FINDING_WARNING);
}

static void
test_exclusion (void)
{
  static const char *const two[] = { "2027-01-14", "2027-02-11", NULL };
  static const char *const four[]
      = { "2027-01-14", "2027-02-11", "2027-03-11", "2027-04-08", NULL };
  static const struct
  {
    RisOrderExclusion exclusion;
    const char *outcome;
    RisFindingClass class;
    const char *last;
    const char *beyond;
    guint n_steps;
  } rows[] = {
    { { DAY, 1, four }, "nur_diese_sitzung", RIS_FINDING_FINE, NULL, NULL, 0 },
    { { DAY, 0, four }, "folgesitzungen", RIS_FINDING_HINT, "2027-03-11", NULL, 1 },
    { { DAY, 0, two }, "folgesitzungen", RIS_FINDING_HINT, NULL, NULL, 2 },
    { { DAY, 0, NULL }, "folgesitzungen", RIS_FINDING_HINT, NULL, NULL, 1 },
    { RIS_ORDER_EXCLUSION_UNKNOWN, "angabe_fehlt", RIS_FINDING_WARNING, NULL, NULL, 0 },
  };
  g_autoptr (RisRules) rules = agenda_rules_new ("ordnung.ausschluss_folgesitzungen | 3\n");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RisFinding) finding = ris_order_check_exclusion (rules, &rows[i].exclusion);

      agenda_assert (finding, rows[i].outcome, rows[i].class);
      g_assert_cmpstr (ris_finding_get_text (finding, "sitzung_3"), ==, rows[i].last);
      g_assert_cmpstr (ris_finding_get_text (finding, "sitzung_4"), ==, rows[i].beyond);
      g_assert_cmpuint (finding->steps->len, ==, rows[i].n_steps);
    }
}

static void
test_exclusion_steps (void)
{
  static const char *const two[] = { "2027-01-14", "2027-02-11", NULL };
  RisOrderExclusion exclusion = { DAY, 0, two };
  g_autoptr (RisRules) rules = agenda_rules_new ("ordnung.ausschluss_folgesitzungen | 3\n");
  g_autoptr (RisFinding) finding = ris_order_check_exclusion (rules, &exclusion);

  g_assert_cmpstr (finding->steps->pdata[0], ==, "betroffen: Do., 14.01.2027; Do., 11.02.2027");
  g_assert_cmpstr (finding->steps->pdata[1], ==, "noch nicht terminiert: 1 weitere Sitzung");
}

static void
test_unknown (void)
{
  g_autoptr (RisRules) rules = agenda_rules_new ("");
  g_autoptr (RisRules) half = agenda_rules_new ("ordnung.ordnungsgeld.min | 250,00 EUR\n");
  RisOrderHistory history = { NULL, 0 };
  RisOrderMeasure call = CALL (ORDER, 1, 5, FALSE);
  RisOrderMeasure fine = { RIS_ORDER_FINE, 1, 5, FALSE, 30000 };
  RisOrderExclusion exclusion = { DAY, 0, NULL };
  RisFinding *findings[] = { ris_order_check_call (rules, &history, &call),
                             ris_order_check_floor (rules, &history, 1, 5),
                             ris_order_check_fine (rules, &history, &fine),
                             ris_order_check_fine (half, &history, &fine),
                             ris_order_check_exclusion (rules, &exclusion) };

  g_assert_cmpint (ris_finding_get_number (findings[0], "ruf"), ==, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (findings); i++)
    {
      agenda_assert (findings[i], "unbekannt", RIS_FINDING_WARNING);
      ris_finding_free (findings[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/order/calls", test_calls);
  g_test_add_func ("/rules/order/call-limit-one", test_call_limit_one);
  g_test_add_func ("/rules/order/floor", test_floor);
  g_test_add_func ("/rules/order/fines", test_fines);
  g_test_add_func ("/rules/order/fine-repeated-unknown", test_fine_repeated_unknown);
  g_test_add_func ("/rules/order/exclusion", test_exclusion);
  g_test_add_func ("/rules/order/exclusion-steps", test_exclusion_steps);
  g_test_add_func ("/rules/order/unknown", test_unknown);
  return g_test_run ();
}
