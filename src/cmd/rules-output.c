/* What `ris rules` prints.
 *
 * People read the sentence first; below it stands what they need to check it: the numbers used, the rules with norm and
 * certainty, and the steps. Machines get the same as JSON. What was written from memory says so, each time: a wrong rule is
 * worse than a missing one.
 */
#include "rules-output-private.h"

#include "base/date.h"

#include <stdio.h>

static const char *const class_words[] = {
  [RIS_FINDING_FINE] = "in_ordnung",
  [RIS_FINDING_HINT] = "hinweis",
  [RIS_FINDING_WARNING] = "warnung",
  [RIS_FINDING_IMPOSSIBLE] = "sperre",
};

/* --- rules --- */

char *
ris_cmd_rules_output_dup_origin (const RisRule *rule)
{
  GString *text = g_string_new (rule->norm == NULL ? "ohne Norm" : rule->norm);

  g_string_append (text, " (");
  if (rule->certainty != 0)
    g_string_append_printf (text, "Sicherheit %c; ", rule->certainty);
  g_string_append (text, ris_rule_get_layer_name (rule->layer));
  if (rule->version != NULL)
    g_string_append_printf (text, ", %s", rule->version);
  g_string_append_c (text, ')');
  return g_string_free (text, FALSE);
}

const char *
ris_cmd_rules_output_get_remark (const RisRule *rule)
{
  switch (rule->certainty)
    {
    case 'C':
    case 'D':
      return "aus dem Gedächtnis aufgeschrieben, bitte am Gesetzestext prüfen";
    case 'E':
      return "offen oder widersprüchlich, bitte am Gesetzestext prüfen";
    default:
      return NULL;
    }
}

/* --- for people --- */

static void append_finding (GString *out, const RisFinding *finding, guint depth);

char *
ris_cmd_rules_output_dup_day (const char *day)
{
  RisCivil civil;

  if (!ris_date_get_civil (day, &civil))
    return g_strdup (day);
  return g_strdup_printf ("%.2s., %02d.%02d.%d",
                          ris_date_get_weekday_name (
                              ris_date_get_weekday (civil.year, civil.month, civil.day)),
                          civil.day, civil.month, civil.year);
}

/* (transfer full): days and instants as people write them; any other text as it is */
static char *
dup_shown (const char *text)
{
  RisCivil civil;
  g_autofree char *day = ris_cmd_rules_output_dup_day (text);

  if (!ris_date_is_instant (text) || !ris_date_get_civil (text, &civil))
    return g_steal_pointer (&day);
  return g_strdup_printf ("%s, %02d:%02d Uhr", day, civil.hour, civil.minute);
}

/* text may have several lines */
static void
append_line (GString *out, guint depth, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf (out, "%*s%s\n", (int)depth * 2, "", lines[i]);
}

static void
append_numbers (GString *out, const GPtrArray *numbers, guint depth)
{
  if (numbers->len > 0)
    append_line (out, depth, "Zahlen:");
  for (guint i = 0; i < numbers->len; i++)
    {
      const RisFindingNumber *number = numbers->pdata[i];
      g_autofree char *value = number->text != NULL
                                   ? dup_shown (number->text)
                                   : g_strdup_printf ("%" G_GINT64_FORMAT, number->value);
      g_autofree char *line = g_strdup_printf ("%s: %s", number->label, value);

      append_line (out, depth + 1, line);
    }
}

static void
append_rules (GString *out, const GPtrArray *rules, guint depth)
{
  if (rules->len > 0)
    append_line (out, depth, "Regeln:");
  for (guint i = 0; i < rules->len; i++)
    {
      const RisRule *rule = rules->pdata[i];
      const char *remark = ris_cmd_rules_output_get_remark (rule);
      g_autofree char *value = ris_rule_dup_value_text (rule);
      g_autofree char *origin = ris_cmd_rules_output_dup_origin (rule);
      g_autofree char *line = g_strdup_printf ("%s: %s", rule->parameter->label, value);

      append_line (out, depth + 1, line);
      append_line (out, depth + 2, origin);
      if (remark != NULL)
        append_line (out, depth + 2, remark);
      if (rule->hint != NULL)
        append_line (out, depth + 2, rule->hint);
    }
}

static void
append_steps (GString *out, const GPtrArray *steps, guint depth)
{
  if (steps->len > 0)
    append_line (out, depth, "Rechenweg:");
  for (guint i = 0; i < steps->len; i++)
    append_line (out, depth + 1, steps->pdata[i]);
}

/* the sentence and its class; a note begins with the class, so that a list of them is quickly read */
static void
append_sentence (GString *out, const RisFinding *finding, guint depth)
{
  RisFindingClass class = ris_finding_get_class (finding);
  const char *name = ris_finding_get_class_name (class);
  g_autofree char *note = g_strdup_printf ("%s: %s", name, finding->sentence);

  append_line (out, depth, depth > 0 && class != RIS_FINDING_FINE ? note : finding->sentence);
  if (depth == 0 && class != RIS_FINDING_FINE)
    append_line (out, depth, name);
}

