/* The rule files that are delivered: they load, fit together, hold for every Land, and the manual explains each key of them. */
#include "base/record.h"
#include "rules/parameter.h"

#include "law.h"

#define TODAY "2026-11-22"
#define MANUAL "man/ris-rules.5"

static const char *const lands[]
    = { "BB", "BW", "BY", "HE", "MV", "NI", "NW", "RP", "SH", "SL", "SN", "ST", "TH" };
static const char *const kinds[] = { "gemeinde", "kreis" };

/* days on which some version is in force that differs from today's */
static const char *const days[]
    = { "1994-10-17", "2020-11-01", "2021-11-01", "2024-01-01", "2024-07-01",
        "2025-08-15", "2025-09-01", "2025-11-01", TODAY };

typedef void (*Visit) (const RisRules *rules, const RisRule *rule, gpointer data);

/* calls @visit for every rule that stands in a file, for all Länder and bodies on @day; returns how many there were */
static guint
visit_day (const RisRulebook *book, const char *day, Visit visit, gpointer data)
{
  guint n_parameters, n = 0;
  const RisParameter *parameters = ris_parameter_get_all (&n_parameters);

  for (gsize i = 0; i < G_N_ELEMENTS (lands) * G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (RisRules) rules
          = ris_rulebook_resolve (book, lands[i / 2], kinds[i % 2], day, NULL);

      for (guint j = 0; rules != NULL && j < n_parameters; j++)
        {
          const RisRule *rule = ris_rules_get (rules, parameters[j].key);

          if (rule->line == 0)
            continue;
          visit (rules, rule, data);
          n++;
        }
    }
  return n;
}

static void
visit_all (Visit visit, gpointer data)
{
  g_autoptr (RisRulebook) book = law_book_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    g_assert_cmpuint (visit_day (book, days[i], visit, data), >, 0);
}

static char *
load_manual (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("RIS_SOURCE"), MANUAL, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* whether an item of a list in @manual is called @name */
static gboolean
manual_has_item (const char *manual, const char *name)
{
  g_autofree char *item = g_strdup_printf (".It Li %s\n", name);

  return strstr (manual, item) != NULL;
}

/* --- files --- */

static void
test_check (void)
{
  g_autoptr (RisRulebook) book = law_book_new ();
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (law_problem_free);

  ris_rulebook_check (book, problems);
  law_assert_fine (problems);
}

static void
test_lands (void)
{
  g_autoptr (RisRulebook) book = law_book_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (lands) * G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RisRules) rules
          = ris_rulebook_resolve (book, lands[i / 2], kinds[i % 2], TODAY, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (ris_rules_get_land (rules), ==, lands[i / 2]);
      g_assert_cmpuint (strlen (ris_rules_get_law (rules)), >, 0);
      g_assert_true (g_str_has_prefix (ris_rules_get_version (rules), lands[i / 2]));
    }
}

static const struct
{
  const char *land;
  const char *kind;
  const char *day;
  const char *version; /* NULL: none is known */
} versions[] = {
  { "NW", "gemeinde", "1994-10-16", NULL },
  { "NW", "gemeinde", "1994-10-17", "NW gemeinde 1994-10-17" },
  { "NW", "gemeinde", "2020-10-31", "NW gemeinde 1994-10-17" },
  { "NW", "gemeinde", "2020-11-01", "NW gemeinde 2020-11-01" },
  { "NW", "gemeinde", "2023-12-31", "NW gemeinde 2020-11-01" },
  { "NW", "gemeinde", "2024-01-01", "NW gemeinde 2024-01-01" },
  { "NW", "gemeinde", "2025-10-31", "NW gemeinde 2024-01-01" },
  { "NW", "gemeinde", "2025-11-01", "NW gemeinde 2025-11-01" },
  { "NW", "gemeinde", "2100-12-31", "NW gemeinde 2025-11-01" },
  { "NW", "kreis", "1994-10-16", NULL },
  { "NW", "kreis", "2020-10-31", "NW kreis 1994-10-17" },
  { "NW", "kreis", "2023-12-31", "NW kreis 2020-11-01" },
  { "NW", "kreis", "2025-10-31", "NW kreis 2024-01-01" },
  { "NW", "kreis", "2025-11-01", "NW kreis 2025-11-01" },
  { "RP", "gemeinde", "2024-06-30", NULL },
  { "RP", "gemeinde", "2024-07-01", "RP gemeinde 2024-07-01" },
  { "RP", "kreis", "2024-06-30", NULL },
  { "RP", "kreis", "2026-11-22", "RP kreis 2024-07-01" },
  { "NI", "gemeinde", "2026-10-31", "NI gemeinde 2024-01-01" },
  { "NI", "kreis", "2026-11-01", "NI kreis 2026-11-01" },
  { "SH", "gemeinde", "2025-08-14", NULL },
  { "SH", "gemeinde", "2025-08-15", "SH gemeinde 2025-08-15" },
};

