/* Rule files: headers and bytes, and each broken file named with line and reason. */
#include "rules/rule-file-private.h"

#include "rule-text.h"

static RisRuleFile *
parse (const char *text, GPtrArray *problems)
{
  return ris_rule_file_parse ("nw.rules", text, strlen (text), problems);
}

static RisRuleFile *
parse_fine (const char *text)
{
  g_autoptr (GPtrArray) problems = rule_text_problems_new ();
  RisRuleFile *file = parse (text, problems);

  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", ((RisRuleProblem *)problems->pdata[i])->message);
  g_assert_nonnull (file);
  g_assert_cmpuint (problems->len, ==, 0);
  return file;
}

static void
test_land (void)
{
  g_autoptr (RisRuleFile) file
      = parse_fine ("\xef\xbb\xbf# Kommentar\r\n\r\n@land NW\r\n@koerperschaft gemeinde, kreis\n"
                    "@gesetz\tGemeindeordnung für das Land\n@ebene land\n@gueltig_ab 2020-11-01\n"
                    "@gueltig_bis 2025-10-31\n@stand 2026-11-22\n@erbt 2014-06-01\n"
                    "  quorum.rat | > 1/2 gesetzlich | § 49 | B | nein  \n"
                    "\t# noch einer\nquorum.fiktion | ja | § 49 | B | nein");
  const RisRule *rule = file->rules->pdata[1];

  g_assert_cmpstr (file->name, ==, "nw.rules");
  g_assert_cmpint (file->layer, ==, RIS_LAYER_LAND);
  g_assert_cmpstr (file->headers[RIS_RULE_HEADER_LAND], ==, "NW");
  g_assert_cmpstr (file->headers[RIS_RULE_HEADER_LAW], ==, "Gemeindeordnung für das Land");
  g_assert_cmpstr (file->headers[RIS_RULE_HEADER_UNTIL], ==, "2025-10-31");
  g_assert_cmpstr (file->headers[RIS_RULE_HEADER_AS_OF], ==, "2026-11-22");
  g_assert_cmpstr (file->headers[RIS_RULE_HEADER_ANCESTOR], ==, "2014-06-01");
  g_assert_cmpuint (file->lines[RIS_RULE_HEADER_LAND], ==, 3);
  g_assert_cmpuint (file->lines[RIS_RULE_HEADER_TITLE], ==, 0);
  g_assert_cmpuint (file->rules->len, ==, 2);
  g_assert_cmpstr (rule->parameter->key, ==, "quorum.fiktion");
  g_assert_cmpuint (rule->line, ==, 13);
  g_assert_cmpstr (rule->version, ==, "NW gemeinde 2020-11-01");
  g_assert_true (ris_rule_file_has_kind (file, "gemeinde"));
  g_assert_true (ris_rule_file_has_kind (file, "kreis"));
  g_assert_false (ris_rule_file_has_kind (file, "bezirk"));
}

static void
test_town (void)
{
  g_autoptr (RisRuleFile) file = parse_fine (TOWN_HEADERS "ladung.frist | tage_voll:7\n");
  const RisRule *rule = file->rules->pdata[0];

  g_assert_cmpint (file->layer, ==, RIS_LAYER_GESCHAEFTSORDNUNG);
  g_assert_cmpstr (rule->version, ==, "Geschäftsordnung 2024-06-01");
  g_assert_cmpint (rule->layer, ==, RIS_LAYER_GESCHAEFTSORDNUNG);
}

static void
test_in_force (void)
{
  g_autoptr (RisRuleFile) open = parse_fine (LAND_HEADERS);
  g_autoptr (RisRuleFile) closed = parse_fine (LAND_HEADERS "@gueltig_bis 2025-10-31\n");

  g_assert_false (ris_rule_file_is_in_force (open, "2020-10-31"));
  g_assert_true (ris_rule_file_is_in_force (open, "2020-11-01"));
  g_assert_true (ris_rule_file_is_in_force (open, "2099-12-31"));
  g_assert_true (ris_rule_file_is_in_force (closed, "2025-10-31"));
  g_assert_false (ris_rule_file_is_in_force (closed, "2025-11-01"));
}

