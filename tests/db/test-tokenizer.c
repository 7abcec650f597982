/* German words: spelling, forms and compounds meet in one term; no bytes are an error. */
#include "db/database-private.h"
#include "db/tokenizer.h"

#include <string.h>

static int
append_term (void *data, int flags, const char *term, int length, int start, int end)
{
  GString *terms = data;

  if (terms->len > 0)
    g_string_append_c (terms, ' ');
  g_string_append_len (terms, term, length);
  g_assert_cmpint (length, >, 0);
  g_assert_cmpint (start, <, end);
  return 0;
}

static char *
dup_terms (RisTokenizer *tokenizer, const char *text, gboolean is_prefix)
{
  GString *terms = g_string_new (NULL);

  ris_tokenizer_run (tokenizer, text, (int)strlen (text), is_prefix, append_term, terms);
  return g_string_free (terms, FALSE);
}

/* each row: spellings that must become the same terms */
static const char *const same[][5] = {
  { "Straße", "Strasse", "STRASSE", "Straßen" },
  { "Bürger", "Buerger", "BÜRGER", "Bürgern", "Bu\314\210rger" },
  { "Bürger*innen", "Bürger:innen", "Bürger/innen", "Bürger_innen", "BürgerInnen" },
  { "Bürgerinnen", "Bürgerin", "Bürger:in", "Bürger/-innen", "Bürger" },
  { "Kolleg*innen", "Kolleginnen", "Kollegen" },
  { "Ärzt*innen", "Ärzte", "Aerzte", "Ärzt:in" },
  { "Straßenausbaubeiträge", "Strassenausbaubeitrag", "Straßenausbaubeitrags",
    "Straßenausbaubeitraege" },
  { "Häuser", "Haus", "Haeuser", "Hauses" },
  { "Ausschüsse", "Ausschuss", "Ausschuß", "Ausschusses" },
  { "Anträge", "Antrag", "Antraege" },
  { "Frauen", "Frau" },
  { "neue", "neu", "neuen" },
  { "Haushaltsplan", "Haushalts-\nplan", "Haushalts\302\255plan", "Haushalts-\r\n   plan" },
  { "A10/186/2022", "a 10 / 0186 / 2022", "A 10/186/2022", "A10-0186-2022" },
  { "01.03.2022", "1.3.2022" },
  { "§24a", "§ 24 a" },
  { "Übergangslösung", "Uebergangsloesung", "Übergangslösungen" },
  { "Café", "Cafe", "CAFÉ" },
};

static void
test_same (void)
{
  g_autoptr (RisTokenizer) tokenizer = ris_tokenizer_new ();

  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_autofree char *first = dup_terms (tokenizer, same[i][0], FALSE);

      for (guint k = 1; k < 5 && same[i][k] != NULL; k++)
        {
          g_autofree char *other = dup_terms (tokenizer, same[i][k], FALSE);

          g_test_message ("%s, %s", same[i][0], same[i][k]);
          g_assert_cmpstr (first, ==, other);
        }
    }
}

static void
test_different (void)
{
  static const char *const pairs[][2] = {
    { "Bürger", "Burg" },
    { "Schüler", "Schule" },
    { "Berlin", "Berl" },
    { "Termin", "Term" },
    { "Haushalt", "Haushaltsplan" },
    { "Straße", "Strauß" },
    { "Bau-\nund", "Baund" },
    { "100", "10" },
    { "beginnen", "Beg" },
  };
  g_autoptr (RisTokenizer) tokenizer = ris_tokenizer_new ();

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *first = dup_terms (tokenizer, pairs[i][0], FALSE);
      g_autofree char *second = dup_terms (tokenizer, pairs[i][1], FALSE);

      g_assert_cmpstr (first, !=, second);
    }
}

static void
test_words (void)
{
  static const struct
  {
    const char *text;
    const char *terms;
  } cases[] = {
    { "", "" },
    { " *** -- /|\\ ", "" },
    { "**Beschluss:** _Der Rat_ beschließt.", "beschluss der rat beschliesst" },
    { "Haupt-\nund Finanzausschuss", "haupt und finanzausschuss" },
    { "Vor-\nLage", "vor lag" },
    { "Gleis (in Planung)", "gleis in planung" },
    { "000", "0" },
    { "CO2", "co 2" },
    { "Łódź Ωmega Дума", "lodz ωmega дума" },
    { "\302\255\314\210", "" },
    { "bauen Quelle Mauer", "bau quell mau" },
  };
  g_autoptr (RisTokenizer) tokenizer = ris_tokenizer_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *terms = dup_terms (tokenizer, cases[i].text, FALSE);
      g_autofree char *again = dup_terms (tokenizer, cases[i].text, FALSE);

      g_assert_cmpstr (terms, ==, cases[i].terms);
      g_assert_cmpstr (again, ==, terms);
    }
}

