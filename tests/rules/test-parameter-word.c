/* Words in prose: no word of the vocabulary reaches people with an underscore or an umlaut written out. */
#include "rules/parameter.h"

#include <string.h>

static void
test_labels (void)
{
  static const char *const labels[][2] = {
    { "absendung", "Absendung" },
    { "hare_niemeyer", "Hare/Niemeyer" },
    { "dhondt", "d’Hondt" },
    { "sainte_lague", "Sainte-Laguë/Schepers" },
    { "gewaehlte_ueberwiegen", "gewählte Mitglieder überwiegen" },
    { "fraktion", "eine Fraktion" },
    { "zweiter_grad", "Verwandte und Verschwägerte bis zum zweiten Grad" },
    { "geheim", "geheim" },
    { "offen", "offen" },
    { "no_such_word", "no_such_word" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    g_assert_cmpstr (ris_parameter_get_word_label (labels[i][0]), ==, labels[i][1]);
}

static void
check_words (const RisParameter *parameter)
{
  g_auto (GStrv) words = g_strsplit (parameter->words, " ", -1);

  for (char **word = words; *word != NULL; word++)
    {
      const char *label = ris_parameter_get_word_label (*word);

      g_test_message ("%s: %s: %s", parameter->key, *word, label);
      g_assert_null (strchr (label, '_'));
      g_assert_true (g_utf8_validate (label, -1, NULL));
    }
}

static void
test_all_words (void)
{
  guint n;
  const RisParameter *all = ris_parameter_get_all (&n);

  for (guint i = 0; i < n; i++)
    if (all[i].words != NULL)
      check_words (&all[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/parameter-word/labels", test_labels);
  g_test_add_func ("/rules/parameter-word/all-words", test_all_words);
  return g_test_run ();
}
