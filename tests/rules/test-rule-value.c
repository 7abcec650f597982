/* Values of rules: each kind read and refused; what can be compared and how. */
#include "rules/rule-value-private.h"

#include <string.h>

static const RisParameter *
find (const char *key)
{
  const RisParameter *parameter = ris_parameter_find (key);

  g_assert_nonnull (parameter);
  return parameter;
}

static void
assert_read (const char *key, const char *text, RisRuleValue *value)
{
  g_test_message ("%s: %s", key, text);
  g_assert_true (ris_rule_value_parse (find (key), text, value));
}

static void
test_flag (void)
{
  g_auto (RisRuleValue) value = { 0 };

  assert_read ("quorum.fiktion", "ja", &value);
  g_assert_true (value.is_known && value.flag);
  assert_read ("quorum.fiktion", "nein", &value);
  g_assert_true (value.is_known && !value.flag);
}

static void
test_numbers (void)
{
  g_auto (RisRuleValue) value = { 0 };

  assert_read ("fraktion.min", "2", &value);
  g_assert_cmpint (value.number, ==, 2);
  assert_read ("fraktion.min", "0", &value);
  g_assert_cmpint (value.number, ==, 0);
  assert_read ("entschaedigung.sitzungsgeld", "25,50 EUR", &value);
  g_assert_cmpint (value.number, ==, 2550);
  assert_read ("entschaedigung.sitzungsgeld", "1000,07 EUR", &value);
  g_assert_cmpint (value.number, ==, 100007);
  assert_read ("ladung.frist", "tage_voll:7", &value);
  g_assert_cmpint (value.duration.number, ==, 7);
  g_assert_cmpint (value.duration.unit, ==, RIS_UNIT_FULL_DAYS);
}

static void
test_threshold (void)
{
  g_auto (RisRuleValue) plain = { 0 };
  g_auto (RisRuleValue) either = { 0 };
  g_auto (RisRuleValue) both = { 0 };

  assert_read ("quorum.rat", "> 1/2 gesetzlich", &plain);
  g_assert_cmpint (plain.conjunction, ==, RIS_CONJUNCTION_NONE);
  g_assert_null (plain.words);
  assert_read ("einberufung.minderheit", ">= 1/5 gewaehlt oder fraktion", &either);
  g_assert_cmpint (either.conjunction, ==, RIS_CONJUNCTION_OR);
  g_assert_cmpint (either.threshold.denominator, ==, 5);
  g_assert_cmpstr (either.words[0], ==, "fraktion");
  assert_read ("quorum.rat", "> 1/2 anwesend_stimmb und alle_geladen", &both);
  g_assert_cmpint (both.conjunction, ==, RIS_CONJUNCTION_AND);
  g_assert_cmpint (both.threshold.base, ==, RIS_BASE_PRESENT_ENTITLED);
  g_assert_cmpstr (both.words[0], ==, "alle_geladen");
  g_assert_cmpuint (g_strv_length (both.words), ==, 1);
}

static void
test_words (void)
{
  g_auto (RisRuleValue) word = { 0 };
  g_auto (RisRuleValue) list = { 0 };

  assert_read ("wahl.form", "geheim", &word);
  g_assert_cmpuint (g_strv_length (word.words), ==, 1);
  g_assert_cmpstr (word.words[0], ==, "geheim");
  assert_read ("wahl.ablauf", "wahlgang,wiederholung , stichwahl, wahlgang", &list);
  g_assert_cmpuint (g_strv_length (list.words), ==, 4);
  g_assert_cmpstr (list.words[1], ==, "wiederholung");
  g_assert_cmpstr (list.words[3], ==, "wahlgang");
}

static void
assert_stair (const RisRuleValue *value, guint i, gint64 limit, gint64 number)
{
  const RisStair *stair = &g_array_index (value->stairs, RisStair, i);

  g_assert_cmpint (stair->limit, ==, limit);
  g_assert_cmpint (stair->value, ==, number);
}

