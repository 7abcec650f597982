/* Rich text trees: appending, links put in afterwards, plain text, freeing of deep trees. */
#include "view/rich.h"

#include "rich-dump.h"

#include <string.h>

/* finds paper references such as A 12/34 */
static gboolean
find_reference (const char *text, gsize *start, gsize *end, char **url, gpointer data)
{
  const char *found = strstr (text, "A ");

  if (found == NULL || !g_ascii_isdigit (found[2]))
    return FALSE;
  *start = (gsize)(found - text);
  *end = *start + 2 + strspn (found + 2, "0123456789/");
  *url = g_strdup_printf ("/vorlagen/%c", found[2]);
  (*(guint *)data)++;
  return TRUE;
}

static void
test_link (void)
{
  static const char *const cases[][2] = {
    { "nichts", "(p 'nichts')" },
    { "A 1/2", "(p (link </vorlagen/1> 'A 1/2'))" },
    { "siehe A 1/2 und A 3/4.",
      "(p 'siehe ' (link </vorlagen/1> 'A 1/2') ' und ' (link </vorlagen/3> 'A 3/4') '.')" },
    { "**A 1/2** x", "(p (strong (link </vorlagen/1> 'A 1/2')) ' x')" },
    { "`A 1/2`", "(p (codespan 'A 1/2'))" },
    { "[A 1/2](/x) *A 3*", "(p (link </x> 'A 1/2') ' ' (em (link </vorlagen/3> 'A 3')))" },
    { "- x\n- A 5", "(list (item (p 'x')) (item (p (link </vorlagen/5> 'A 5'))))" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RisRich) rich = ris_rich_new_from_markdown (cases[i][0], &error);
      g_autofree char *dump = NULL;
      guint n = 0;

      g_assert_no_error (error);
      ris_rich_link (rich, find_reference, &n);
      dump = rich_dump (rich);
      g_assert_cmpstr (dump, ==, cases[i][1]);
      g_assert_cmpuint (n > 0, ==, strstr (cases[i][1], "/vorlagen/") != NULL);
    }
}

static void
test_text (void)
{
  static const char *const cases[][2] = {
    { "", "" },
    { "# Titel\n\nText **fett** und *kursiv*\nZeile\n\n- a\n- b\n",
      "Titel\nText fett und kursiv\nZeile\na\nb" },
    { "| a | b |\n|---|---|\n| 1 | 2 |\n\nEnde", "a\tb\n1\t2\nEnde" },
    { "> Zitat\n\n```\ncode\n```\n", "Zitat\ncode" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RisRich) rich = ris_rich_new_from_markdown (cases[i][0], NULL);
      g_autofree char *text = ris_rich_dup_text (rich);

      g_assert_cmpstr (text, ==, cases[i][1]);
    }
}

static void
test_text_of_difference (void)
{
  g_autoptr (RisRich) rich
      = ris_rich_new_from_difference ("Der Rat lehnt ab.", "Der Rat stimmt zu.");
  g_autofree char *text = ris_rich_dup_text (rich);

  g_assert_cmpstr (text, ==, "Der Rat stimmt zu.");
}

static void
test_free_deep (void)
{
  RisRich *root = ris_rich_new (RIS_RICH_DOCUMENT, NULL);
  RisRich *parent = root;

  for (guint i = 0; i < 1000000; i++)
    parent = ris_rich_append (parent, ris_rich_new (RIS_RICH_QUOTE, NULL));
  ris_rich_free (root);
  ris_rich_free (NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rich/link", test_link);
  g_test_add_func ("/rich/text", test_text);
  g_test_add_func ("/rich/text-of-difference", test_text_of_difference);
  g_test_add_func ("/rich/free-deep", test_free_deep);
  return g_test_run ();
}
