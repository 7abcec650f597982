/* Sums: keys, order, open lines. */
#include <string.h>

#include "base/record.h"
#include "rules/allowance-private.h"

static const struct
{
  gint64 person_id;
  gint64 meeting_id;
  const char *day;
  gint64 cents;
} lines[] = {
  { 10, 9, "2026-12-31", 2550 },         { 9, 9, "2026-12-31", 5100 },
  { 10, 10, "2026-12-31", RIS_UNKNOWN }, { 10, 11, "2027-01-04", 2550 },
  { 10, 0, "2026-12", 12750 },
};

/* "key=cents/lines/open" of all totals */
static char *
dup_text (const GPtrArray *totals)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < totals->len; i++)
    {
      const RisAllowanceTotal *total = totals->pdata[i];

      g_string_append_printf (text, "%s%s=%" G_GINT64_FORMAT "/%u/%u", i > 0 ? " " : "", total->key,
                              total->cents, total->n_lines, total->n_open);
    }
  return g_string_free (text, FALSE);
}

static void
test_totals (void)
{
  RisAllowance *allowance = g_new0 (RisAllowance, 1);

  allowance->finding = ris_finding_new (RIS_FINDING_FINE, "berechnet", NULL);
  allowance->lines = g_ptr_array_new_with_free_func (g_free);
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      RisAllowanceLine *line = g_new0 (RisAllowanceLine, 1);

      line->person_id = lines[i].person_id;
      line->meeting_id = lines[i].meeting_id;
      line->day = (char *)lines[i].day;
      line->cents = lines[i].cents;
      g_ptr_array_add (allowance->lines, line);
    }
  ris_allowance_sums_fill (allowance);

  g_autofree char *meetings = dup_text (allowance->meetings);
  g_autofree char *days = dup_text (allowance->days);
  g_autofree char *months = dup_text (allowance->months);
  g_autofree char *years = dup_text (allowance->years);
  g_autofree char *persons = dup_text (allowance->persons);

  g_assert_cmpstr (meetings, ==, "9=7650/2/0 10=0/1/1 11=2550/1/0");
  g_assert_cmpstr (days, ==, "2026-12-31=7650/3/1 2027-01-04=2550/1/0");
  g_assert_cmpstr (months, ==, "2026-12=20400/4/1 2027-01=2550/1/0");
  g_assert_cmpstr (years, ==, "2026=20400/4/1 2027=2550/1/0");
  g_assert_cmpstr (persons, ==, "9=5100/1/0 10=17850/4/1");
  ris_allowance_free (allowance);
}

static void
test_nothing (void)
{
  RisAllowance *allowance = g_new0 (RisAllowance, 1);

  allowance->finding = ris_finding_new (RIS_FINDING_FINE, "berechnet", NULL);
  allowance->lines = g_ptr_array_new_with_free_func (g_free);
  ris_allowance_sums_fill (allowance);
  g_assert_cmpuint (allowance->years->len, ==, 0);
  g_assert_cmpuint (allowance->persons->len, ==, 0);
  ris_allowance_free (allowance);
  ris_allowance_free (NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/allowance-sums/totals", test_totals);
  g_test_add_func ("/rules/allowance-sums/nothing", test_nothing);
  return g_test_run ();
}