#define SATZUNG(title)                                                                             \
  "@land NW\n@koerperschaft gemeinde\n@ebene satzung\n@titel " title "\n@gueltig_ab 2024-06-01\n"

static void
test_siblings (void)
{
  g_autoptr (RisRuleFile) land = parse_fine (LAND_HEADERS);
  g_autoptr (RisRuleFile) town = parse_fine (TOWN_HEADERS);
  g_autoptr (RisRuleFile) one = parse_fine (SATZUNG ("Entschädigungssatzung"));
  g_autoptr (RisRuleFile) other = parse_fine (SATZUNG ("Zuständigkeitssatzung"));

  g_assert_true (ris_rule_file_is_sibling (land, land, "gemeinde"));
  g_assert_false (ris_rule_file_is_sibling (land, land, "kreis"));
  g_assert_false (ris_rule_file_is_sibling (land, town, "gemeinde"));
  g_assert_true (ris_rule_file_is_sibling (one, one, "gemeinde"));
  g_assert_false (ris_rule_file_is_sibling (one, other, "gemeinde"));
}

static const struct
{
  const char *text;
  guint line;
  const char *reason;
} broken[] = {
  { LAND_HEADERS "@gueltigab 2020-01-01\n", 5, "„@gueltigab“ ist keine bekannte Kopfzeile" },
  { "@\n" LAND_HEADERS, 1, "„@“ ist keine bekannte Kopfzeile" },
  { LAND_HEADERS "@land NW\n", 5, "Die Kopfzeile „@land“ steht schon in Zeile 1." },
  { LAND_HEADERS "@stand\n", 5, "Hinter der Kopfzeile „@stand“ fehlt der Wert." },
  { LAND_HEADERS "@stand 2026-02-29\n", 5, "„2026-02-29“ ist kein Tag" },
  { LAND_HEADERS "@erbt gestern\n", 5, "„gestern“ ist kein Tag" },
  { LAND_HEADERS "@gueltig_bis 1.1.2030\n", 5, "„1.1.2030“ ist kein Tag" },
  { LAND_HEADERS "@gueltig_bis 2020-10-31\n", 5,
    "Der letzte Tag 2020-10-31 liegt vor dem ersten Tag 2020-11-01." },
  { LAND_HEADERS "@ebene bund\n", 5, "„bund“ ist keine Ebene" },
  { LAND_HEADERS "@titel Geschäftsordnung\n", 5,
    "Die Kopfzeile „@titel“ gehört nur in Dateien einer Gemeinde oder eines Kreises." },
  { TOWN_HEADERS "@gesetz Gemeindeordnung\n", 6,
    "Die Kopfzeile „@gesetz“ gehört nur in Dateien des Landesrechts." },
  { "@koerperschaft gemeinde\n@gesetz x\n@gueltig_ab 2020-11-01\n", 0, "„@land“ fehlt" },
  { "@land NW\n@gesetz x\n@gueltig_ab 2020-11-01\n", 0, "„@koerperschaft“ fehlt" },
  { "@land NW\n@koerperschaft kreis\n@gueltig_ab 2020-11-01\n", 0, "„@gesetz“ fehlt" },
  { "@land NW\n@koerperschaft kreis\n@gesetz x\n", 0, "„@gueltig_ab“ fehlt" },
  { "@land NW\n@koerperschaft kreis\n@ebene satzung\n@gueltig_ab 2020-11-01\n", 0,
    "„@titel“ fehlt" },
  { "@land XX\n@koerperschaft kreis\n@gesetz x\n@gueltig_ab 2020-11-01\n", 1,
    "„XX“ ist kein Land; erwartet wird eines von BB, BE, BW" },
  { "@land nw\n@koerperschaft kreis\n@gesetz x\n@gueltig_ab 2020-11-01\n", 1,
    "„nw“ ist kein Land" },
  { "@land NW\n@koerperschaft stadt\n@gesetz x\n@gueltig_ab 2020-11-01\n", 2,
    "„stadt“ ist keine Art von Körperschaft" },
  { "@land NW\n@koerperschaft kreis,\n@gesetz x\n@gueltig_ab 2020-11-01\n", 2,
    "„“ ist keine Art von Körperschaft" },
  { "@land NW\n@koerperschaft kreis, kreis\n@gesetz x\n@gueltig_ab 2020-11-01\n", 2,
    "Die Körperschaft „kreis“ steht zweimal da." },
  { LAND_HEADERS "quorum.fiktion | ja | § 1 | A | nein\n@stand 2026-11-22\n", 6,
    "Die Kopfzeile „@stand“ muss vor der ersten Regel stehen." },
  { LAND_HEADERS "quorum.fiktion | ja | § 1 | A | nein\n\nquorum.fiktion | nein | § 1 | A | nein\n",
    7, "„quorum.fiktion“ steht schon in Zeile 5." },
  { LAND_HEADERS "\n# x\nquorum.rta | > 1/2 gesetzlich | § 1 | A | nein\n", 7,
    "gemeint ist vielleicht „quorum.rat“" },
  { LAND_HEADERS "# f\xfcr\n", 5, "Das Byte 4 der Zeile ist kein UTF-8" },
  { LAND_HEADERS "quorum.fiktion | j\x1b[1ma | § 1 | A | nein\n", 5, "ein Steuerzeichen" },
};

