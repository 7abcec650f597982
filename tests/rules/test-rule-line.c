/* Lines of rule files: seven columns read, and each thing that can be wrong in them named. */
#include "rules/rule-file-private.h"

#include "rule-text.h"

static RisRuleFile
file_of (RisRuleLayer layer)
{
  return (RisRuleFile){ .name = (char *)"x.rules", .layer = layer };
}

static RisRule *
read_line (RisRuleLayer layer, const char *line)
{
  RisRuleFile file = file_of (layer);
  g_autoptr (GPtrArray) problems = rule_text_problems_new ();
  RisRule *rule = ris_rule_line_parse (&file, 12, line, problems);

  g_test_message ("%s", line);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", ((RisRuleProblem *)problems->pdata[i])->message);
  g_assert_nonnull (rule);
  g_assert_cmpuint (problems->len, ==, 0);
  return rule;
}

static void
test_all_columns (void)
{
  g_autoptr (RisRule) rule
      = read_line (RIS_LAYER_LAND,
                   "ladung.frist | unbekannt | § 47 Abs. 2 GO NRW | B | geschaeftsordnung, "
                   "hauptsatzung min=tage:1 max=tage:30  vorschlag=tage_voll:7 | Quelle | Hinweis");

  g_assert_cmpstr (rule->parameter->key, ==, "ladung.frist");
  g_assert_false (rule->value.is_known);
  g_assert_cmpstr (rule->text, ==, "unbekannt");
  g_assert_cmpstr (rule->norm, ==, "§ 47 Abs. 2 GO NRW");
  g_assert_cmpint (rule->certainty, ==, 'B');
  g_assert_cmpuint (rule->overridden, ==,
                    1u << RIS_LAYER_GESCHAEFTSORDNUNG | 1u << RIS_LAYER_HAUPTSATZUNG);
  g_assert_cmpstr (rule->minimum, ==, "tage:1");
  g_assert_cmpstr (rule->maximum, ==, "tage:30");
  g_assert_cmpstr (rule->suggestion, ==, "tage_voll:7");
  g_assert_cmpstr (rule->source, ==, "Quelle");
  g_assert_cmpstr (rule->hint, ==, "Hinweis");
  g_assert_cmpint (rule->layer, ==, RIS_LAYER_LAND);
  g_assert_cmpstr (rule->file, ==, "x.rules");
  g_assert_cmpuint (rule->line, ==, 12);
}

static void
test_few_columns (void)
{
  g_autoptr (RisRule) rule = read_line (RIS_LAYER_LAND, "quorum.rat|> 1/2 gesetzlich|§ 49|A|nein");

  g_assert_true (rule->value.is_known);
  g_assert_cmpuint (rule->overridden, ==, 0);
  g_assert_null (rule->minimum);
  g_assert_null (rule->maximum);
  g_assert_null (rule->suggestion);
  g_assert_null (rule->source);
  g_assert_null (rule->hint);
}

/* a threshold as a limit has blanks in it */
static void
test_limits_with_blanks (void)
{
  g_autoptr (RisRule) rule
      = read_line (RIS_LAYER_LAND, "abstimmung.namentlich | unbekannt | § 50 | C | satzung "
                                   "max=>= 1/3 gewaehlt oder fraktion min=>= 1/10 gewaehlt oder "
                                   "fraktion vorschlag=>= 1/5 gewaehlt oder fraktion");

  g_assert_cmpstr (rule->minimum, ==, ">= 1/10 gewaehlt oder fraktion");
  g_assert_cmpstr (rule->maximum, ==, ">= 1/3 gewaehlt oder fraktion");
  g_assert_cmpstr (rule->suggestion, ==, ">= 1/5 gewaehlt oder fraktion");
  g_assert_cmpuint (rule->overridden, ==, 1u << RIS_LAYER_SATZUNG);
}

/* whoever may override a town's line is told by the Land, unless the town says less */
static void
test_town (void)
{
  g_autoptr (RisRule) shortest
      = read_line (RIS_LAYER_GESCHAEFTSORDNUNG, "ladung.frist | tage_voll:7");
  g_autoptr (RisRule) closed
      = read_line (RIS_LAYER_HAUPTSATZUNG, "ladung.frist | tage_voll:7 | § 3 | A | nein");

  g_assert_cmpint (shortest->certainty, ==, 0);
  g_assert_cmpuint (shortest->overridden, !=, 0);
  g_assert_null (shortest->norm);
  g_assert_cmpstr (closed->norm, ==, "§ 3");
  g_assert_cmpint (closed->certainty, ==, 'A');
  g_assert_cmpuint (closed->overridden, ==, 0);
}

