/* Rules: one fact of law, copied, asked and put into German words. */
#include "rules/rule.h"

#include <string.h>

#include "rule-value-private.h"

void
ris_rule_free (RisRule *rule)
{
  if (rule == NULL)
    return;
  ris_rule_value_clear (&rule->value);
  g_free (rule->text);
  g_free (rule->norm);
  g_free (rule->minimum);
  g_free (rule->maximum);
  g_free (rule->suggestion);
  g_free (rule->source);
  g_free (rule->hint);
  g_free (rule->version);
  g_free (rule->file);
  g_free (rule);
}

RisRule *
ris_rule_copy (const RisRule *rule)
{
  RisRule *copy = g_memdup2 (rule, sizeof *rule);

  copy->value.words = g_strdupv (rule->value.words);
  copy->value.stairs = rule->value.stairs == NULL ? NULL : g_array_copy (rule->value.stairs);
  copy->text = g_strdup (rule->text);
  copy->norm = g_strdup (rule->norm);
  copy->minimum = g_strdup (rule->minimum);
  copy->maximum = g_strdup (rule->maximum);
  copy->suggestion = g_strdup (rule->suggestion);
  copy->source = g_strdup (rule->source);
  copy->hint = g_strdup (rule->hint);
  copy->version = g_strdup (rule->version);
  copy->file = g_strdup (rule->file);
  return copy;
}

gboolean
ris_rule_has_word (const RisRule *rule, const char *word)
{
  return rule->value.words != NULL
         && g_strv_contains ((const char *const *)rule->value.words, word);
}

const RisStair *
ris_rule_find_stair (const RisRule *rule, gint64 number)
{
  for (guint i = 0; rule->value.stairs != NULL && i < rule->value.stairs->len; i++)
    {
      const RisStair *stair = &g_array_index (rule->value.stairs, RisStair, i);

      if (number <= stair->limit)
        return stair;
    }
  return NULL;
}

char *
ris_rule_dup_value_text (const RisRule *rule)
{
  return ris_rule_value_dup_text (rule->parameter, &rule->value);
}

const char *
ris_rule_get_layer_name (RisRuleLayer layer)
{
  static const char *const names[RIS_N_LAYERS]
      = { [RIS_LAYER_LAND] = "Landesrecht",
          [RIS_LAYER_HAUPTSATZUNG] = "Hauptsatzung",
          [RIS_LAYER_SATZUNG] = "Satzung",
          [RIS_LAYER_GESCHAEFTSORDNUNG] = "Geschäftsordnung" };

  return names[layer];
}
