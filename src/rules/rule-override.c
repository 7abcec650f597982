/* Overriding: whether a town may set what it set.
 *
 * The layer above says who may override a rule and within which limits. What cannot be compared with a limit is refused, with
 * a sentence that says why: whether "5 Werktage" keep a minimum of "7 Tage" depends on the calendar.
 */
#include "rule-file-private.h"

#include "rule-value-private.h"

/* "§ 34 Abs. 3 GemO" or "Hauptsatzung" */
static const char *
get_authority (const RisRule *above)
{
  return above->norm != NULL ? above->norm : ris_rule_get_layer_name (above->layer);
}

static char *
dup_limit_refusal (const RisRule *above, const RisRule *town, gboolean is_minimum)
{
  const RisParameter *parameter = town->parameter;
  const char *written = is_minimum ? above->minimum : above->maximum;
  g_auto (RisRuleValue) limit = { 0 };
  int order = 0;

  if (written == NULL || !ris_rule_value_parse (parameter, written, &limit))
    return NULL;

  g_autofree char *set = ris_rule_value_dup_text (parameter, &town->value);
  g_autofree char *allowed = ris_rule_value_dup_text (parameter, &limit);

  if (!ris_rule_value_compare (parameter->kind, &town->value, &limit, &order))
    return g_strdup_printf ("„%s“ (%s): Der Wert „%s“ lässt sich mit dem %s „%s“ (%s) nicht "
                            "vergleichen; bitte in derselben Einheit oder mit demselben Bezug "
                            "angeben.",
                            parameter->label, parameter->key, set,
                            is_minimum ? "Mindestwert" : "Höchstwert", allowed,
                            get_authority (above));
  if (is_minimum ? order >= 0 : order <= 0)
    return NULL;
  return g_strdup_printf ("„%s“ (%s): Der Wert „%s“ liegt %s „%s“ (%s).", parameter->label,
                          parameter->key, set,
                          is_minimum ? "unter dem Mindestwert" : "über dem Höchstwert", allowed,
                          get_authority (above));
}

char *
ris_rule_override_dup_refusal (const RisRule *above, const RisRule *town)
{
  static const char *const by[RIS_N_LAYERS]
      = { [RIS_LAYER_LAND] = "das Landesrecht",
          [RIS_LAYER_HAUPTSATZUNG] = "die Hauptsatzung",
          [RIS_LAYER_SATZUNG] = "eine Satzung",
          [RIS_LAYER_GESCHAEFTSORDNUNG] = "die Geschäftsordnung" };
  char *refusal;

  if ((above->overridden & 1u << town->layer) == 0)
    return g_strdup_printf ("„%s“ (%s): %s lässt keine Abweichung durch %s zu.",
                            town->parameter->label, town->parameter->key, get_authority (above),
                            by[town->layer]);
  refusal = dup_limit_refusal (above, town, TRUE);
  return refusal != NULL ? refusal : dup_limit_refusal (above, town, FALSE);
}
