/* Stacks: inheritance between versions and layers of a town on top of the Land. */
#include "rules/rule-file-private.h"

#include "rule-text.h"

#define LAND(from, more)                                                                           \
  "@land NW\n@koerperschaft gemeinde\n@gesetz GO\n@gueltig_ab " from "\n" more
#define TOWN(layer, title, from, more)                                                             \
  "@land NW\n@koerperschaft gemeinde\n@ebene " layer "\n@titel " title "\n@gueltig_ab " from       \
  "\n" more

#define OPEN "ladung.frist | tage:7 | § 47 | B | hauptsatzung, satzung, geschaeftsordnung"

static void
fill (RisRuleStack *stack, const RisRulebook *book, const char *day, const char *base)
{
  const RisRuleFile *file = ris_rule_stack_fill (stack, book, "NW", "gemeinde", day);

  for (guint i = 0; i < stack->problems->len; i++)
    g_test_message ("%s", ((RisRuleProblem *)stack->problems->pdata[i])->message);
  g_assert_cmpstr (file == NULL ? NULL : file->name, ==, base);
}

static const RisRule *
get (const RisRuleStack *stack, const char *key)
{
  guint n;

  return stack->rules->pdata[ris_parameter_find (key) - ris_parameter_get_all (&n)];
}

static void
assert_rule (const RisRuleStack *stack, const char *key, const char *text, const char *version)
{
  const RisRule *rule = get (stack, key);

  g_assert_nonnull (rule);
  g_assert_cmpstr (rule->text, ==, text);
  g_assert_cmpstr (rule->version, ==, version);
}

static void
test_inheritance (void)
{
  g_autoptr (RisRulebook) book = ris_rulebook_new ();
  g_auto (RisRuleStack) stack = { 0 };

  rule_text_add (book, "c",
                 LAND ("2025-11-01", "@erbt 2020-11-01\nfraktion.min | 3 | § 56 c | A | nein\n"));
  rule_text_add (book, "a",
                 LAND ("2014-06-01", "fraktion.min | 1 | § 56 a | A | nein\n"
                                     "quorum.fiktion | ja | § 49 a | B | nein\n"
                                     "wahl.form | offen | § 50 a | B | nein\n"));
  rule_text_add (book, "b",
                 LAND ("2020-11-01", "@erbt 2014-06-01\nfraktion.min | 2 | § 56 b | A | nein\n"
                                     "wahl.form | geheim | § 50 b | B | nein\n"));
  fill (&stack, book, "2026-01-01", "c");
  g_assert_cmpuint (stack.problems->len, ==, 0);
  assert_rule (&stack, "fraktion.min", "3", "NW gemeinde 2025-11-01");
  assert_rule (&stack, "wahl.form", "geheim", "NW gemeinde 2020-11-01");
  assert_rule (&stack, "quorum.fiktion", "ja", "NW gemeinde 2014-06-01");
  g_assert_cmpstr (get (&stack, "quorum.fiktion")->norm, ==, "§ 49 a");
  g_assert_cmpstr (get (&stack, "quorum.fiktion")->file, ==, "a");
  g_assert_null (get (&stack, "quorum.rat"));
}

/* without @erbt nothing of the older version holds */
static void
test_no_inheritance (void)
{
  g_autoptr (RisRulebook) book = ris_rulebook_new ();
  g_auto (RisRuleStack) stack = { 0 };

  rule_text_add (book, "a", LAND ("2014-06-01", "fraktion.min | 1 | § 56 | A | nein\n"));
  rule_text_add (book, "b", LAND ("2020-11-01", "wahl.form | geheim | § 50 | B | nein\n"));
  fill (&stack, book, "2026-01-01", "b");
  g_assert_null (get (&stack, "fraktion.min"));
}

static const struct
{
  const char *ancestor;
  const char *words;
} bad_ancestors[] = {
  { "2019-01-01", "Die Fassung vom 2019-01-01, von der diese erbt, fehlt." },
  { "2020-11-01", "kann nicht von der Fassung vom 2020-11-01 erben: diese ist nicht älter." },
  { "2025-11-01", "kann nicht von der Fassung vom 2025-11-01 erben: diese ist nicht älter." },
};