static void
append_finding (GString *out, const RisFinding *finding, guint depth)
{
  guint below = depth == 0 ? 0 : depth + 1;

  append_sentence (out, finding, depth);
  append_numbers (out, finding->numbers, below);
  append_rules (out, finding->rules, below);
  append_steps (out, finding->steps, below);
  if (finding->findings->len > 0)
    append_line (out, below, "Dazu:");
  for (guint i = 0; i < finding->findings->len; i++)
    append_finding (out, finding->findings->pdata[i], below + 1);
}

char *
ris_cmd_rules_output_dup_text (const RisFinding *finding)
{
  GString *out = g_string_new (NULL);

  append_finding (out, finding, 0);
  return g_string_free (out, FALSE);
}

/* --- for machines --- */

void
ris_cmd_rules_output_add (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  if (text == NULL)
    json_builder_add_null_value (builder);
  else
    json_builder_add_string_value (builder, text);
}

static void
begin_list (JsonBuilder *builder, const char *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
}

/* the layers that may override @rule */
static void
add_layers (JsonBuilder *builder, const RisRule *rule)
{
  begin_list (builder, "abweichen");
  for (guint layer = 0; layer < RIS_N_LAYERS; layer++)
    if ((rule->overridden & (1u << layer)) != 0)
      json_builder_add_string_value (builder, ris_rule_get_layer_name (layer));
  json_builder_end_array (builder);
}

void
ris_cmd_rules_output_add_rule (JsonBuilder *builder, const RisRule *rule)
{
  const char certainty[] = { rule->certainty, '\0' };
  g_autofree char *value = ris_rule_dup_value_text (rule);

  json_builder_begin_object (builder);
  ris_cmd_rules_output_add (builder, "schluessel", rule->parameter->key);
  ris_cmd_rules_output_add (builder, "bezeichnung", rule->parameter->label);
  ris_cmd_rules_output_add (builder, "wert", rule->text);
  ris_cmd_rules_output_add (builder, "text", value);
  ris_cmd_rules_output_add (builder, "norm", rule->norm);
  ris_cmd_rules_output_add (builder, "sicherheit", rule->certainty == 0 ? NULL : certainty);
  ris_cmd_rules_output_add (builder, "ebene", ris_rule_get_layer_name (rule->layer));
  ris_cmd_rules_output_add (builder, "fassung", rule->version);
  add_layers (builder, rule);
  ris_cmd_rules_output_add (builder, "mindestens", rule->minimum);
  ris_cmd_rules_output_add (builder, "hoechstens", rule->maximum);
  ris_cmd_rules_output_add (builder, "vorschlag", rule->suggestion);
  ris_cmd_rules_output_add (builder, "hinweis", rule->hint);
  ris_cmd_rules_output_add (builder, "quelle", rule->source);
  json_builder_end_object (builder);
}

static void
add_number (JsonBuilder *builder, const RisFindingNumber *number)
{
  json_builder_begin_object (builder);
  ris_cmd_rules_output_add (builder, "name", number->name);
  ris_cmd_rules_output_add (builder, "bezeichnung", number->label);
  json_builder_set_member_name (builder, "wert");
  if (number->text != NULL)
    json_builder_add_string_value (builder, number->text);
  else
    json_builder_add_int_value (builder, number->value);
  json_builder_end_object (builder);
}

void
ris_cmd_rules_output_add_finding (JsonBuilder *builder, const RisFinding *finding)
{
  json_builder_begin_object (builder);
  ris_cmd_rules_output_add (builder, "klasse", class_words[ris_finding_get_class (finding)]);
  ris_cmd_rules_output_add (builder, "ergebnis", finding->outcome);
  ris_cmd_rules_output_add (builder, "satz", finding->sentence);
  begin_list (builder, "zahlen");
  for (guint i = 0; i < finding->numbers->len; i++)
    add_number (builder, finding->numbers->pdata[i]);
  json_builder_end_array (builder);
  begin_list (builder, "regeln");
  for (guint i = 0; i < finding->rules->len; i++)
    ris_cmd_rules_output_add_rule (builder, finding->rules->pdata[i]);
  json_builder_end_array (builder);
  begin_list (builder, "schritte");
  for (guint i = 0; i < finding->steps->len; i++)
    json_builder_add_string_value (builder, finding->steps->pdata[i]);
  json_builder_end_array (builder);
  begin_list (builder, "befunde");
  for (guint i = 0; i < finding->findings->len; i++)
    ris_cmd_rules_output_add_finding (builder, finding->findings->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

char *
ris_cmd_rules_output_dup_json (const RisFinding *finding)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  ris_cmd_rules_output_add_finding (builder, finding);
  root = json_builder_get_root (builder);
  return json_to_string (root, TRUE);
}

void
ris_cmd_rules_output_print (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = json_to_string (root, TRUE);

  puts (text);
}
