/* The rulebook: files added or refused, the rules of a day, and the delivered law itself. */
#include "rules/rulebook.h"

#include "base/record.h"
#include "law.h"
#include "rule-text.h"

#define OLD                                                                                        \
  "@land NW\n@koerperschaft gemeinde\n@gesetz Alte GO\n@gueltig_ab 2020-11-01\n"                   \
  "quorum.rat | > 1/2 gesetzlich | § 49 | B | nein\nfraktion.min | 2 | § 56 | B | nein\n"        \
  "wahl.form | offen | § 50 | B | nein\nquorum.fiktion | ja | § 49 | B | nein\n"                 \
  "ladung.frist | unbekannt | § 47 Abs. 2 GO NRW | B | geschaeftsordnung vorschlag=tage_voll:7\n" \
  "entschaedigung.sitzungsgeld | 25,50 EUR | § 2 | C | nein\n"                                    \
  "abstimmung.namentlich | unbekannt | § 50 | C | geschaeftsordnung\n"
#define NEW                                                                                        \
  "@land NW\n@koerperschaft gemeinde, kreis\n@gesetz Neue GO\n@gueltig_ab 2025-11-01\n"            \
  "@erbt 2020-11-01\nfraktion.min | unbekannt | § 56 | E | nein\n"                                \
  "wahl.form | unbekannt | § 50 | B | nein\nquorum.fiktion | nein | § 49 | B | nein\n"

static RisRules *
resolve (const RisRulebook *book, const char *day)
{
  g_autoptr (GError) error = NULL;
  RisRules *rules = ris_rulebook_resolve (book, "NW", "gemeinde", day, &error);

  g_assert_no_error (error);
  return rules;
}

static RisRulebook *
book_new (void)
{
  RisRulebook *book = ris_rulebook_new ();

  rule_text_add (book, "new.rules", NEW);
  rule_text_add (book, "old.rules", OLD);
  return book;
}

/* the last day of the old version and the first of the new one */
static void
test_day_edges (void)
{
  g_autoptr (RisRulebook) book = book_new ();
  g_autoptr (RisRules) last = resolve (book, "2025-10-31");
  g_autoptr (RisRules) first = resolve (book, "2025-11-01");
  g_autoptr (RisRules) oldest = resolve (book, "2020-11-01");

  g_assert_cmpstr (ris_rules_get_version (oldest), ==, "NW gemeinde 2020-11-01");
  g_assert_cmpstr (ris_rules_get_version (last), ==, "NW gemeinde 2020-11-01");
  g_assert_cmpstr (ris_rules_get_law (last), ==, "Alte GO");
  g_assert_cmpint (ris_rules_get_number (last, "fraktion.min"), ==, 2);
  g_assert_cmpstr (ris_rules_get_version (first), ==, "NW gemeinde 2025-11-01");
  g_assert_cmpstr (ris_rules_get_law (first), ==, "Neue GO");
  g_assert_cmpint (ris_rules_get_number (first, "fraktion.min"), ==, RIS_UNKNOWN);
  g_assert_cmpstr (ris_rules_get_land (first), ==, "NW");
}

/* values of each kind, known and not; the rules outlive their book */
static void
test_values (void)
{
  RisRulebook *book = book_new ();
  g_autoptr (RisRules) old = resolve (book, "2025-10-31");
  g_autoptr (RisRules) new = resolve (book, "2025-11-01");

  ris_rulebook_free (book);
  g_assert_cmpint (ris_rules_get_threshold (old, "quorum.rat")->denominator, ==, 2);
  g_assert_null (ris_rules_get_threshold (old, "abstimmung.namentlich"));
  g_assert_null (ris_rules_get_duration (old, "ladung.frist"));
  g_assert_cmpint (ris_rules_get_number (old, "entschaedigung.sitzungsgeld"), ==, 2550);
  g_assert_cmpstr (ris_rules_get_word (old, "wahl.form"), ==, "offen");
  g_assert_null (ris_rules_get_word (new, "wahl.form"));
  g_assert_cmpint (ris_rules_get_flag (old, "quorum.fiktion"), ==, 1);
  g_assert_cmpint (ris_rules_get_flag (new, "quorum.fiktion"), ==, 0);
  g_assert_cmpint (ris_rules_get_flag (new, "hvb.mitglied"), ==, RIS_UNKNOWN);
  g_assert_cmpstr (ris_rules_get (new, "quorum.rat")->version, ==, "NW gemeinde 2020-11-01");
}

