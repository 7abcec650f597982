/* Values of rules in German: what a rule says, and what a value of each kind looks like. */
#include "rule-value-private.h"

#include <string.h>

#define CENTS 100

/* "1.000" */
static void
append_grouped (GString *text, gint64 number)
{
  if (number >= 1000)
    {
      append_grouped (text, number / 1000);
      g_string_append_printf (text, ".%03d", (int)(number % 1000));
      return;
    }
  g_string_append_printf (text, "%d", (int)number);
}

static void
append_money (GString *text, gint64 cents)
{
  append_grouped (text, cents / CENTS);
  g_string_append_printf (text, ",%02d Euro", (int)(cents % CENTS));
}

static void
append_stairs (GString *text, RisParameterKind kind, const GArray *stairs)
{
  for (guint i = 0; i < stairs->len; i++)
    {
      const RisStair *stair = &g_array_index (stairs, RisStair, i);

      g_string_append (text, i == 0 ? "" : "; ");
      if (stair->limit == G_MAXINT64)
        g_string_append (text, stairs->len == 1 ? "immer" : "darüber");
      else
        {
          g_string_append (text, "bis ");
          append_grouped (text, stair->limit);
        }
      g_string_append (text, ": ");
      if (kind == RIS_PARAMETER_STAIRS_MONEY)
        append_money (text, stair->value);
      else
        append_grouped (text, stair->value);
    }
}

static void
append_words (GString *text, char **words)
{
  for (guint i = 0; words[i] != NULL; i++)
    g_string_append_printf (text, "%s%s", i == 0 ? "" : ", ",
                            ris_parameter_get_word_label (words[i]));
}

static void
append_threshold (GString *text, const RisRuleValue *value)
{
  g_autofree char *threshold = ris_threshold_dup_text (&value->threshold);

  g_string_append (text, threshold);
  if (value->conjunction != RIS_CONJUNCTION_NONE)
    g_string_append_printf (text, " %s %s",
                            value->conjunction == RIS_CONJUNCTION_OR ? "oder" : "und",
                            ris_parameter_get_word_label (value->words[0]));
}

static void
append_duration (GString *text, const RisDuration *duration)
{
  g_autofree char *said = ris_duration_dup_text (duration);

  g_string_append (text, said);
}

char *
ris_rule_value_dup_text (const RisParameter *parameter, const RisRuleValue *value)
{
  GString *text;

  if (!value->is_known)
    return g_strdup ("nicht gesetzt");
  text = g_string_new (NULL);
  switch (parameter->kind)
    {
    case RIS_PARAMETER_FLAG:
      g_string_append (text, value->flag ? "ja" : "nein");
      break;
    case RIS_PARAMETER_COUNT:
      append_grouped (text, value->number);
      break;
    case RIS_PARAMETER_DURATION:
      append_duration (text, &value->duration);
      break;
    case RIS_PARAMETER_THRESHOLD:
      append_threshold (text, value);
      break;
    case RIS_PARAMETER_MONEY:
      append_money (text, value->number);
      break;
    case RIS_PARAMETER_STAIRS_COUNT:
    case RIS_PARAMETER_STAIRS_MONEY:
      append_stairs (text, parameter->kind, value->stairs);
      break;
    case RIS_PARAMETER_WORD:
    case RIS_PARAMETER_LIST:
    default:
      append_words (text, value->words);
      break;
    }
  return g_string_free (text, FALSE);
}

char *
ris_rule_value_dup_written (const RisParameter *parameter, const char *written)
{
  g_auto (RisRuleValue) value = { 0 };

  if (!ris_rule_value_parse (parameter, written, &value))
    return g_strdup (written);
  return ris_rule_value_dup_text (parameter, &value);
}

/* --- what is expected --- */

static char *
dup_listed (const char *words)
{
  g_auto (GStrv) listed = g_strsplit (words, " ", -1);

  return g_strjoinv (", ", listed);
}

static char *
dup_expected_threshold (const RisParameter *parameter)
{
  GString *text = g_string_new ("eine Schwelle wie „> 1/2 gesetzlich“ oder „>= 3 anwesend“ (");

  for (int i = 0; i < RIS_N_THRESHOLD_BASES; i++)
    g_string_append_printf (text, "%s%s", i == 0 ? "" : ", ",
                            ris_threshold_get_base_word ((RisThresholdBase)i));
  g_string_append_c (text, ')');
  if (parameter->words != NULL)
    {
      g_autofree char *words = dup_listed (parameter->words);

      g_string_append_printf (text, ", auch mit „oder“ oder „und“ und einem Wort dahinter (%s)",
                              words);
    }
  return g_string_free (text, FALSE);
}

char *
ris_rule_value_dup_expected (const RisParameter *parameter)
{
  g_autofree char *words = dup_listed (parameter->words != NULL ? parameter->words : "");

  switch (parameter->kind)
    {
    case RIS_PARAMETER_FLAG:
      return g_strdup ("„ja“ oder „nein“");
    case RIS_PARAMETER_COUNT:
      return g_strdup ("eine Zahl wie „7“");
    case RIS_PARAMETER_DURATION:
      return g_strdup ("eine Frist wie „tage_voll:7“ (tage, tage_voll, werktage, arbeitstage, "
                       "wochen, monate, stunden)");
    case RIS_PARAMETER_THRESHOLD:
      return dup_expected_threshold (parameter);
    case RIS_PARAMETER_MONEY:
      return g_strdup ("ein Betrag wie „25,50 EUR“");
    case RIS_PARAMETER_STAIRS_COUNT:
      return g_strdup ("eine steigende Staffel wie „bis 5000: 20; bis 8000: 26; darüber: 32“");
    case RIS_PARAMETER_STAIRS_MONEY:
      return g_strdup ("eine steigende Staffel wie „bis 5000: 20,00 EUR; darüber: 25,50 EUR“");
    case RIS_PARAMETER_LIST:
      return g_strdup_printf ("eine Liste aus diesen Wörtern, durch Kommas getrennt: %s", words);
    case RIS_PARAMETER_WORD:
    default:
      return g_strdup_printf ("eines dieser Wörter: %s", words);
    }
}
