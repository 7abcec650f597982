/* What is printed: the sentence first, then what is needed to check it; notes indented; the same as JSON. */
#include "cmd/rules-output-private.h"

#include "base/record.h"

#include <string.h>

static RisRule *
make_rule (char certainty)
{
  RisRule *rule = g_new0 (RisRule, 1);

  rule->parameter = ris_parameter_find ("quorum.fiktion");
  rule->value.is_known = TRUE;
  rule->value.flag = TRUE;
  rule->text = g_strdup ("ja");
  rule->norm = g_strdup ("§ 49 Abs. 1 S. 2 GO NRW");
  rule->certainty = certainty;
  rule->overridden = 1u << RIS_LAYER_GESCHAEFTSORDNUNG;
  rule->version = g_strdup ("NW gemeinde 2025-11-01");
  rule->hint = g_strdup ("bis zur Feststellung");
  return rule;
}

static RisFinding *
make_finding (void)
{
  RisFinding *finding = ris_finding_new (RIS_FINDING_FINE, "angenommen", "Angenommen.");
  g_autoptr (RisRule) rule = make_rule ('C');
  RisFinding *note;

  ris_finding_add_number (finding, "ja", "Ja-Stimmen", 20);
  ris_finding_add_number (finding, "nein", "Nein-Stimmen", RIS_UNKNOWN);
  ris_finding_add_text (finding, "tag", "Tag", "2026-12-02");
  ris_finding_add_text (finding, "zeit", "Zeit", "2026-12-02T17:05:00Z");
  ris_finding_add_text (finding, "ort", "Ort", "Rathaus");
  ris_finding_add_rule (finding, rule);
  ris_finding_add_step (finding, "20 > 19");
  note = ris_finding_add_note (finding, RIS_FINDING_WARNING, "summe", "Es fehlen 2 Stimmen.");
  ris_finding_add_step (note, "39 von 41");
  ris_finding_add_note (note, RIS_FINDING_FINE, "gut", "Sonst nichts.");
  return finding;
}

static void
test_text (void)
{
  g_autoptr (RisFinding) finding = make_finding ();
  g_autofree char *text = ris_cmd_rules_output_dup_text (finding);

  g_assert_cmpstr (text, ==,
                   "Angenommen.\n"
                   "Warnung\n"
                   "Zahlen:\n"
                   "  Ja-Stimmen: 20\n"
                   "  Tag: Mi., 02.12.2026\n"
                   "  Zeit: Mi., 02.12.2026, 18:05 Uhr\n"
                   "  Ort: Rathaus\n"
                   "Regeln:\n"
                   "  beschlussfähig, bis das Gegenteil festgestellt ist: ja\n"
                   "    § 49 Abs. 1 S. 2 GO NRW (Sicherheit C; Landesrecht, NW gemeinde "
                   "2025-11-01)\n"
                   "    aus dem Gedächtnis aufgeschrieben, bitte am Gesetzestext prüfen\n"
                   "    bis zur Feststellung\n"
                   "Rechenweg:\n"
                   "  20 > 19\n"
                   "Dazu:\n"
                   "  Warnung: Es fehlen 2 Stimmen.\n"
                   "    Rechenweg:\n"
                   "      39 von 41\n"
                   "    Dazu:\n"
                   "      Sonst nichts.\n");
}

static void
test_short (void)
{
  g_autoptr (RisFinding) fine = ris_finding_new (RIS_FINDING_FINE, "gut", "Zwei\nZeilen.");
  g_autoptr (RisFinding) hint = ris_finding_new (RIS_FINDING_HINT, "gut", "Gut.");
  g_autofree char *fine_text = ris_cmd_rules_output_dup_text (fine);
  g_autofree char *hint_text = ris_cmd_rules_output_dup_text (hint);

  g_assert_cmpstr (fine_text, ==, "Zwei\nZeilen.\n");
  g_assert_cmpstr (hint_text, ==, "Gut.\nHinweis\n");
}