static void
test_broken (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GPtrArray) problems = rule_text_problems_new ();
      g_autoptr (RisRuleFile) file = parse (broken[i].text, problems);

      g_assert_null (file);
      rule_text_assert_problem (problems, 0, broken[i].line, broken[i].reason);
      g_assert_cmpuint (problems->len, ==, 1);
    }
}

static void
test_nul (void)
{
  static const char text[] = LAND_HEADERS "# a\0b\nquorum.rta|\0";
  g_autoptr (GPtrArray) problems = rule_text_problems_new ();
  g_autoptr (RisRuleFile) file = ris_rule_file_parse ("nw.rules", text, sizeof text - 1, problems);

  g_assert_null (file);
  g_assert_cmpuint (problems->len, ==, 2);
  rule_text_assert_problem (problems, 0, 5, "ein Nullbyte");
  rule_text_assert_problem (problems, 1, 6, "ein Nullbyte");
}

static void
test_all_at_once (void)
{
  g_autoptr (GPtrArray) problems = rule_text_problems_new ();
  g_autoptr (RisRuleFile) file
      = parse ("@land NW\n@stand heute\nquorum.rta | ja\nquorum.rat | ja | § 1 | A | nein\n",
               problems);

  g_assert_null (file);
  g_assert_cmpuint (problems->len, ==, 7);
  rule_text_assert_problem (problems, 0, 2, "„heute“ ist kein Tag");
  rule_text_assert_problem (problems, 1, 3, "„quorum.rta“ ist kein bekannter Schlüssel");
  rule_text_assert_problem (problems, 2, 3, "Die Zeile hat 2 Spalten");
  rule_text_assert_problem (problems, 3, 4, "Der Wert „ja“ passt nicht zu „quorum.rat“");
  rule_text_assert_problem (problems, 4, 0, "„@koerperschaft“ fehlt");
  rule_text_assert_problem (problems, 5, 0, "„@gueltig_ab“ fehlt");
  rule_text_assert_problem (problems, 6, 0, "„@gesetz“ fehlt");
}

