/* Wording: pieces of German sentences that several findings about elections share: lists of names, counts in singular and
 * plural, quotients, and who draws the lot. */
#include "wording-private.h"

#include <string.h>

char *
ris_wording_dup_list (const char *const *words, guint n_words, const char *conjunction)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    {
      if (i > 0 && i == n_words - 1)
        g_string_append_printf (text, " %s ", conjunction);
      else if (i > 0)
        g_string_append (text, ", ");
      g_string_append (text, words[i]);
    }
  return g_string_free (text, FALSE);
}

char *
ris_wording_dup_count (gint64 number, const char *one, const char *many)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %s", number, number == 1 ? one : many);
}

char *
ris_wording_dup_ratio (gint64 numerator, gint64 denominator)
{
  gint64 hundredths = (numerator * 200 + denominator) / (denominator * 2);

  return g_strdup_printf ("%" G_GINT64_FORMAT ",%02" G_GINT64_FORMAT, hundredths / 100,
                          hundredths % 100);
}

const char *
ris_wording_add_draw (RisFinding *finding, const RisRules *rules)
{
  static const struct
  {
    const char *word;
    const char *sentence;
  } drawers[] = {
    { "vorsitz", " Es entscheidet das Los; es zieht die oder der Vorsitzende." },
    { "mitglied", " Es entscheidet das Los; es zieht ein Mitglied." },
    { "wahlleitung", " Es entscheidet das Los; es zieht die Wahlleitung." },
  };
  const char *word = ris_rules_get_word (rules, "wahl.los_durch");

  if (word == NULL)
    ris_finding_take (finding,
                      ris_finding_new_unknown (ris_rules_get (rules, "wahl.los_durch"),
                                               "Wer das Los zieht, lässt sich nicht sagen"));
  else
    ris_finding_add_rule (finding, ris_rules_get (rules, "wahl.los_durch"));
  for (gsize i = 0; word != NULL && i < G_N_ELEMENTS (drawers); i++)
    if (strcmp (drawers[i].word, word) == 0)
      return drawers[i].sentence;
  return " Es entscheidet das Los.";
}
