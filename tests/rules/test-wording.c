/* Wording: lists, counts, quotients, and who draws the lot. */
#include "rules/wording-private.h"

#include "election-rules.h"

static void
test_list (void)
{
  static const char *const words[] = { "A", "B", "C" };
  static const char *const expected[] = { "", "A", "A und B", "A, B und C" };

  for (guint n = 0; n < G_N_ELEMENTS (expected); n++)
    {
      g_autofree char *text = ris_wording_dup_list (words, n, "und");

      g_assert_cmpstr (text, ==, expected[n]);
    }
}

static void
test_count (void)
{
  static const char *const expected[] = { "0 Sitze", "1 Sitz", "2 Sitze" };

  for (gint64 n = 0; n < 3; n++)
    {
      g_autofree char *text = ris_wording_dup_count (n, "Sitz", "Sitze");

      g_assert_cmpstr (text, ==, expected[n]);
    }
}

static void
test_ratio (void)
{
  static const struct
  {
    gint64 numerator;
    gint64 denominator;
    const char *text;
  } rows[] = {
    { 120, 3, "40,00" }, { 200, 3, "66,67" },
    { 100, 3, "33,33" }, { 0, 7, "0,00" },
    { 1, 200, "0,01" },  { 1, 201, "0,00" },
    { 5, 1000, "0,01" }, { 999, 1000, "1,00" },
    { 7, 100, "0,07" },  { 1000000000000, 1, "1000000000000,00" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = ris_wording_dup_ratio (rows[i].numerator, rows[i].denominator);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static void
test_draw (void)
{
  static const struct
  {
    const char *lines;
    const char *sentence;
  } rows[] = {
    { "wahl.los_durch | vorsitz", " Es entscheidet das Los; es zieht die oder der Vorsitzende." },
    { "wahl.los_durch | mitglied", " Es entscheidet das Los; es zieht ein Mitglied." },
    { "wahl.los_durch | wahlleitung", " Es entscheidet das Los; es zieht die Wahlleitung." },
    { "", " Es entscheidet das Los." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RisRules) rules = election_rules_new (rows[i].lines);
      g_autoptr (RisFinding) finding = ris_finding_new (RIS_FINDING_FINE, "los", NULL);

      g_assert_cmpstr (ris_wording_add_draw (finding, rules), ==, rows[i].sentence);
      g_assert_cmpuint (finding->rules->len, ==, *rows[i].lines == '\0' ? 0 : 1);
      g_assert_cmpint (ris_finding_find (finding, "unbekannt") != NULL, ==, *rows[i].lines == '\0');
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/wording/list", test_list);
  g_test_add_func ("/rules/wording/count", test_count);
  g_test_add_func ("/rules/wording/ratio", test_ratio);
  g_test_add_func ("/rules/wording/draw", test_draw);
  return g_test_run ();
}
