/* The index accepts whatever is made of what people type, and words inside words are found. */
#include "search/council.h"
#include "search/search-private.h"

#include <string.h>

static void
test_any_text (void)
{
  static const char *const pieces[]
      = { "\"",     "*",  "-", "(",        ")", "AND",   "OR",     "NOT",    "NEAR", "ODER",
          ":",      "^",  "+", "{",        "}", "title", "Radweg", "Straße", "'",    ";",
          "--",     "\\", ",", "/*",       "„", "“",     "|",      "\001",   "\377", "\303",
          "10/186", " ",  " ", "\xc2\xad", "ä", "*in",   "rank",   "1" };
  g_autoptr (Council) council = council_open ();
  g_autoptr (GRand) random = g_rand_new_with_seed (42);

  for (int i = 0; i < 3000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *ids = NULL;
      int n = g_rand_int_range (random, 0, 12);

      for (int k = 0; k < n; k++)
        if (i % 4 == 0)
          g_string_append_c (text, (char)g_rand_int_range (random, 1, 256));
        else
          g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
      ids = council_find (council, text->str); /* asserts that there is no error */
      g_assert_nonnull (ids);
    }
}

static void
test_similar (void)
{
  static const struct
  {
    const char *text;
    const char *id;
    const char *word;
  } cases[] = {
    { "planber", "1101", "Haushaltsplanberatung" },
    { "Ausbaubeitrag", "1100", "Straßenausbaubeiträge" },
    { "ausbaubeiträge", "1100", "Straßenausbaubeiträge" },
    { "haushaltsplan 2023", "1101", "Haushaltsplanberatung" },
  };
  g_autoptr (Council) council = council_open ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RisSearchQuery query = { .text = (char *)cases[i].text };
      g_autoptr (RisSearchResult) result = council_search (council, &query);
      g_autofree char *ids = council_find (council, cases[i].text);

      g_test_message ("%s: %s", cases[i].text, ids);
      g_assert_nonnull (strstr (ids, cases[i].id));
      g_assert_true (
          g_ptr_array_find_with_equal_func (result->similar, cases[i].word, g_str_equal, NULL));
    }
}

static void
test_not_similar (void)
{
  static const char *const texts[]
      = { "anbe", "\"planber atung\"", "plan*", "-planber", "xyzxyz", "10186" };
  g_autoptr (Council) council = council_open ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      RisSearchQuery query = { .text = (char *)texts[i] };
      g_autoptr (RisSearchResult) result = council_search (council, &query);

      g_assert_cmpuint (result->similar->len, ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/expression/any-text", test_any_text);
  g_test_add_func ("/search/expression/similar", test_similar);
  g_test_add_func ("/search/expression/not-similar", test_not_similar);
  return g_test_run ();
}