static void
test_versions (void)
{
  g_autoptr (RisRulebook) book = law_book_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (versions); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RisRules) rules = ris_rulebook_resolve (book, versions[i].land, versions[i].kind,
                                                         versions[i].day, &error);

      g_test_message ("%s %s %s", versions[i].land, versions[i].kind, versions[i].day);
      if (versions[i].version == NULL)
        g_assert_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND);
      else
        g_assert_no_error (error);
      g_assert_cmpstr (rules == NULL ? NULL : ris_rules_get_version (rules), ==,
                       versions[i].version);
    }
}

/* --- rules --- */

/* where the law has no special rule, no rule stands: one that is not known would be a question */
static const char *const without_rule[]
    = { "NW quorum.befangenheit", "NW quorum.befangenheit.sonst",
        "NW quorum.befangenheit.ausloeser", NULL };

static void
test_complete (void)
{
  static const char *const full[] = { "NW", "RP" };
  guint n;
  const RisParameter *parameters = ris_parameter_get_all (&n);

  for (gsize i = 0; i < G_N_ELEMENTS (full); i++)
    {
      g_autoptr (RisRules) rules = law_new (full[i], "gemeinde", TODAY, NULL);

      for (guint j = 0; j < n; j++)
        {
          g_autofree char *name = g_strdup_printf ("%s %s", full[i], parameters[j].key);
          gboolean is_named = ris_rules_get (rules, parameters[j].key)->line > 0;

          g_test_message ("%s", name);
          g_assert_cmpint (is_named, !=, g_strv_contains (without_rule, name));
        }
    }
}

static void
check_columns (const RisRules *rules, const RisRule *rule, gpointer data)
{
  const char *manual = data;

  g_test_message ("%s:%u %s", rule->file, rule->line, ris_rules_get_version (rules));
  g_assert_nonnull (rule->norm);
  g_assert_nonnull (rule->source);
  g_assert_cmpint (rule->certainty, >=, 'A');
  g_assert_cmpint (rule->certainty, <=, 'E');
  if (rule->certainty == 'E')
    g_assert_false (rule->value.is_known);

  /* "HVR zur GemO" is found under HVR */
  g_autofree char *source = g_strndup (rule->source, strcspn (rule->source, " "));

  g_assert_true (manual_has_item (manual, source));
}

static void
test_columns (void)
{
  g_autofree char *manual = load_manual ();

  visit_all (check_columns, manual);
}

/* what nobody knows is said where it can be said: with a hint, or by a town */
static void
check_unknown (const RisRules *rules, const RisRule *rule, gpointer data)
{
  guint *n = data;

  if (rule->value.is_known)
    return;
  g_test_message ("%s:%u %s", rule->file, rule->line, ris_rules_get_version (rules));
  g_assert_true (rule->hint != NULL || rule->overridden != 0);
  (*n)++;
}

static void
test_unknown (void)
{
  guint n = 0;

  visit_all (check_unknown, &n);
  g_assert_cmpuint (n, >, 0);
}