static void
test_stairs (void)
{
  g_auto (RisRuleValue) counts = { 0 };
  g_auto (RisRuleValue) money = { 0 };

  assert_read ("mitgliederzahl", "bis 5000: 20; bis 8000:26 ;darüber: 32", &counts);
  g_assert_cmpuint (counts.stairs->len, ==, 3);
  assert_stair (&counts, 0, 5000, 20);
  assert_stair (&counts, 1, 8000, 26);
  assert_stair (&counts, 2, G_MAXINT64, 32);
  assert_read ("entschaedigung.vollpauschale", "bis 10000: 234,60 EUR; darueber: 280,50 EUR",
               &money);
  assert_stair (&money, 0, 10000, 23460);
  assert_stair (&money, 1, G_MAXINT64, 28050);
}

static void
test_unknown (void)
{
  guint n;
  const RisParameter *all = ris_parameter_get_all (&n);

  for (guint i = 0; i < n; i++)
    {
      g_auto (RisRuleValue) value = { 0 };

      assert_read (all[i].key, "unbekannt", &value);
      g_assert_false (value.is_known);
    }
}

static const char *const refused[][2] = {
  { "quorum.fiktion", "yes" },
  { "quorum.fiktion", "Ja" },
  { "fraktion.min", "-1" },
  { "fraktion.min", "zwei" },
  { "fraktion.min", "2,5" },
  { "fraktion.min", "1000000001" },
  { "fraktion.min", "99999999999999999999999" },
  { "ladung.frist", "7 Tage" },
  { "ladung.frist", "tage:7 oder tage:8" },
  { "quorum.rat", "> 1/2 gesetzlich oder fraktion" },
  { "quorum.rat", "> 1/2 gesetzlich und" },
  { "quorum.rat", "> 1/2 gesetzlich und alle_geladen und alle_geladen" },
  { "quorum.rat", "alle_geladen" },
  { "quorum.rat", "> 1/2 und alle_geladen" },
  { "wahl.mehrheit", "> 1/2 gueltig oder fraktion" },
  { "wahl.form", "geheim, offen" },
  { "wahl.form", "heimlich" },
  { "wahl.form", "" },
  { "wahl.ablauf", "wahlgang, losen" },
  { "wahl.ablauf", "wahlgang," },
  { "wahl.ablauf", "" },
  { "entschaedigung.sitzungsgeld", "25.50 EUR" },
  { "entschaedigung.sitzungsgeld", "25,5 EUR" },
  { "entschaedigung.sitzungsgeld", "25,501 EUR" },
  { "entschaedigung.sitzungsgeld", "25,50" },
  { "entschaedigung.sitzungsgeld", "25,50 Euro" },
  { "entschaedigung.sitzungsgeld", ",50 EUR" },
  { "entschaedigung.sitzungsgeld", "25," },
  { "entschaedigung.sitzungsgeld", "10000001,00 EUR" },
  { "mitgliederzahl", "" },
  { "mitgliederzahl", "20" },
  { "mitgliederzahl", "bis 5000: 20,00 EUR" },
  { "mitgliederzahl", "bis 8000: 26; bis 5000: 20" },
  { "mitgliederzahl", "bis 5000: 20; bis 5000: 26" },
  { "mitgliederzahl", "darüber: 26; bis 5000: 20" },
  { "mitgliederzahl", "bis 5000: 20;" },
  { "mitgliederzahl", "ab 5000: 20" },
  { "mitgliederzahl", "bis viele: 20" },
  { "entschaedigung.vollpauschale", "bis 10000: 234" },
};

static void
test_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      RisRuleValue value;

      g_test_message ("%s: %s", refused[i][0], refused[i][1]);
      g_assert_false (ris_rule_value_parse (find (refused[i][0]), refused[i][1], &value));
      g_assert_false (value.is_known);
      g_assert_null (value.words);
      g_assert_null (value.stairs);
    }
}

#define NOBODY_KNOWS 9