static void
test_unset (void)
{
  g_autoptr (RisRulebook) book = book_new ();
  g_autoptr (RisRules) rules = resolve (book, "2025-10-31");
  const RisRule *rule = ris_rules_get (rules, "antrag.frist");

  g_assert_cmpstr (rule->parameter->key, ==, "antrag.frist");
  g_assert_false (rule->value.is_known);
  g_assert_cmpstr (rule->text, ==, "unbekannt");
  g_assert_cmpuint (rule->line, ==, 0);
  g_assert_null (rule->norm);
  g_assert_null (ris_rules_find_holiday (rules, "2025-12-25"));
}

static void
test_town (void)
{
  g_autoptr (RisRulebook) book = book_new ();
  g_autoptr (RisRules) rules = NULL;

  rule_text_add (book, "stadt.rules", TOWN_HEADERS "ladung.frist | tage_voll:7 | § 2 GeschO\n");
  rules = resolve (book, "2026-12-10");
  g_assert_cmpint (ris_rules_get_duration (rules, "ladung.frist")->number, ==, 7);
  g_assert_cmpint (ris_rules_get (rules, "ladung.frist")->layer, ==, RIS_LAYER_GESCHAEFTSORDNUNG);
  g_assert_cmpstr (ris_rules_get (rules, "ladung.frist")->norm, ==, "§ 2 GeschO");
  g_assert_cmpstr (ris_rules_get_version (rules), ==, "NW gemeinde 2025-11-01");
}

static const struct
{
  const char *land;
  const char *kind;
  const char *day;
  int code;
  const char *message;
} refused[] = {
  { "NW", "gemeinde", "2020-10-31", RIS_ERROR_NOT_FOUND,
    "Für Gemeinden im Land Nordrhein-Westfalen ist keine Fassung des Rechts bekannt, die am Sa., "
    "31.10.2020 gilt; die älteste bekannte gilt ab So., 01.11.2020." },
  { "NW", "kreis", "2025-10-31", RIS_ERROR_NOT_FOUND,
    "Für Kreise im Land Nordrhein-Westfalen ist keine Fassung des Rechts bekannt, die am Fr., "
    "31.10.2025 gilt; die älteste bekannte gilt ab Sa., 01.11.2025." },
  { "RP", "kreis", "2025-10-31", RIS_ERROR_NOT_FOUND,
    "Für Kreise im Land Rheinland-Pfalz ist kein Recht bekannt." },
  { "XX", "kreis", "2025-10-31", RIS_ERROR_INVALID,
    "„XX“ ist kein Land; erwartet wird etwa „NW“." },
  { "NW", "stadt", "2025-10-31", RIS_ERROR_INVALID, "„stadt“ ist keine Art von Körperschaft;" },
  { "NW", "kreis", "2025-02-29", RIS_ERROR_INVALID, "„2025-02-29“ ist kein Tag;" },
  { "NW", "kreis", "2025-11-01", RIS_ERROR_INVALID,
    "new.rules, Zeile 5: Die Fassung vom 2020-11-01, von der diese erbt, fehlt." },
};

static void
test_refused (void)
{
  g_autoptr (RisRulebook) book = book_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RisRules) rules
          = ris_rulebook_resolve (book, refused[i].land, refused[i].kind, refused[i].day, &error);

      g_assert_null (rules);
      g_assert_error (error, RIS_ERROR, refused[i].code);
      g_test_message ("%s", error->message);
      g_assert_true (g_str_has_prefix (error->message, refused[i].message));
    }
}

static void
test_refused_town (void)
{
  g_autoptr (RisRulebook) book = book_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RisRules) rules = NULL;

  rule_text_add (book, "stadt.rules", TOWN_HEADERS "quorum.rat | > 1/3 gesetzlich\n");
  rules = ris_rulebook_resolve (book, "NW", "gemeinde", "2026-12-10", &error);
  g_assert_null (rules);
  g_assert_error (error, RIS_ERROR, RIS_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==,
                   "stadt.rules, Zeile 6: „Beschlussfähigkeit“ (quorum.rat): § 49 lässt keine "
                   "Abweichung durch die Geschäftsordnung zu.");
  /* before the town's rules the Land's law holds alone */
  rules = resolve (book, "2024-05-31");
  g_assert_cmpint (ris_rules_get_threshold (rules, "quorum.rat")->denominator, ==, 2);
}