static void
test_certainty (void)
{
  static const struct
  {
    char certainty;
    const char *origin;
    const char *remark; /* NULL: none */
  } cases[] = {
    { 'A', "Sicherheit A; ", NULL },
    { 'B', "Sicherheit B; ", NULL },
    { 'C', "Sicherheit C; ", "aus dem Gedächtnis" },
    { 'D', "Sicherheit D; ", "aus dem Gedächtnis" },
    { 'E', "Sicherheit E; ", "offen oder widersprüchlich" },
    { 0, "(Landesrecht, ", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RisRule) rule = make_rule (cases[i].certainty);
      g_autofree char *origin = ris_cmd_rules_output_dup_origin (rule);
      const char *remark = ris_cmd_rules_output_get_remark (rule);

      g_assert_nonnull (strstr (origin, cases[i].origin));
      g_assert_true ((remark == NULL) == (cases[i].remark == NULL));
      g_assert_true (remark == NULL || g_str_has_prefix (remark, cases[i].remark));
    }
}

static void
test_origin (void)
{
  g_autoptr (RisRule) rule = make_rule (0);
  g_autofree char *origin = NULL;

  g_clear_pointer (&rule->norm, g_free);
  g_clear_pointer (&rule->version, g_free);
  rule->layer = RIS_LAYER_HAUPTSATZUNG;
  origin = ris_cmd_rules_output_dup_origin (rule);
  g_assert_cmpstr (origin, ==, "ohne Norm (Hauptsatzung)");
}

static void
test_day (void)
{
  g_autofree char *day = ris_cmd_rules_output_dup_day ("2024-02-29");
  g_autofree char *night = ris_cmd_rules_output_dup_day ("2026-07-01T23:30:00Z");
  g_autofree char *other = ris_cmd_rules_output_dup_day ("morgen");

  g_assert_cmpstr (day, ==, "Do., 29.02.2024");
  g_assert_cmpstr (night, ==, "Do., 02.07.2026");
  g_assert_cmpstr (other, ==, "morgen");
}

static JsonObject *
get_element (JsonObject *object, const char *list, guint index)
{
  return json_array_get_object_element (json_object_get_array_member (object, list), index);
}

static void
test_json (void)
{
  g_autoptr (RisFinding) finding = make_finding ();
  g_autofree char *text = ris_cmd_rules_output_dup_json (finding);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root, *rule;

  g_assert_true (json_parser_load_from_data (parser, text, -1, NULL));
  root = json_node_get_object (json_parser_get_root (parser));
  g_assert_cmpuint (json_object_get_size (root), ==, 7);
  g_assert_cmpstr (json_object_get_string_member (root, "klasse"), ==, "warnung");
  g_assert_cmpstr (json_object_get_string_member (root, "ergebnis"), ==, "angenommen");
  g_assert_cmpstr (json_object_get_string_member (root, "satz"), ==, "Angenommen.");
  g_assert_cmpint (json_object_get_int_member (get_element (root, "zahlen", 0), "wert"), ==, 20);
  g_assert_cmpstr (json_object_get_string_member (get_element (root, "zahlen", 1), "wert"), ==,
                   "2026-12-02");
  g_assert_cmpstr (json_array_get_string_element (json_object_get_array_member (root, "schritte"),
                                                  0),
                   ==, "20 > 19");
  rule = get_element (root, "regeln", 0);
  g_assert_cmpstr (json_object_get_string_member (rule, "schluessel"), ==, "quorum.fiktion");
  g_assert_cmpstr (json_object_get_string_member (rule, "sicherheit"), ==, "C");
  g_assert_cmpstr (json_array_get_string_element (json_object_get_array_member (rule, "abweichen"),
                                                  0),
                   ==, "Geschäftsordnung");
  g_assert_true (json_object_get_null_member (rule, "quelle"));
  g_assert_cmpstr (json_object_get_string_member (get_element (root, "befunde", 0), "klasse"), ==,
                   "warnung");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules-output/text", test_text);
  g_test_add_func ("/rules-output/short", test_short);
  g_test_add_func ("/rules-output/certainty", test_certainty);
  g_test_add_func ("/rules-output/origin", test_origin);
  g_test_add_func ("/rules-output/day", test_day);
  g_test_add_func ("/rules-output/json", test_json);
  return g_test_run ();
}