typedef struct
{
  const char *land;
  const char *kind;
  const char *day;
  const char *key;
  const char *value;
} Value;

/* what changed, on both sides of the day */
static const Value changes[] = {
  { "NW", "gemeinde", "2025-10-31", "wahl.geheim", ">= 1 anwesend" },
  { "NW", "gemeinde", "2025-11-03", "wahl.geheim", ">= 1/5 gesetzlich" },
  { "NW", "gemeinde", "2025-10-31", "ausschuss.verfahren", "hare_niemeyer" },
  { "NW", "gemeinde", "2025-11-01", "ausschuss.verfahren", "unbekannt" },
  { "NW", "gemeinde", "2025-10-31", "ausschuss.einigung.einstimmig", "ja" },
  { "NW", "gemeinde", "2025-11-01", "ausschuss.einigung.einstimmig", "nein" },
  { "NW", "gemeinde", "2025-10-31", "ausschuss.nachfolge", "mehrheitswahl" },
  { "NW", "gemeinde", "2025-11-01", "ausschuss.nachfolge", "benennung_fraktion" },
  { "NW", "gemeinde", "2025-10-31", "ausschuss.sachkundige.mindestalter", "18" },
  { "NW", "gemeinde", "2025-11-01", "ausschuss.sachkundige.mindestalter", "16" },
  { "NW", "gemeinde", "2025-10-31", "fraktion.min", "2" },
  { "NW", "gemeinde", "2025-11-01", "fraktion.min", "unbekannt" },
  { "NW", "gemeinde", "2025-10-31", "einberufung.erste_sitzung.hoechstens", "unbekannt" },
  { "NW", "gemeinde", "2025-11-01", "einberufung.erste_sitzung.hoechstens", "monate:3" },
  { "NW", "gemeinde", "2025-10-31", "ordnung.ordnungsgeld.min", "unbekannt" },
  { "NW", "gemeinde", "2025-11-01", "ordnung.ordnungsgeld.min", "250,00 EUR" },
  { "NW", "gemeinde", "2023-12-31", "entschaedigung.sitzungsgeld", "unbekannt" },
  { "NW", "gemeinde", "2024-01-01", "entschaedigung.sitzungsgeld", "25,50 EUR" },
  { "NW", "gemeinde", "2023-12-31", "digital.rat", "unbekannt" },
  { "NW", "gemeinde", "2024-01-01", "digital.rat", "notlage" },
  { "NW", "kreis", "2025-10-31", "ausschuss.verfahren", "hare_niemeyer" },
  { "NW", "kreis", "2025-11-01", "ausschuss.verfahren", "unbekannt" },
  { "NI", "gemeinde", "2026-10-31", "ausschuss.verfahren", "dhondt" },
  { "NI", "gemeinde", "2026-11-01", "ausschuss.verfahren", "sainte_lague" },
};