static void
test_empty (void)
{
  g_autoptr (GPtrArray) problems = rule_text_problems_new ();

  g_assert_null (parse ("", problems));
  rule_text_assert_problem (problems, 0, 0, "„@land“ fehlt");
}

/* a line of MAX_LINE bytes is read, one more is not; likewise for the file */
static void
test_long (void)
{
  g_autofree char *line = g_strnfill (4001, '#');
  g_autofree char *longer = g_strconcat (LAND_HEADERS, line, NULL);
  g_autofree char *fine = g_strconcat (LAND_HEADERS, line + 1, NULL);
  g_autofree char *huge = g_strnfill ((1 << 20) + 1, '\n');
  g_autoptr (GPtrArray) problems = rule_text_problems_new ();
  g_autoptr (RisRuleFile) file = parse_fine (fine);

  memcpy (huge, LAND_HEADERS, strlen (LAND_HEADERS));
  g_assert_null (parse (longer, problems));
  g_assert_null (parse (huge, problems));
  rule_text_assert_problem (problems, 0, 5, "Die Zeile ist länger als 4000 Bytes.");
  rule_text_assert_problem (problems, 1, 0, "Die Datei ist größer als 1 MB.");
  g_assert_cmpuint (problems->len, ==, 2);
  huge[1 << 20] = '\0';
  g_clear_pointer (&file, ris_rule_file_free);
  file = parse_fine (huge);
}

static void
test_too_many (void)
{
  GString *text = g_string_new (NULL);
  g_autofree char *all = NULL;
  g_autoptr (GPtrArray) problems = rule_text_problems_new ();

  for (int i = 0; i < 3000; i++)
    g_string_append (text, "quorum.rta | ja | § 1 | A | nein\n");
  all = g_string_free (text, FALSE);
  g_assert_null (parse (all, problems));
  g_assert_cmpuint (problems->len, ==, RIS_RULE_MAX_PROBLEMS);
  rule_text_assert_problem (problems, RIS_RULE_MAX_PROBLEMS - 2, 1999, "quorum.rta");
  rule_text_assert_problem (problems, RIS_RULE_MAX_PROBLEMS - 1, 2000, "Nach 2000 Fehlern");
}

static void
test_lands (void)
{
  g_assert_cmpstr (ris_rule_land_get_name ("NW"), ==, "Nordrhein-Westfalen");
  g_assert_cmpstr (ris_rule_land_get_name ("TH"), ==, "Thüringen");
  g_assert_null (ris_rule_land_get_name ("DE"));
}

static void
test_quoted (void)
{
  g_autofree char *exact = g_strnfill (60, 'x');
  g_autofree char *longer = g_strnfill (61, 'x');
  g_autofree char *quoted_exact = ris_rule_dup_quoted (exact);
  g_autofree char *quoted_longer = ris_rule_dup_quoted (longer);

  g_assert_true (g_str_has_suffix (quoted_exact, "xxx“"));
  g_assert_true (g_str_has_suffix (quoted_longer, "xxx…“"));
  g_assert_cmpint (g_utf8_strlen (quoted_longer, -1), ==, 63);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/rule-file/land", test_land);
  g_test_add_func ("/rules/rule-file/town", test_town);
  g_test_add_func ("/rules/rule-file/in-force", test_in_force);
  g_test_add_func ("/rules/rule-file/siblings", test_siblings);
  g_test_add_func ("/rules/rule-file/broken", test_broken);
  g_test_add_func ("/rules/rule-file/nul", test_nul);
  g_test_add_func ("/rules/rule-file/all-at-once", test_all_at_once);
  g_test_add_func ("/rules/rule-file/empty", test_empty);
  g_test_add_func ("/rules/rule-file/long", test_long);
  g_test_add_func ("/rules/rule-file/too-many", test_too_many);
  g_test_add_func ("/rules/rule-file/lands", test_lands);
  g_test_add_func ("/rules/rule-file/quoted", test_quoted);
  return g_test_run ();
}
