/* Findings: collected, found again, and the answer where nobody set the rule. */
#include "rules/finding.h"

#include "base/record.h"
#include "rule-text.h"

static RisRules *
resolve (const char *land, const char *town)
{
  g_autoptr (RisRulebook) book = ris_rulebook_new ();
  g_autoptr (GError) error = NULL;
  RisRules *rules;

  rule_text_add (book, "land.rules", land);
  if (town != NULL)
    rule_text_add (book, "stadt.rules", town);
  rules = ris_rulebook_resolve (book, "NW", "gemeinde", "2026-12-10", &error);
  g_assert_no_error (error);
  return rules;
}

static void
test_sentence (void)
{
  g_autoptr (RisFinding) finding
      = ris_finding_new (RIS_FINDING_FINE, "angenommen", "%d zu %d: %s.", 20, 19, "angenommen");
  g_autoptr (RisFinding) later = ris_finding_new (RIS_FINDING_HINT, "offen", NULL);

  g_assert_cmpstr (finding->sentence, ==, "20 zu 19: angenommen.");
  g_assert_cmpstr (finding->outcome, ==, "angenommen");
  g_assert_cmpint (finding->class, ==, RIS_FINDING_FINE);
  g_assert_cmpstr (later->sentence, ==, "");
  ris_finding_say (later, "%d.", 1);
  ris_finding_say (later, "%s und %d.", later->sentence, 2);
  g_assert_cmpstr (later->sentence, ==, "1. und 2.");
  ris_finding_set_outcome (later, RIS_FINDING_WARNING, "fertig");
  g_assert_cmpstr (later->outcome, ==, "fertig");
  g_assert_cmpint (later->class, ==, RIS_FINDING_WARNING);
  ris_finding_free (NULL);
}

static void
test_numbers (void)
{
  g_autoptr (RisFinding) finding = ris_finding_new (RIS_FINDING_FINE, "x", "x");

  ris_finding_add_number (finding, "ja", "Ja-Stimmen", 0);
  ris_finding_add_number (finding, "nein", "Nein-Stimmen", RIS_UNKNOWN);
  ris_finding_add_text (finding, "tag", "letzter Tag", "2026-12-02");
  ris_finding_add_text (finding, "los", "Los", NULL);
  g_assert_cmpuint (finding->numbers->len, ==, 2);
  g_assert_cmpint (ris_finding_get_number (finding, "ja"), ==, 0);
  g_assert_cmpint (ris_finding_get_number (finding, "nein"), ==, RIS_UNKNOWN);
  g_assert_cmpint (ris_finding_get_number (finding, "tag"), ==, RIS_UNKNOWN);
  g_assert_cmpstr (ris_finding_get_text (finding, "tag"), ==, "2026-12-02");
  g_assert_null (ris_finding_get_text (finding, "ja"));
  g_assert_null (ris_finding_get_text (finding, "los"));
  g_assert_cmpstr (((RisFindingNumber *)finding->numbers->pdata[0])->label, ==, "Ja-Stimmen");
}

static void
test_steps (void)
{
  g_autoptr (RisFinding) finding = ris_finding_new (RIS_FINDING_FINE, "x", "x");

  ris_finding_add_step (finding, "%d mal %d", 2, 3);
  ris_finding_add_step (finding, "ist %d", 6);
  g_assert_cmpuint (finding->steps->len, ==, 2);
  g_assert_cmpstr (finding->steps->pdata[0], ==, "2 mal 3");
  g_assert_cmpstr (finding->steps->pdata[1], ==, "ist 6");
}

/* a rule is kept once, and outlives the rules it is from */
static void
test_rules (void)
{
  g_autoptr (RisFinding) finding = ris_finding_new (RIS_FINDING_FINE, "x", "x");
  RisRules *rules = resolve (LAND_HEADERS "quorum.fiktion | ja | § 49 | A | nein\n"
                                          "fraktion.min | 2 | § 56 | A | nein\n",
                             NULL);
  const RisRule *kept;

  ris_finding_add_rule (finding, ris_rules_get (rules, "quorum.fiktion"));
  ris_finding_add_rule (finding, ris_rules_get (rules, "fraktion.min"));
  ris_finding_add_rule (finding, ris_rules_get (rules, "quorum.fiktion"));
  ris_finding_add_rule (finding, ris_rules_get (rules, "antrag.frist"));
  ris_finding_add_rule (finding, ris_rules_get (rules, "antrag.frist"));
  ris_rules_free (rules);
  g_assert_cmpuint (finding->rules->len, ==, 3);
  kept = finding->rules->pdata[0];
  g_assert_cmpstr (kept->norm, ==, "§ 49");
  kept = finding->rules->pdata[2];
  g_assert_cmpstr (kept->parameter->key, ==, "antrag.frist");
}