/* what computations of known cases stand on */
static const Value values[] = {
  { "NW", "gemeinde", TODAY, "quorum.rat", "> 1/2 gesetzlich" },
  { "NW", "gemeinde", TODAY, "quorum.fiktion", "ja" },
  { "NW", "gemeinde", TODAY, "abstimmung.geheim", ">= 1/5 gesetzlich" },
  { "NW", "gemeinde", TODAY, "abstimmung.vorrang", "geheim" },
  { "NW", "gemeinde", TODAY, "wahl.mehrheit", "> 1/2 gueltig" },
  { "NW", "gemeinde", TODAY, "tagesordnung.erweiterung.mehrheit", "> 1/2 ja_nein" },
  { "NW", "gemeinde", TODAY, "tagesordnung.erweiterung.dringlichkeit", "ja" },
  { "NW", "gemeinde", TODAY, "befangenheit.folge", "unbeachtlich_ausser_entscheidend" },
  { "NW", "gemeinde", TODAY, "digital.ausschuss", "hauptsatzung" },
  { "NW", "gemeinde", TODAY, "digital.system_zulassung", "gpanrw" },
  { "NW", "gemeinde", TODAY, "ladung.frist", "unbekannt" },
  { "NW", "gemeinde", TODAY, "eil.vorlage", "genehmigung_naechste_sitzung" },
  { "NW", "gemeinde", TODAY, "ordnung.wortentzug_nach", "3" },
  { "NW", "gemeinde", TODAY, "ordnung.ordnungsgeld.max", "1000,00 EUR" },
  { "NW", "kreis", TODAY, "eil.organ", "kreisausschuss, hvb, ratsmitglied" },
  { "RP", "gemeinde", TODAY, "ladung.frist", "tage_voll:4" },
  { "RP", "gemeinde", TODAY, "ladung.heilung_durch_erscheinen", "ja" },
  { "RP", "gemeinde", TODAY, "ladung.mangel", "unwirksam" },
  { "RP", "gemeinde", TODAY, "tagesordnung.erweiterung.mehrheit", ">= 2/3 anwesend" },
  { "RP", "gemeinde", TODAY, "abstimmung.geheim", ">= 2/3 gesetzlich oder geschaeftsordnung" },
  { "RP", "gemeinde", TODAY, "wahl.ablauf", "wahlgang, wiederholung, stichwahl, los" },
  { "RP", "gemeinde", TODAY, "wahl.geheim.stets", "beigeordnete, buergermeister" },
  { "RP", "gemeinde", TODAY, "quorum.zweite_sitzung", ">= 3 anwesend" },
  { "RP", "gemeinde", TODAY, "befangenheit.folge", "unwirksam" },
  { "RP", "gemeinde", TODAY, "befangenheit.heilung", "monate:3" },
  { "RP", "gemeinde", TODAY, "niederschrift.frist", "monate:1" },
  { "RP", "gemeinde", TODAY, "niederschrift.genehmigung", "nicht_vorgesehen" },
  { "BY", "gemeinde", TODAY, "abstimmung.enthaltung.zulaessig", "nein" },
  { "BY", "gemeinde", TODAY, "quorum.rat", "> 1/2 gesetzlich und alle_geladen" },
  { "TH", "kreis", TODAY, "quorum.rat", "> 1/2 gesetzlich und alle_geladen" },
  { "HE", "gemeinde", TODAY, "abstimmung.geheim.form", "unzulaessig" },
  { "SH", "gemeinde", TODAY, "ladung.frist", "tage:7" },
  { "SH", "gemeinde", TODAY, "ladung.zugangsfiktion", "tage:4" },
  { "NI", "gemeinde", TODAY, "digital.geheim.ganze_sitzung", "ja" },
  { "SL", "gemeinde", TODAY, "ladung.frist", "tage:3" },
  { "SL", "kreis", TODAY, "ladung.frist", "tage:5" },
};

static void
test_values (gconstpointer data)
{
  const Value *list = data;
  gsize n = list == changes ? G_N_ELEMENTS (changes) : G_N_ELEMENTS (values);
  g_autoptr (RisRulebook) book = law_book_new ();

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RisRules) rules
          = ris_rulebook_resolve (book, list[i].land, list[i].kind, list[i].day, &error);

      g_test_message ("%s %s %s %s", list[i].land, list[i].kind, list[i].day, list[i].key);
      g_assert_no_error (error);
      g_assert_cmpstr (ris_rules_get (rules, list[i].key)->text, ==, list[i].value);
    }
}

/* every stair rises with the number of inhabitants */
static void
check_stairs (const RisRules *rules, const RisRule *rule, gpointer data)
{
  const GArray *stairs = rule->value.stairs;
  guint *n = data;

  for (guint i = 1; stairs != NULL && i < stairs->len; i++)
    {
      const RisStair *below = &g_array_index (stairs, RisStair, i - 1);
      const RisStair *stair = &g_array_index (stairs, RisStair, i);

      g_test_message ("%s %s", ris_rules_get_version (rules), rule->parameter->key);
      g_assert_cmpint (below->value, <, stair->value);
      (*n)++;
    }
}