static void
test_unknown_needs_no_norm (void)
{
  g_autoptr (RisRule) rule = read_line (RIS_LAYER_LAND, "quorum.rat | unbekannt |  | E | nein");

  g_assert_null (rule->norm);
  g_assert_cmpint (rule->certainty, ==, 'E');
}

static const struct
{
  const char *line;
  const char *reason;
} broken[] = {
  { "quorum.rta | > 1/2 gesetzlich | § 1 | A | nein",
    "„quorum.rta“ ist kein bekannter Schlüssel; gemeint ist vielleicht „quorum.rat“." },
  { "ladung.fristen | tage:7 | § 1 | A | nein", "gemeint ist vielleicht „ladung.frist“" },
  { "xyz | tage:7 | § 1 | A | nein", "„xyz“ ist kein bekannter Schlüssel." },
  { "sitzungsleitung.vertretung | ja | § 1 | A | nein", "ist kein bekannter Schlüssel." },
  { "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    "| ja | § 1 | A | nein",
    "…“ ist kein bekannter Schlüssel." },
  { " | tage:7 | § 1 | A | nein", "In der ersten Spalte fehlt der Schlüssel." },
  { "quorum.rat", "Die Zeile hat 1 Spalte; nötig sind mindestens 5: Schlüssel, Wert, Norm" },
  { "quorum.rat | > 1/2 gesetzlich | § 1 | A", "Die Zeile hat 4 Spalten; nötig sind mindestens 5" },
  { "quorum.rat | > 1/2 gesetzlich | § 1 | A | nein | q | h | x",
    "Die Zeile hat 8 Spalten; möglich sind höchstens 7" },
  { "quorum.rat |  | § 1 | A | nein",
    "Der Wert von „quorum.rat“ fehlt; erwartet wird eine Schwelle" },
  { "quorum.rat | tage:7 | § 1 | A | nein",
    "Der Wert „tage:7“ passt nicht zu „quorum.rat“ (Schwelle); erwartet wird eine Schwelle wie" },
  { "quorum.rat | > 1/2 gesetzlich oder fraktion | § 1 | A | nein",
    "einem Wort dahinter (alle_geladen), oder „unbekannt“." },
  { "ladung.frist | 7 | § 1 | A | nein", "(Frist); erwartet wird eine Frist wie „tage_voll:7“" },
  { "quorum.fiktion | wahr | § 1 | A | nein", "erwartet wird „ja“ oder „nein“, oder „unbekannt“." },
  { "wahl.form | heimlich | § 1 | A | nein", "eines dieser Wörter: offen, geheim, oder" },
  { "quorum.rat | > 1/2 gesetzlich |  | A | nein", "Die Norm fehlt" },
  { "quorum.rat | > 1/2 gesetzlich | § 1 |  | nein", "Die Sicherheit fehlt" },
  { "quorum.rat | > 1/2 gesetzlich | § 1 | F | nein", "„F“ ist keine Sicherheit" },
  { "quorum.rat | > 1/2 gesetzlich | § 1 | a | nein", "„a“ ist keine Sicherheit" },
  { "quorum.rat | > 1/2 gesetzlich | § 1 | AB | nein", "„AB“ ist keine Sicherheit" },
  { "quorum.rat | > 1/2 gesetzlich | § 1 | E | nein", "Mit der Sicherheit E darf nur „unbekannt“" },
  { "quorum.fiktion | ja | § 1 | A | ",
    "„“ sagt nicht, wer überschreiben darf; erwartet wird „nein“ oder eine Liste" },
  { "quorum.fiktion | ja | § 1 | A | ja", "„ja“ sagt nicht, wer überschreiben darf" },
  { "quorum.fiktion | ja | § 1 | A | land", "„land“ sagt nicht, wer überschreiben darf" },
  { "quorum.fiktion | ja | § 1 | A | satzung hauptsatzung", "„satzung hauptsatzung“ sagt nicht" },
  { "quorum.fiktion | ja | § 1 | A | satzung,", "„“ sagt nicht, wer überschreiben darf" },
  { "quorum.fiktion | ja | § 1 | A | satzung min=ja", "„min=“ geht nicht: Werte von" },
  { "fraktion.min | 2 | § 1 | A | nein min=2", "„min=“ steht nur hinter einer Ebene" },
  { "fraktion.min | 2 | § 1 | A | satzung min=2 min=3", "„min=“ steht zweimal da." },
  { "fraktion.min | 2 | § 1 | A | satzung min=tage:2",
    "Hinter „min=“ steht „tage:2“; erwartet wird" },
  { "fraktion.min | 2 | § 1 | A | satzung max=unbekannt", "Hinter „max=“ steht „unbekannt“" },
  { "fraktion.min | 2 | § 1 | A | satzung vorschlag=", "Hinter „vorschlag=“ steht „“" },
  { "fraktion.min | 2 | § 1 | A | satzung min=4 max=3", "min „4“ ist mehr als max „3“." },
  { "fraktion.min | 2 | § 1 | A | satzung min=4 vorschlag=3",
    "min „4“ ist mehr als vorschlag „3“." },
  { "fraktion.min | 2 | § 1 | A | satzung max=4 vorschlag=5",
    "vorschlag „5“ ist mehr als max „4“." },
  { "ladung.frist | unbekannt | § 1 | A | satzung min=werktage:5 max=tage:7",
    "„werktage:5“ und „tage:7“ lassen sich nicht vergleichen" },
};