static void
test_broken_is_not_added (void)
{
  g_autoptr (RisRulebook) book = book_new ();
  g_autoptr (GPtrArray) problems = rule_text_problems_new ();
  g_autoptr (RisRules) rules = NULL;
  const char *text = LAND_HEADERS "fraktion.min | 9 | § 56 | A | nein\nfraktion | 9\n";

  g_assert_false (ris_rulebook_add (book, "x.rules", text, strlen (text), problems));
  g_assert_cmpuint (problems->len, ==, 2);
  rules = resolve (book, "2021-01-01");
  g_assert_cmpint (ris_rules_get_number (rules, "fraktion.min"), ==, 2);
}

/* --- the delivered law --- */

static void
test_holidays (void)
{
  g_autoptr (RisRules) rules = law_new ("NW", "gemeinde", "2026-12-10", NULL);
  g_autoptr (RisRules) regional
      = law_new ("BY", "gemeinde", "2026-12-10",
                 "@land BY\n@koerperschaft gemeinde\n@ebene satzung\n@titel Ort\n"
                 "@gueltig_ab 2000-01-01\nfeiertage.gebiet | augsburg\n");

  g_assert_nonnull (ris_rules_find_holiday (rules, "2026-12-25"));
  g_assert_null (ris_rules_find_holiday (rules, "2026-12-24"));
  g_assert_null (ris_rules_find_holiday (rules, "2026-08-08"));
  g_assert_nonnull (ris_rules_find_holiday (regional, "2026-08-08"));
}

static void
test_second_holiday_file (void)
{
  g_autoptr (RisRulebook) book = law_book_new ();
  g_autoptr (GPtrArray) problems = rule_text_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (LAW_FOLDER "feiertage.rules",
                                                      G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  g_assert_no_error (error);
  g_assert_false (ris_rulebook_add (book, "zwei.rules", g_bytes_get_data (bytes, NULL),
                                    g_bytes_get_size (bytes), problems));
  rule_text_assert_problem (problems, 0, 0, "Es gibt schon eine Datei mit Feiertagen.");
}

/* what begins with @feiertage is never read as a file of rules */
static void
test_holiday_file_is_recognised (void)
{
  static const char *const texts[]
      = { "@feiertage\n", "\xef\xbb\xbf\n # x\r\n\t@feiertage\nquorum.rat\n",
          "# @land\n@feiertage" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (RisRulebook) book = ris_rulebook_new ();
      g_autoptr (GPtrArray) problems = rule_text_problems_new ();

      ris_rulebook_add (book, "x", texts[i], strlen (texts[i]), problems);
      for (guint j = 0; j < problems->len; j++)
        g_assert_null (strstr (((RisRuleProblem *)problems->pdata[j])->message, "@koerperschaft"));
    }
}

static void
test_delivered (void)
{
  g_autoptr (RisRulebook) book = law_book_new ();
  g_autoptr (GPtrArray) problems = rule_text_problems_new ();

  ris_rulebook_check (book, problems);
  law_assert_fine (problems);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/rulebook/day-edges", test_day_edges);
  g_test_add_func ("/rules/rulebook/values", test_values);
  g_test_add_func ("/rules/rulebook/unset", test_unset);
  g_test_add_func ("/rules/rulebook/town", test_town);
  g_test_add_func ("/rules/rulebook/refused", test_refused);
  g_test_add_func ("/rules/rulebook/refused-town", test_refused_town);
  g_test_add_func ("/rules/rulebook/broken-is-not-added", test_broken_is_not_added);
  g_test_add_func ("/rules/rulebook/holidays", test_holidays);
  g_test_add_func ("/rules/rulebook/second-holiday-file", test_second_holiday_file);
  g_test_add_func ("/rules/rulebook/holiday-file-is-recognised", test_holiday_file_is_recognised);
  g_test_add_func ("/rules/rulebook/delivered", test_delivered);
  return g_test_run ();
}