static void
test_beginning (void)
{
  g_autoptr (RisTokenizer) tokenizer = ris_tokenizer_new ();
  g_autofree char *one = dup_terms (tokenizer, "Planber", TRUE);
  g_autofree char *umlaut = dup_terms (tokenizer, "Straßenbeiträ", TRUE);
  g_autofree char *last = dup_terms (tokenizer, "neuen Straßen", TRUE);

  g_assert_cmpstr (one, ==, "planber");
  g_assert_cmpstr (umlaut, ==, "strassenbeitra");
  g_assert_cmpstr (last, ==, "neu strassen");
}

static int
take_span (void *data, int flags, const char *term, int length, int start, int end)
{
  int *span = data;

  span[0] = start;
  span[1] = end;
  return span[2];
}

static void
test_spans (void)
{
  g_autoptr (RisTokenizer) tokenizer = ris_tokenizer_new ();
  int span[3] = { 0 };

  g_assert_cmpint (ris_tokenizer_run (tokenizer, "die Bürger*innen!", 18, FALSE, take_span, span),
                   ==, 0);
  g_assert_cmpint (span[0], ==, 4);
  g_assert_cmpint (span[1], ==, 17);
  span[2] = 7;
  g_assert_cmpint (ris_tokenizer_run (tokenizer, "eins zwei", 9, FALSE, take_span, span), ==, 7);
  g_assert_cmpint (span[0], ==, 0);
}

static void
test_long_word (void)
{
  g_autoptr (RisTokenizer) tokenizer = ris_tokenizer_new ();
  g_autoptr (GString) word = g_string_new (NULL);
  g_autofree char *terms = NULL;

  for (int i = 0; i < 5000; i++)
    g_string_append (word, "ä");
  terms = dup_terms (tokenizer, word->str, FALSE);
  g_assert_cmpuint (strlen (terms), >, 20);
  g_assert_cmpuint (strlen (terms), <, 300);
  g_assert_null (strchr (terms, ' '));
}

static void
test_any_bytes (void)
{
  static const char alphabet[]
      = "aeiouän*:_/(-in nen\n\r\302\255\303\274\303\237\342\200\213\377\300\314\210019\360";
  g_autoptr (RisTokenizer) tokenizer = ris_tokenizer_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (20220607);
  char text[64];

  for (int i = 0; i < 50000; i++)
    {
      int length = g_rand_int_range (random, 0, sizeof text);
      g_autoptr (GString) terms = g_string_new (NULL);
      g_autofree char *exact = NULL;

      for (int k = 0; k < length; k++)
        text[k] = i % 2 ? (char)g_rand_int_range (random, 0, 256)
                        : alphabet[g_rand_int_range (random, 0, sizeof alphabet)];
      exact = g_memdup2 (text, MAX (length, 1)); /* so that sanitizers see a step too far */
      g_assert_cmpint (ris_tokenizer_run (tokenizer, exact, length, i % 3 == 0, append_term, terms),
                       ==, 0);
      g_assert_true (g_utf8_validate (terms->str, -1, NULL));
    }
}

static void
test_in_index (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RisDb) db = ris_db_open (":memory:", RIS_DB_CREATE, &error);

  g_assert_no_error (error);
  g_assert_true (
      ris_db_execute (db,
                      "CREATE VIRTUAL TABLE f USING fts5 (t, tokenize = 'german');"
                      "INSERT INTO f VALUES ('Die Straßenausbaubeiträge der Bürger*innen');"
                      "CREATE TABLE hits (n);"
                      "INSERT INTO hits SELECT count(*) FROM f WHERE f MATCH '\"Buergerin\"';"
                      "INSERT INTO hits SELECT count(*) FROM f WHERE f MATCH '\"strassenaus\" *';"
                      "CREATE TABLE must (n CHECK (n = 2));"
                      "INSERT INTO must SELECT sum(n) FROM hits",
                      &error));
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/db/tokenizer/same", test_same);
  g_test_add_func ("/db/tokenizer/different", test_different);
  g_test_add_func ("/db/tokenizer/words", test_words);
  g_test_add_func ("/db/tokenizer/beginning", test_beginning);
  g_test_add_func ("/db/tokenizer/spans", test_spans);
  g_test_add_func ("/db/tokenizer/long-word", test_long_word);
  g_test_add_func ("/db/tokenizer/any-bytes", test_any_bytes);
  g_test_add_func ("/db/tokenizer/in-index", test_in_index);
  return g_test_run ();
}