static void
test_stairs (void)
{
  guint n = 0;
  g_autoptr (RisRules) rules = law_new ("NW", "gemeinde", "2024-06-01", NULL);
  const RisRule *size = ris_rules_get (rules, "mitgliederzahl");
  const RisRule *flat = ris_rules_get (rules, "entschaedigung.vollpauschale");

  visit_all (check_stairs, &n);
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpint (ris_rule_find_stair (size, 5000)->value, ==, 20);
  g_assert_cmpint (ris_rule_find_stair (size, 43000)->value, ==, 44);
  g_assert_cmpint (ris_rule_find_stair (size, 1084000)->value, ==, 90);
  g_assert_cmpint (ris_rule_find_stair (flat, 43000)->value, ==, 42840);
  g_assert_cmpint (ris_rule_find_stair (flat, 450001)->value, ==, 64260);
}

static void
test_town (void)
{
  static const char town[] = "@land NW\n"
                             "@koerperschaft gemeinde\n"
                             "@ebene geschaeftsordnung\n"
                             "@titel Geschäftsordnung des Rates\n"
                             "@gueltig_ab 2025-12-01\n"
                             "ladung.frist | tage_voll:7 | § 2 Abs. 1\n"
                             "abstimmung.namentlich | >= 1/5 gesetzlich | § 16 Abs. 2\n";
  g_autoptr (RisRules) rules = law_new ("NW", "gemeinde", TODAY, town);
  g_autoptr (RisRules) earlier = law_new ("NW", "gemeinde", "2025-11-30", town);

  g_assert_cmpint (ris_rules_get_duration (rules, "ladung.frist")->number, ==, 7);
  g_assert_cmpint (ris_rules_get (rules, "ladung.frist")->layer, ==, RIS_LAYER_GESCHAEFTSORDNUNG);
  g_assert_cmpint (ris_rules_get_threshold (rules, "abstimmung.namentlich")->denominator, ==, 5);
  g_assert_null (ris_rules_get_duration (earlier, "ladung.frist"));
}

static void
test_town_is_refused (void)
{
  static const char town[] = "@land RP\n"
                             "@koerperschaft gemeinde\n"
                             "@ebene geschaeftsordnung\n"
                             "@titel Geschäftsordnung des Rates\n"
                             "@gueltig_ab 2025-01-01\n"
                             "ladung.frist | tage_voll:3 | § 2\n";
  g_autoptr (RisRulebook) book = law_book_new ();
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (law_problem_free);
  g_autoptr (GError) error = NULL;

  g_assert_true (ris_rulebook_add (book, "stadt.rules", town, strlen (town), problems));
  g_assert_null (ris_rulebook_resolve (book, "RP", "gemeinde", TODAY, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "§ 34 Abs. 3 S. 1 GemO RLP"));
}

/* --- manual --- */

/* the part of @manual that explains @key: up to the next item or section */
static char *
dup_item (const char *manual, const char *key)
{
  g_autofree char *start = g_strdup_printf (".It Li %s\n", key);
  const char *item = strstr (manual, start);
  const char *end;

  if (item == NULL)
    return NULL;
  item += strlen (start);
  end = strstr (item, "\n.It ");
  if (end == NULL || (strstr (item, "\n.El") != NULL && strstr (item, "\n.El") < end))
    end = strstr (item, "\n.El");
  g_assert_nonnull (end);
  return g_strndup (item, (gsize)(end - item));
}

/* every key with its kind, its German name and its words */
static void
test_manual_keys (void)
{
  g_autofree char *manual = load_manual ();
  guint n;
  const RisParameter *parameters = ris_parameter_get_all (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *item = dup_item (manual, parameters[i].key);
      g_auto (GStrv) words
          = g_strsplit (parameters[i].words == NULL ? "" : parameters[i].words, " ", -1);

      g_test_message ("%s", parameters[i].key);
      g_assert_nonnull (item);
      g_assert_nonnull (strstr (item, parameters[i].label));
      g_assert_nonnull (strstr (item, ris_parameter_get_kind_name (parameters[i].kind)));
      for (char **word = words; *word != NULL; word++)
        g_assert_nonnull (strstr (item, *word));
    }
}