static void
test_broken (void)
{
  RisRuleFile file = file_of (RIS_LAYER_LAND);

  for (gsize i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GPtrArray) problems = rule_text_problems_new ();
      g_autoptr (RisRule) rule = ris_rule_line_parse (&file, 7, broken[i].line, problems);

      g_test_message ("%s", broken[i].line);
      g_assert_null (rule);
      rule_text_assert_problem (problems, 0, 7, broken[i].reason);
      g_assert_cmpuint (problems->len, ==, 1);
    }
}

static void
test_broken_town (void)
{
  RisRuleFile file = file_of (RIS_LAYER_SATZUNG);
  g_autoptr (GPtrArray) problems = rule_text_problems_new ();

  g_assert_null (ris_rule_line_parse (&file, 3, "fraktion.min", problems));
  g_assert_null (ris_rule_line_parse (&file, 4, "fraktion.min | 2 | | E", problems));
  rule_text_assert_problem (problems, 0, 3, "nötig sind mindestens 2: Schlüssel und Wert.");
  rule_text_assert_problem (problems, 1, 4, "Mit der Sicherheit E");
}

/* one line can be wrong in many ways, and all are said */
static void
test_all_at_once (void)
{
  RisRuleFile file = file_of (RIS_LAYER_LAND);
  g_autoptr (GPtrArray) problems = rule_text_problems_new ();
  g_autoptr (RisRule) rule
      = ris_rule_line_parse (&file, 9, "ladung.frist | 7 |  | Z | rat max=x", problems);

  g_assert_null (rule);
  g_assert_cmpuint (problems->len, ==, 4);
  rule_text_assert_problem (problems, 0, 9, "Der Wert „7“");
  rule_text_assert_problem (problems, 1, 9, "„Z“ ist keine Sicherheit");
  rule_text_assert_problem (problems, 2, 9, "„rat“ sagt nicht");
  rule_text_assert_problem (problems, 3, 9, "„max=“ steht nur hinter");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/rule-line/all-columns", test_all_columns);
  g_test_add_func ("/rules/rule-line/few-columns", test_few_columns);
  g_test_add_func ("/rules/rule-line/limits-with-blanks", test_limits_with_blanks);
  g_test_add_func ("/rules/rule-line/town", test_town);
  g_test_add_func ("/rules/rule-line/unknown-needs-no-norm", test_unknown_needs_no_norm);
  g_test_add_func ("/rules/rule-line/broken", test_broken);
  g_test_add_func ("/rules/rule-line/broken-town", test_broken_town);
  g_test_add_func ("/rules/rule-line/all-at-once", test_all_at_once);
  return g_test_run ();
}
