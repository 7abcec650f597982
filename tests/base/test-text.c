/* Text: folding, sorting, file names and shortening, each as a table of examples. */
#include "base/text.h"

#include <string.h>

typedef struct
{
  const char *text;
  const char *expected;
} Case;

static void
assert_cases (const Case *cases, gsize n, char *(*function) (const char *))
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *result = function (cases[i].text);

      g_test_message ("\"%s\"", cases[i].text);
      g_assert_cmpstr (result, ==, cases[i].expected);
    }
}

static void
test_fold (void)
{
  static const Case cases[] = {
    { "", "" },
    { "Straße", "strasse" },
    { "STRASSE", "strasse" },
    { "STRAẞE", "strasse" },
    { "Überörtlich", "ueberoertlich" },
    { "Ueberoertlich", "ueberoertlich" },
    { "A\xcc\x88rger", "aerger" }, /* decomposed: A with a combining diaeresis */
    { "Ärger", "aerger" },
    { "Café Ångström Øre Łódź æther", "cafe angstroem oere lodz aether" },
    { "Haus\xc2\xadhalt", "haushalt" },     /* soft hyphen */
    { "Haus\xe2\x80\x8bhalt", "haushalt" }, /* zero width space */
    { "  zwei \t\n Wörter\xc2\xa0 ", "zwei woerter" },
    { "eins \xc2\xad zwei", "eins zwei" },
    { "\xc2\xad eins \xc2\xad ", "eins" },
    { "A 10/186/2022", "a 10/186/2022" },
    { "ﬁnanziell m²", "finanziell m2" },
    { "Bürger*innen", "buerger*innen" },
    { "„§ 24“", "„§ 24“" },
    { "\xcc\x81", "" }, /* a combining acute on its own */
  };

  assert_cases (cases, G_N_ELEMENTS (cases), ris_text_fold);
}

static void
test_fold_is_idempotent (void)
{
  static const char *const texts[]
      = { "Überörtlich  ß", "ﬁ … ½ Ǆ", "Ein \xc2\xad Haus", "Łódź Øre", "Ǽ a¨ b ¨" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *once = ris_text_fold (texts[i]);
      g_autofree char *twice = ris_text_fold (once);

      g_assert_cmpstr (once, ==, twice);
    }
}

static void
test_sort_key (void)
{
  static const Case cases[] = {
    { "Äpfel", "apfel" },    { "Öl", "ol" },   { "Übung", "ubung" },
    { "Straße", "strasse" }, { "Øre", "ore" },
  };
  static const char *const sorted[]
      = { "Abel", "Äbtissin", "Adler", "Mahler", "Mähler-Zwei", "Muller",
          "Mulz", "Weis",     "Weiß",  "Weisz",  "Zander" };

  assert_cases (cases, G_N_ELEMENTS (cases), ris_text_dup_sort_key);
  for (gsize i = 1; i < G_N_ELEMENTS (sorted); i++)
    {
      g_autofree char *before = ris_text_dup_sort_key (sorted[i - 1]);
      g_autofree char *after = ris_text_dup_sort_key (sorted[i]);

      g_assert_cmpstr (before, <, after);
    }
}

static void
test_is_blank (void)
{
  static const char *const blank[] = { NULL, "", " ", "\t\n\r", "\xc2\xa0 \xe2\x80\x83" };
  static const char *const filled[] = { "a", "  a", "0", "\xc2\xad" };

  for (gsize i = 0; i < G_N_ELEMENTS (blank); i++)
    g_assert_true (ris_text_is_blank (blank[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (filled); i++)
    g_assert_false (ris_text_is_blank (filled[i]));
}

static void
test_file_name (void)
{
  static const Case cases[] = {
    { "", "datei" },
    { "///", "datei" },
    { "...", "datei" },
    { "Vorlage A 10/186/2022.pdf", "Vorlage-A-10-186-2022.pdf" },
    { "../../etc/passwd", "etc-passwd" },
    { ".htaccess", "htaccess" },
    { "..-rf", "rf" },
    { "-rf", "rf" },
    { "Straße & Müll", "Straße-Müll" },
    { "Mu\xcc\x88ll", "Müll" },
    { "a\\b:c*d?e\"f<g>h|i", "a-b-c-d-e-f-g-h-i" },
    { "Zeile\neins\tzwei", "Zeile-eins-zwei" },
    { "Ende. ", "Ende" },
    { "snake_case", "snake_case" },
    { "CON", "datei-CON" },
    { "aux.pdf", "datei-aux.pdf" },
    { "com1", "datei-com1" },
    { "Konzept", "Konzept" },
    { "console.pdf", "console.pdf" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases), ris_text_dup_file_name);
}

static void
test_long_file_name (void)
{
  GString *text = g_string_new (NULL);
  g_autofree char *name = NULL;

  for (int i = 0; i < 300; i++)
    g_string_append (text, "ü");
  name = ris_text_dup_file_name (text->str);
  g_assert_cmpuint (strlen (name), <=, 124);
  g_assert_cmpuint (strlen (name), >=, 118);
  g_assert_true (g_utf8_validate (name, -1, NULL));
  g_string_free (text, TRUE);
}

static void
test_shortened (void)
{
  static const struct
  {
    const char *text;
    guint characters;
    const char *expected;
  } cases[] = {
    { "", 0, "" },
    { "kurz", 4, "kurz" },
    { "kurz", 100, "kurz" },
    { "kurz", 0, "" },
    { "kurz", 1, "…" },
    { "Bebauungsplan", 5, "Beba…" },
    { "Änderung der Satzung", 12, "Änderung…" },
    { "Änderung der Satzung", 13, "Änderung der…" },
    { "Änderung der Satzung", 19, "Änderung der…" },
    { "Änderung der Satzung", 20, "Änderung der Satzung" },
    { "eins  zwei drei", 8, "eins…" },
    { "öööööööööö", 4, "ööö…" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *result = ris_text_dup_shortened (cases[i].text, cases[i].characters);

      g_assert_cmpstr (result, ==, cases[i].expected);
      g_assert_cmpint (g_utf8_strlen (result, -1), <=, cases[i].characters);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/text/fold", test_fold);
  g_test_add_func ("/base/text/fold-is-idempotent", test_fold_is_idempotent);
  g_test_add_func ("/base/text/sort-key", test_sort_key);
  g_test_add_func ("/base/text/is-blank", test_is_blank);
  g_test_add_func ("/base/text/file-name", test_file_name);
  g_test_add_func ("/base/text/long-file-name", test_long_file_name);
  g_test_add_func ("/base/text/shortened", test_shortened);
  return g_test_run ();
}
