/* Differences: minimal, readable, and together always both texts. */
#include "view/rich.h"

#include "rich-dump.h"

#include <string.h>

static void
test_cases (void)
{
  static const char *const cases[][3] = {
    { "", "", "" },
    { "Der Rat stimmt zu.", "Der Rat stimmt zu.", "(p 'Der Rat stimmt zu.')" },
    { "", "Neu.", "(p (ins 'Neu.'))" },
    { "Alt.", "", "(p (del 'Alt.'))" },
    { "Der Rat beschließt", "Der Rat der Stadt beschließt",
      "(p 'Der Rat' (ins ' der Stadt') ' beschließt')" },
    { "50.000 Euro", "70.000 Euro", "(p (del '50') (ins '70') '.000 Euro')" },
    { "bis Juni 2022", "bis August 2022", "(p 'bis' (del ' Juni') (ins ' August') ' 2022')" },
    { "rote der Haus", "blaue der Baum", "(p (del 'rote der Haus') (ins 'blaue der Baum'))" },
    { "rote Mauern Haus", "blaue Mauern Baum",
      "(p (del 'rote') (ins 'blaue') ' Mauern' (del ' Haus') (ins ' Baum'))" },
    { "X Rat tagt", "Rat tagt", "(p (del 'X') ' Rat tagt')" },
    { "a  b\tc", "a b c", "(p 'a b c')" },
    { "A eins\n\nB zwei\n\nC drei", "A eins\n\nC drei",
      "(p 'A eins') (p (del 'B zwei')) (p 'C drei')" },
    { "A eins", "A eins\n\nB zwei", "(p 'A eins') (p (ins 'B zwei'))" },
    { "hier: eins\nZeile", "hier: eins\nReihe",
      "(p 'hier: eins' (br) (del 'Zeile') (ins 'Reihe'))" },
    { "eins\n\nzwei", "drei\n\nvier",
      "(p (del 'eins') (ins 'drei')) (p (del 'zwei') (ins 'vier'))" },
    { "Satz, neu", "Satz; neu", "(p 'Satz' (del ',') (ins ';') ' neu')" },
    { "<b>", "<i>", "(p '<' (del 'b') (ins 'i') '>')" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RisRich) rich = ris_rich_new_from_difference (cases[i][0], cases[i][1]);
      g_autofree char *dump = rich_dump (rich);

      g_assert_cmpstr (dump, ==, cases[i][2]);
    }
}

/* the words of one side: all but the spans of the other */
static void
collect (const RisRich *rich, RisRichKind other, GString *words)
{
  for (; rich != NULL; rich = rich->next)
    {
      if (rich->kind == other)
        continue;
      for (const char *c = rich->text; c != NULL && *c != '\0'; c++)
        if (*c != ' ')
          g_string_append_c (words, *c);
      collect (rich->first, other, words);
    }
}

static char *
make_text (guint n_words, guint n_different)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (text, "w%d%s", g_test_rand_int_range (0, (gint32)n_different),
                            i % 31 == 30 ? "\n\n" : " ");
  return g_string_free (text, FALSE);
}

static void
assert_side (const RisRich *rich, RisRichKind other, const char *expected)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GString) all = g_string_new (NULL);

  for (const char *c = expected; *c != '\0'; c++)
    if (!g_ascii_isspace (*c))
      g_string_append_c (all, *c);
  collect (rich->first, other, words);
  g_assert_cmpstr (words->str, ==, all->str);
}

static void
test_random (void)
{
  for (guint i = 0; i < 300; i++)
    {
      guint n_different = (guint)g_test_rand_int_range (2, 30);
      g_autofree char *before = make_text (i, n_different);
      g_autofree char *after = make_text ((guint)g_test_rand_int_range (0, 120), n_different);
      g_autoptr (RisRich) rich = ris_rich_new_from_difference (before, after);

      assert_side (rich, RIS_RICH_INSERTED, before);
      assert_side (rich, RIS_RICH_DELETED, after);
    }
}

/* more than 4,000 changed words: one removal, one addition; and it takes no noticeable time */
static void
test_too_different (void)
{
  GString *before = g_string_new (NULL);
  GString *after = g_string_new (NULL);
  g_autoptr (RisRich) rich = NULL;
  const RisRich *paragraph;

  for (guint i = 0; i < 12000; i++)
    {
      g_string_append_printf (before, "a%u gleich ", i);
      g_string_append_printf (after, "b%u gleich ", i);
    }
  g_string_append (before, "alt");
  g_string_append (after, "neu");
  rich = ris_rich_new_from_difference (before->str, after->str);
  paragraph = rich->first;
  g_assert_cmpint (paragraph->first->kind, ==, RIS_RICH_DELETED);
  g_assert_cmpint (paragraph->first->next->kind, ==, RIS_RICH_INSERTED);
  g_assert_null (paragraph->first->next->next);
  g_string_free (before, TRUE);
  g_string_free (after, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/difference/cases", test_cases);
  g_test_add_func ("/difference/random", test_random);
  g_test_add_func ("/difference/too-different", test_too_different);
  return g_test_run ();
}
