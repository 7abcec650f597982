/* Rules: copied whole, asked, said. */
#include "rules/rule-file-private.h"

#include "rule-text.h"

static RisRule *
read_rule (const char *line)
{
  RisRuleFile file = { .name = (char *)"x.rules", .layer = RIS_LAYER_LAND };
  g_autoptr (GPtrArray) problems = rule_text_problems_new ();
  RisRule *rule = ris_rule_line_parse (&file, 1, line, problems);

  g_assert_nonnull (rule);
  rule->version = g_strdup ("NW gemeinde 2020-11-01");
  return rule;
}

static void
test_copy (void)
{
  RisRule *rule = read_rule ("einberufung.minderheit | >= 1/5 gewaehlt oder fraktion | § 47 | B | "
                             "satzung min=>= 1/10 gewaehlt oder fraktion | q | h");
  g_autoptr (RisRule) copy = ris_rule_copy (rule);

  g_assert_true (copy->value.words != rule->value.words);
  ris_rule_free (rule);
  g_assert_cmpstr (copy->parameter->key, ==, "einberufung.minderheit");
  g_assert_cmpstr (copy->text, ==, ">= 1/5 gewaehlt oder fraktion");
  g_assert_cmpstr (copy->value.words[0], ==, "fraktion");
  g_assert_cmpstr (copy->norm, ==, "§ 47");
  g_assert_cmpstr (copy->minimum, ==, ">= 1/10 gewaehlt oder fraktion");
  g_assert_null (copy->maximum);
  g_assert_cmpstr (copy->source, ==, "q");
  g_assert_cmpstr (copy->hint, ==, "h");
  g_assert_cmpstr (copy->version, ==, "NW gemeinde 2020-11-01");
  g_assert_cmpstr (copy->file, ==, "x.rules");
}

static void
test_words (void)
{
  g_autoptr (RisRule) list = read_rule ("wahl.ablauf | wahlgang, los | § 50 | A | nein");
  g_autoptr (RisRule) flag = read_rule ("quorum.fiktion | ja | § 49 | A | nein");

  g_assert_true (ris_rule_has_word (list, "los"));
  g_assert_false (ris_rule_has_word (list, "stichwahl"));
  g_assert_false (ris_rule_has_word (flag, "ja"));
}

static void
assert_stair (const RisRule *rule, gint64 number, gint64 value)
{
  const RisStair *stair = ris_rule_find_stair (rule, number);

  g_assert_nonnull (stair);
  g_assert_cmpint (stair->value, ==, value);
}

static void
test_stairs (void)
{
  g_autoptr (RisRule) open
      = read_rule ("mitgliederzahl | bis 5000: 20; bis 8000: 26; darüber: 32 | § 3 | C | nein");
  g_autoptr (RisRule) closed = read_rule ("mitgliederzahl | bis 5000: 20 | § 3 | C | nein");
  g_autoptr (RisRule) flag = read_rule ("quorum.fiktion | ja | § 49 | A | nein");

  assert_stair (open, 0, 20);
  assert_stair (open, 5000, 20);
  assert_stair (open, 5001, 26);
  assert_stair (open, 8001, 32);
  g_assert_cmpint (ris_rule_find_stair (open, 9000)->limit, ==, G_MAXINT64);
  assert_stair (closed, 5000, 20);
  g_assert_null (ris_rule_find_stair (closed, 5001));
  g_assert_null (ris_rule_find_stair (flag, 1));
}

static void
test_text (void)
{
  g_autoptr (RisRule) rule
      = read_rule ("einberufung.minderheit | >= 1/5 gewaehlt oder fraktion | § 47 | B | nein");
  g_autofree char *text = ris_rule_dup_value_text (rule);

  g_assert_cmpstr (text, ==, "mindestens ein Fünftel der gewählten Mitglieder oder eine Fraktion");
}

static void
test_layer_names (void)
{
  g_assert_cmpstr (ris_rule_get_layer_name (RIS_LAYER_LAND), ==, "Landesrecht");
  g_assert_cmpstr (ris_rule_get_layer_name (RIS_LAYER_HAUPTSATZUNG), ==, "Hauptsatzung");
  g_assert_cmpstr (ris_rule_get_layer_name (RIS_LAYER_SATZUNG), ==, "Satzung");
  g_assert_cmpstr (ris_rule_get_layer_name (RIS_LAYER_GESCHAEFTSORDNUNG), ==, "Geschäftsordnung");
}

static void
test_free_nothing (void)
{
  g_autoptr (RisRule) nothing = NULL;

  ris_rule_free (NULL);
  g_assert_null (nothing);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/rule/copy", test_copy);
  g_test_add_func ("/rules/rule/words", test_words);
  g_test_add_func ("/rules/rule/stairs", test_stairs);
  g_test_add_func ("/rules/rule/text", test_text);
  g_test_add_func ("/rules/rule/layer-names", test_layer_names);
  g_test_add_func ("/rules/rule/free-nothing", test_free_nothing);
  return g_test_run ();
}