static void
test_bad_ancestors (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad_ancestors); i++)
    {
      g_autoptr (RisRulebook) book = ris_rulebook_new ();
      g_auto (RisRuleStack) stack = { 0 };
      g_autofree char *text
          = g_strconcat (LAND ("2020-11-01", "@erbt "), bad_ancestors[i].ancestor, "\n", NULL);

      rule_text_add (book, "a", text);
      rule_text_add (book, "b", LAND ("2025-11-01", "@erbt 2020-11-01\n"));
      fill (&stack, book, "2021-01-01", "a");
      g_assert_cmpuint (stack.problems->len, ==, 1);
      rule_text_assert_problem (stack.problems, 0, 5, bad_ancestors[i].words);
    }
}

static void
test_layers (void)
{
  g_autoptr (RisRulebook) book = ris_rulebook_new ();
  g_auto (RisRuleStack) land = { 0 };
  g_auto (RisRuleStack) three = { 0 };

  rule_text_add (book, "go",
                 TOWN ("geschaeftsordnung", "GeschO", "2023-01-01", "ladung.frist | tage:9\n"));
  rule_text_add (book, "hs",
                 TOWN ("hauptsatzung", "HS", "2022-01-01",
                       "ladung.frist | tage:8\nquorum.fiktion | ja\n"));
  rule_text_add (book, "land", LAND ("2020-11-01", OPEN "\n"));
  fill (&land, book, "2021-12-31", "land");
  assert_rule (&land, "ladung.frist", "tage:7", "NW gemeinde 2020-11-01");
  fill (&three, book, "2023-01-01", "land");
  assert_rule (&three, "ladung.frist", "tage:9", "GeschO 2023-01-01");
  g_assert_cmpint (get (&three, "ladung.frist")->layer, ==, RIS_LAYER_GESCHAEFTSORDNUNG);
  /* what no file of the Land mentions is the town's own business */
  assert_rule (&three, "quorum.fiktion", "ja", "HS 2022-01-01");
}

/* a town's own versions inherit too; what a newer one replaced is not looked at */
static void
test_town_versions (void)
{
  g_autoptr (RisRulebook) book = ris_rulebook_new ();
  g_auto (RisRuleStack) stack = { 0 };
  g_auto (RisRuleStack) old = { 0 };

  rule_text_add (book, "land",
                 LAND ("2020-11-01",
                       "ladung.frist | unbekannt | § 47 | B | geschaeftsordnung min=tage:3\n"
                       "antrag.frist | unbekannt | § 48 | B | geschaeftsordnung\n"));
  rule_text_add (book, "old",
                 TOWN ("geschaeftsordnung", "GeschO", "2021-01-01",
                       "ladung.frist | tage:1\nantrag.frist | tage:10\n"));
  rule_text_add (book, "new",
                 TOWN ("geschaeftsordnung", "Neue GeschO", "2024-01-01",
                       "@erbt 2021-01-01\nladung.frist | tage:7\n"));
  fill (&stack, book, "2024-01-01", "land");
  g_assert_cmpuint (stack.problems->len, ==, 0);
  assert_rule (&stack, "ladung.frist", "tage:7", "Neue GeschO 2024-01-01");
  assert_rule (&stack, "antrag.frist", "tage:10", "GeschO 2021-01-01");
  fill (&old, book, "2023-12-31", "land");
  rule_text_assert_problem (old.problems, 0, 6, "liegt unter dem Mindestwert „3 Tage“ (§ 47).");
}

/* "unbekannt" hides nothing */
static void
test_unknown_hides_nothing (void)
{
  g_autoptr (RisRulebook) book = ris_rulebook_new ();
  g_auto (RisRuleStack) stack = { 0 };

  rule_text_add (book, "land",
                 LAND ("2020-11-01", OPEN "\nquorum.fiktion | ja | § 49 | A | nein\n"));
  rule_text_add (book, "go",
                 TOWN ("geschaeftsordnung", "GeschO", "2021-01-01",
                       "ladung.frist | unbekannt\nquorum.fiktion | unbekannt\n"));
  fill (&stack, book, "2024-01-01", "land");
  g_assert_cmpuint (stack.problems->len, ==, 0);
  assert_rule (&stack, "ladung.frist", "tage:7", "NW gemeinde 2020-11-01");
}