static const struct
{
  const char *key;
  const char *a;
  const char *b;
  int order;
} comparisons[] = {
  { "fraktion.min", "2", "3", -1 },
  { "fraktion.min", "3", "3", 0 },
  { "entschaedigung.sitzungsgeld", "25,50 EUR", "25,49 EUR", 1 },
  { "ladung.frist", "tage:7", "tage:8", -1 },
  { "ladung.frist", "werktage:5", "werktage:5", 0 },
  { "ladung.frist", "wochen:1", "tage:7", 0 },
  { "ladung.frist", "wochen:2", "tage:13", 1 },
  { "ladung.frist", "tage_voll:7", "tage:1", 1 },
  { "ladung.frist", "tage_voll:7", "tage:7", 1 },
  { "ladung.frist", "tage_voll:7", "tage:30", -1 },
  { "ladung.frist", "tage_voll:7", "tage:8", NOBODY_KNOWS },
  { "ladung.frist", "werktage:5", "tage:7", NOBODY_KNOWS },
  { "ladung.frist", "werktage:5", "tage:4", 1 },
  { "ladung.frist", "arbeitstage:5", "tage:60", -1 },
  { "ladung.frist", "monate:1", "tage:30", NOBODY_KNOWS },
  { "ladung.frist", "monate:1", "tage:27", 1 },
  { "ladung.frist", "monate:1", "wochen:5", -1 },
  { "ladung.frist", "stunden:24", "tage:1", 1 },
  { "ladung.frist", "stunden:24", "tage:3", -1 },
  { "ladung.frist", "stunden:24", "stunden:48", -1 },
  { "ladung.frist", "stunden:36", "tage:2", NOBODY_KNOWS },
  { "wahl.mehrheit", "> 1/2 gueltig", ">= 1/2 gueltig", 1 },
  { "wahl.mehrheit", ">= 2/4 gueltig", ">= 1/2 gueltig", 0 },
  { "wahl.mehrheit", "> 1/2 gueltig", ">= 2/3 gueltig", -1 },
  { "wahl.mehrheit", ">= 3 anwesend", "> 2 anwesend", 1 },
  { "wahl.mehrheit", ">= 3 anwesend", ">= 1/3 anwesend", NOBODY_KNOWS },
  { "wahl.mehrheit", "> 1/2 gueltig", "> 1/2 anwesend", NOBODY_KNOWS },
  { "abstimmung.namentlich", ">= 1/5 gewaehlt oder fraktion", ">= 1/4 gewaehlt oder fraktion", -1 },
  { "abstimmung.namentlich", ">= 1/5 gewaehlt oder fraktion", ">= 1/5 gewaehlt", NOBODY_KNOWS },
  { "abstimmung.geheim", ">= 1/5 gewaehlt oder fraktion", ">= 1/5 gewaehlt oder geschaeftsordnung",
    NOBODY_KNOWS },
  { "wahl.form", "offen", "geheim", NOBODY_KNOWS },
  { "quorum.fiktion", "ja", "nein", NOBODY_KNOWS },
};

static int
compare (const char *key, const char *a, const char *b)
{
  g_auto (RisRuleValue) left = { 0 };
  g_auto (RisRuleValue) right = { 0 };
  int order;

  assert_read (key, a, &left);
  assert_read (key, b, &right);
  return ris_rule_value_compare (find (key)->kind, &left, &right, &order) ? order : NOBODY_KNOWS;
}

static void
test_compare (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (comparisons); i++)
    {
      int order = comparisons[i].order;
      int back = order == NOBODY_KNOWS ? order : -order;

      g_assert_cmpint (compare (comparisons[i].key, comparisons[i].a, comparisons[i].b), ==, order);
      g_assert_cmpint (compare (comparisons[i].key, comparisons[i].b, comparisons[i].a), ==, back);
    }
}

static void
test_has_order (void)
{
  g_assert_true (ris_rule_value_has_order (RIS_PARAMETER_COUNT));
  g_assert_true (ris_rule_value_has_order (RIS_PARAMETER_MONEY));
  g_assert_true (ris_rule_value_has_order (RIS_PARAMETER_DURATION));
  g_assert_true (ris_rule_value_has_order (RIS_PARAMETER_THRESHOLD));
  g_assert_false (ris_rule_value_has_order (RIS_PARAMETER_WORD));
  g_assert_false (ris_rule_value_has_order (RIS_PARAMETER_STAIRS_MONEY));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/rule-value/flag", test_flag);
  g_test_add_func ("/rules/rule-value/numbers", test_numbers);
  g_test_add_func ("/rules/rule-value/threshold", test_threshold);
  g_test_add_func ("/rules/rule-value/words", test_words);
  g_test_add_func ("/rules/rule-value/stairs", test_stairs);
  g_test_add_func ("/rules/rule-value/unknown", test_unknown);
  g_test_add_func ("/rules/rule-value/refused", test_refused);
  g_test_add_func ("/rules/rule-value/compare", test_compare);
  g_test_add_func ("/rules/rule-value/has-order", test_has_order);
  return g_test_run ();
}