/* the manual promises no key that there is not */
static void
test_manual_invents_nothing (void)
{
  g_autofree char *manual = load_manual ();
  g_auto (GStrv) lines = g_strsplit (manual, "\n", -1);
  gboolean is_in_keys = FALSE;
  guint n = 0;

  for (char **line = lines; *line != NULL; line++)
    {
      if (g_str_has_prefix (*line, ".Sh "))
        is_in_keys = strcmp (*line, ".Sh KEYS") == 0;
      if (!is_in_keys || !g_str_has_prefix (*line, ".It Li "))
        continue;
      g_test_message ("%s", *line);
      g_assert_nonnull (ris_parameter_find (*line + strlen (".It Li ")));
      n++;
    }
  g_assert_cmpuint (n, >, 0);
}

/* the example of a town's file is one that is accepted and says what it seems to say */
static void
test_manual_example (void)
{
  g_autofree char *manual = load_manual ();
  const char *start = strstr (manual, "@land NW\n");
  g_autofree char *text = g_strndup (start, (gsize)(strstr (start, ".Ed\n") - start));
  g_auto (GStrv) parts = g_strsplit (text, "\\(sc", -1);
  g_autofree char *town = g_strjoinv ("§", parts);
  g_autoptr (RisRules) rules = law_new ("NW", "gemeinde", TODAY, town);

  g_assert_cmpstr (ris_rules_get (rules, "ladung.frist")->text, ==, "tage_voll:7");
  g_assert_cmpstr (ris_rules_get (rules, "ladung.frist")->norm, ==, "§ 2 Abs. 1");
  g_assert_cmpstr (ris_rules_get (rules, "antrag.frist")->text, ==, "tage:14");
}

static void
test_manual_words (void)
{
  static const char *const needed[] = { "@land",
                                        "@koerperschaft",
                                        "@gesetz",
                                        "@ebene",
                                        "@titel",
                                        "@gueltig_ab",
                                        "@gueltig_bis",
                                        "@stand",
                                        "@erbt",
                                        "A",
                                        "B",
                                        "C",
                                        "D",
                                        "E",
                                        "land",
                                        "satzung",
                                        "hauptsatzung",
                                        "geschaeftsordnung" };
  g_autofree char *manual = load_manual ();

  for (gsize i = 0; i < G_N_ELEMENTS (needed); i++)
    {
      g_test_message ("%s", needed[i]);
      g_assert_true (manual_has_item (manual, needed[i]));
    }
  for (int base = 0; base < RIS_N_THRESHOLD_BASES; base++)
    g_assert_true (manual_has_item (manual, ris_threshold_get_base_word ((RisThresholdBase)base)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/data/check", test_check);
  g_test_add_func ("/rules/data/lands", test_lands);
  g_test_add_func ("/rules/data/versions", test_versions);
  g_test_add_func ("/rules/data/complete", test_complete);
  g_test_add_func ("/rules/data/columns", test_columns);
  g_test_add_func ("/rules/data/unknown", test_unknown);
  g_test_add_data_func ("/rules/data/changes", changes, test_values);
  g_test_add_data_func ("/rules/data/values", values, test_values);
  g_test_add_func ("/rules/data/stairs", test_stairs);
  g_test_add_func ("/rules/data/town", test_town);
  g_test_add_func ("/rules/data/town-is-refused", test_town_is_refused);
  g_test_add_func ("/rules/data/manual/keys", test_manual_keys);
  g_test_add_func ("/rules/data/manual/invents-nothing", test_manual_invents_nothing);
  g_test_add_func ("/rules/data/manual/example", test_manual_example);
  g_test_add_func ("/rules/data/manual/words", test_manual_words);
  return g_test_run ();
}
