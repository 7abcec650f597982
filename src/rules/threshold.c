/* Thresholds in integers.
 *
 * Numbers are at most 1000 in a fraction and heads of a council, so products stay far below 64 bits.
 */
#include "rules/threshold.h"

#include <string.h>

#define LARGEST 1000

static const struct
{
  const char *word;
  const char *label;
  const char *genitive;
  const char *heads; /* "3 anwesende Mitglieder" */
  const char *head;  /* "1 anwesendes Mitglied" */
} bases[RIS_N_THRESHOLD_BASES] = {
  [RIS_BASE_LEGAL] = { "gesetzlich", "gesetzliche Mitgliederzahl",
                       "der gesetzlichen Mitgliederzahl", "Mitglieder", "Mitglied" },
  [RIS_BASE_ELECTED] = { "gewaehlt", "Zahl der gewählten Mitglieder", "der gewählten Mitglieder",
                         "gewählte Mitglieder", "gewähltes Mitglied" },
  [RIS_BASE_ENTITLED] = { "stimmberechtigt", "Zahl der Stimmberechtigten", "der Stimmberechtigten",
                          "Stimmberechtigte", "Stimmberechtigte/r" },
  [RIS_BASE_PRESENT] = { "anwesend", "Zahl der anwesenden Mitglieder", "der anwesenden Mitglieder",
                         "anwesende Mitglieder", "anwesendes Mitglied" },
  [RIS_BASE_PRESENT_ENTITLED] = { "anwesend_stimmb", "Zahl der anwesenden Stimmberechtigten",
                                  "der anwesenden Stimmberechtigten", "anwesende Stimmberechtigte",
                                  "anwesende/r Stimmberechtigte/r" },
  [RIS_BASE_YES_NO]
  = { "ja_nein", "Ja- und Nein-Stimmen", "der Ja- und Nein-Stimmen", "Stimmen", "Stimme" },
  [RIS_BASE_VALID]
  = { "gueltig", "gültige Stimmen", "der gültigen Stimmen", "gültige Stimmen", "gültige Stimme" },
  [RIS_BASE_COMMITTEE] = { "ausschuss", "Zahl der Ausschussmitglieder", "der Ausschussmitglieder",
                           "Ausschussmitglieder", "Ausschussmitglied" },
};

static gboolean
read_number (const char **text, gint64 *number)
{
  const char *start = *text;

  *number = 0;
  for (; g_ascii_isdigit (**text) && *number <= LARGEST; (*text)++)
    *number = *number * 10 + (**text - '0');
  return *text > start && *number <= LARGEST;
}

static gboolean
find_base (const char *word, RisThresholdBase *base)
{
  for (int i = 0; i < RIS_N_THRESHOLD_BASES; i++)
    if (strcmp (bases[i].word, word) == 0)
      {
        *base = (RisThresholdBase)i;
        return TRUE;
      }
  return FALSE;
}

gboolean
ris_threshold_parse (const char *text, RisThreshold *threshold)
{
  if (*text != '>')
    return FALSE;
  text++;
  threshold->is_strict = *text != '=';
  if (!threshold->is_strict)
    text++;
  if (*text++ != ' ' || !read_number (&text, &threshold->numerator))
    return FALSE;
  threshold->denominator = 0;
  if (*text == '/')
    {
      text++;
      if (!read_number (&text, &threshold->denominator) || threshold->denominator == 0
          || threshold->numerator > threshold->denominator)
        return FALSE;
    }
  return *text == ' ' && find_base (text + 1, &threshold->base);
}

gboolean
ris_threshold_is_met (const RisThreshold *threshold, gint64 count, gint64 base)
{
  gint64 left = threshold->denominator == 0 ? count : count * threshold->denominator;
  gint64 right = threshold->denominator == 0 ? threshold->numerator : base * threshold->numerator;

  return threshold->is_strict ? left > right : left >= right;
}

gint64
ris_threshold_get_needed (const RisThreshold *threshold, gint64 base)
{
  gint64 denominator = MAX (threshold->denominator, 1);
  gint64 product = threshold->denominator == 0 ? threshold->numerator : base * threshold->numerator;

  return threshold->is_strict ? product / denominator + 1
                              : (product + denominator - 1) / denominator;
}

static char *
dup_fraction (gint64 numerator, gint64 denominator)
{
  static const struct
  {
    gint64 numerator;
    gint64 denominator;
    const char *words;
  } known[] = { { 1, 2, "die Hälfte" },   { 1, 3, "ein Drittel" },  { 2, 3, "zwei Drittel" },
                { 1, 4, "ein Viertel" },  { 3, 4, "drei Viertel" }, { 1, 5, "ein Fünftel" },
                { 2, 5, "zwei Fünftel" }, { 3, 5, "drei Fünftel" }, { 4, 5, "vier Fünftel" },
                { 1, 10, "ein Zehntel" } };

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    if (known[i].numerator == numerator && known[i].denominator == denominator)
      return g_strdup (known[i].words);
  if (numerator == denominator)
    return g_strdup ("die Gesamtheit");
  return g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, numerator, denominator);
}

char *
ris_threshold_dup_text (const RisThreshold *threshold)
{
  const char *more = threshold->is_strict ? "mehr als" : "mindestens";

  if (threshold->denominator == 0 && threshold->numerator == 0 && !threshold->is_strict)
    return g_strdup ("jede Zahl von Mitgliedern");
  if (threshold->denominator == 0)
    return g_strdup_printf ("%s %" G_GINT64_FORMAT " %s", more, threshold->numerator,
                            threshold->numerator == 1 ? bases[threshold->base].head
                                                      : bases[threshold->base].heads);

  g_autofree char *fraction = dup_fraction (threshold->numerator, threshold->denominator);

  return g_strdup_printf ("%s %s %s", more, fraction, bases[threshold->base].genitive);
}

const char *
ris_threshold_get_base_word (RisThresholdBase base)
{
  return bases[base].word;
}

const char *
ris_threshold_get_base_label (RisThresholdBase base)
{
  return bases[base].label;
}