static void
test_tree (void)
{
  g_autoptr (RisFinding) finding = ris_finding_new (RIS_FINDING_FINE, "angenommen", "x");
  RisFinding *note = ris_finding_add_note (finding, RIS_FINDING_HINT, "hinweis", "%d Hinweis", 1);
  RisFinding *deep = ris_finding_new (RIS_FINDING_WARNING, "knapp", "y");

  g_assert_cmpint (ris_finding_get_class (finding), ==, RIS_FINDING_HINT);
  ris_finding_take (note, deep);
  ris_finding_take (finding, NULL);
  ris_finding_take (finding, ris_finding_new (RIS_FINDING_FINE, "knapp", "später"));
  g_assert_cmpstr (note->sentence, ==, "1 Hinweis");
  g_assert_cmpuint (finding->findings->len, ==, 2);
  g_assert_cmpint (ris_finding_get_class (finding), ==, RIS_FINDING_WARNING);
  g_assert_true (ris_finding_find (finding, "angenommen") == finding);
  g_assert_true (ris_finding_find (finding, "knapp") == deep);
  g_assert_null (ris_finding_find (finding, "abgelehnt"));
}

static void
test_class_names (void)
{
  g_assert_cmpstr (ris_finding_get_class_name (RIS_FINDING_FINE), ==, "in Ordnung");
  g_assert_cmpstr (ris_finding_get_class_name (RIS_FINDING_HINT), ==, "Hinweis");
  g_assert_cmpstr (ris_finding_get_class_name (RIS_FINDING_WARNING), ==, "Warnung");
  g_assert_cmpstr (ris_finding_get_class_name (RIS_FINDING_IMPOSSIBLE), ==, "Sperre");
}

#define PURPOSE "Die Frist lässt sich nicht berechnen"

static const struct
{
  const char *rule;
  const char *sentence;
} unknown[] = {
  { "ladung.frist | unbekannt | § 47 Abs. 2 GO NRW | B | geschaeftsordnung vorschlag=tage_voll:7\n",
    PURPOSE ": § 47 Abs. 2 GO NRW überlässt das der Geschäftsordnung. Bitte dort nachsehen und "
            "eintragen (üblich: 7 volle Tage)." },
  { "ladung.frist | unbekannt | § 47 | B | geschaeftsordnung min=tage:1 max=tage:30\n",
    PURPOSE ": § 47 überlässt das der Geschäftsordnung. Bitte dort nachsehen und eintragen (nicht "
            "unter: 1 Tag, nicht über: 30 Tage)." },
  { "ladung.frist | unbekannt | § 47 | B | hauptsatzung, satzung\n",
    PURPOSE ": § 47 überlässt das der Hauptsatzung oder einer Satzung. Bitte dort nachsehen und "
            "eintragen." },
  { "ladung.frist | unbekannt | | B | hauptsatzung, satzung, geschaeftsordnung\n",
    PURPOSE ": Das Gesetz überlässt das der Hauptsatzung, einer Satzung oder der Geschäftsordnung. "
            "Bitte dort nachsehen und eintragen." },
  { "ladung.frist | unbekannt | § 47 | E | geschaeftsordnung\n",
    PURPOSE ": „Ladungsfrist“ (§ 47) ist im Regelwerk noch nicht geprüft (Sicherheit E); bitte im "
            "Gesetz nachsehen." },
  { "ladung.frist | unbekannt | | E | nein\n",
    PURPOSE ": „Ladungsfrist“ ist im Regelwerk noch nicht geprüft (Sicherheit E); bitte im Gesetz "
            "nachsehen." },
  { "ladung.frist | unbekannt | § 47 | C | nein\n",
    PURPOSE ": „Ladungsfrist“ (§ 47) steht im Regelwerk nicht fest; bitte im Gesetz nachsehen." },
  { "", PURPOSE ": „Ladungsfrist“ ist im Regelwerk nicht gesetzt; bitte im Gesetz und in den "
                "eigenen Satzungen nachsehen." },
};

static void
test_unknown (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (unknown); i++)
    {
      g_autofree char *text = g_strconcat (LAND_HEADERS, unknown[i].rule, NULL);
      g_autoptr (RisRules) rules = resolve (text, NULL);
      g_autoptr (RisFinding) finding
          = ris_finding_new_unknown (ris_rules_get (rules, "ladung.frist"), PURPOSE);

      g_assert_cmpstr (finding->sentence, ==, unknown[i].sentence);
      g_assert_cmpstr (finding->outcome, ==, "unbekannt");
      g_assert_cmpint (finding->class, ==, RIS_FINDING_WARNING);
      g_assert_cmpuint (finding->rules->len, ==, 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/finding/sentence", test_sentence);
  g_test_add_func ("/rules/finding/numbers", test_numbers);
  g_test_add_func ("/rules/finding/steps", test_steps);
  g_test_add_func ("/rules/finding/rules", test_rules);
  g_test_add_func ("/rules/finding/tree", test_tree);
  g_test_add_func ("/rules/finding/class-names", test_class_names);
  g_test_add_func ("/rules/finding/unknown", test_unknown);
  return g_test_run ();
}