/* the Hauptsatzung may close what the Land leaves open, and the limits of the Land hold for all */
static void
test_town_closes (void)
{
  g_autoptr (RisRulebook) book = ris_rulebook_new ();
  g_auto (RisRuleStack) stack = { 0 };

  rule_text_add (book, "land",
                 LAND ("2020-11-01", OPEN
                       " max=tage:20\n"
                       "fraktion.min | 2 | § 56 | A | hauptsatzung, geschaeftsordnung max=4\n"));
  rule_text_add (book, "hs",
                 TOWN ("hauptsatzung", "HS", "2022-01-01",
                       "ladung.frist | tage:8 | § 3 HS | | nein\nfraktion.min | 3\n"));
  rule_text_add (book, "go",
                 TOWN ("geschaeftsordnung", "GeschO", "2023-01-01",
                       "ladung.frist | tage:9\nfraktion.min | 5\n"));
  fill (&stack, book, "2024-01-01", "land");
  g_assert_cmpuint (stack.problems->len, ==, 2);
  rule_text_assert_problem (stack.problems, 0, 6,
                            "§ 3 HS lässt keine Abweichung durch die Geschäftsordnung zu.");
  rule_text_assert_problem (stack.problems, 1, 7,
                            "Der Wert „5“ liegt über dem Höchstwert „4“ (Hauptsatzung).");
  assert_rule (&stack, "ladung.frist", "tage:8", "HS 2022-01-01");
  g_assert_cmpuint (get (&stack, "fraktion.min")->overridden, ==,
                    1u << RIS_LAYER_HAUPTSATZUNG | 1u << RIS_LAYER_GESCHAEFTSORDNUNG);
}

/* several Satzungen with titles of their own stand side by side; the newer one wins */
static void
test_satzungen (void)
{
  g_autoptr (RisRulebook) book = ris_rulebook_new ();
  g_auto (RisRuleStack) stack = { 0 };

  rule_text_add (book, "land", LAND ("2020-11-01", OPEN "\n"));
  rule_text_add (book, "newer",
                 TOWN ("satzung", "Ladungssatzung", "2023-01-01", "ladung.frist | tage:9\n"));
  rule_text_add (book, "older",
                 TOWN ("satzung", "Entschädigungssatzung", "2022-01-01",
                       "ladung.frist | tage:8\nentschaedigung.sitzungsgeld | 25,50 EUR\n"));
  fill (&stack, book, "2024-01-01", "land");
  assert_rule (&stack, "ladung.frist", "tage:9", "Ladungssatzung 2023-01-01");
  assert_rule (&stack, "entschaedigung.sitzungsgeld", "25,50 EUR",
               "Entschädigungssatzung 2022-01-01");
}

static void
test_no_land (void)
{
  g_autoptr (RisRulebook) book = ris_rulebook_new ();
  g_auto (RisRuleStack) before = { 0 };
  g_auto (RisRuleStack) behind = { 0 };
  g_auto (RisRuleStack) other = { 0 };

  rule_text_add (book, "land", LAND ("2020-11-01", "@gueltig_bis 2025-10-31\n"));
  rule_text_add (book, "old", LAND ("2014-06-01", ""));
  fill (&before, book, "2014-05-31", NULL);
  /* an older version without an end does not come back when a newer one ends */
  fill (&behind, book, "2025-11-01", NULL);
  g_assert_null (ris_rule_stack_fill (&other, book, "NW", "kreis", "2021-01-01"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/rule-stack/inheritance", test_inheritance);
  g_test_add_func ("/rules/rule-stack/no-inheritance", test_no_inheritance);
  g_test_add_func ("/rules/rule-stack/bad-ancestors", test_bad_ancestors);
  g_test_add_func ("/rules/rule-stack/layers", test_layers);
  g_test_add_func ("/rules/rule-stack/town-versions", test_town_versions);
  g_test_add_func ("/rules/rule-stack/unknown-hides-nothing", test_unknown_hides_nothing);
  g_test_add_func ("/rules/rule-stack/town-closes", test_town_closes);
  g_test_add_func ("/rules/rule-stack/satzungen", test_satzungen);
  g_test_add_func ("/rules/rule-stack/no-land", test_no_land);
  return g_test_run ();
}
