/* `ris rules zeige`: all parameters in force for a council on a day, or everything about one of them.
 *
 * People get two lines for each parameter: what holds, and where it comes from. */
#include "rules-private.h"

#include "base/date.h"
#include "rules-output-private.h"

#include <stdio.h>
#include <string.h>

#define DAY_LENGTH 10    /* 2025-11-01 */
#define MAX_VERSIONS 100 /* no law had more */

/* --- zeige: all --- */

static void
print_heading (const RisRules *rules)
{
  printf ("%s, Fassung %s\n", ris_rules_get_law (rules), ris_rules_get_version (rules));
}

/* parameters of one family (what stands before the first point) belong together */
static gboolean
is_same_family (const char *a, const char *b)
{
  gsize length = strcspn (a, ".");

  return strncmp (a, b, length + 1) == 0;
}

static void
print_row (const RisRule *rule)
{
  g_autofree char *value = ris_rule_dup_value_text (rule);
  g_autofree char *origin = ris_cmd_rules_output_dup_origin (rule);

  printf ("%s\n  %s: %s\n  %s\n", rule->parameter->key, rule->parameter->label, value, origin);
}

static void
print_all (const RisRules *rules)
{
  guint n;
  const RisParameter *parameters = ris_parameter_get_all (&n);

  print_heading (rules);
  for (guint i = 0; i < n; i++)
    {
      if (i == 0 || !is_same_family (parameters[i - 1].key, parameters[i].key))
        putchar ('\n');
      print_row (ris_rules_get (rules, parameters[i].key));
    }
}

/* --- zeige: one --- */

static void
print_line (const char *label, const char *text)
{
  if (text != NULL)
    printf ("%s: %s\n", label, text);
}

/* (transfer full): "Hauptsatzung, Geschäftsordnung", or "niemand" */
static char *
dup_overriding (const RisRule *rule)
{
  GString *text = g_string_new (NULL);

  for (guint layer = 0; layer < RIS_N_LAYERS; layer++)
    if ((rule->overridden & (1u << layer)) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                              ris_rule_get_layer_name (layer));
  if (text->len == 0)
    g_string_append (text, "niemand");
  return g_string_free (text, FALSE);
}

static void
print_one (const RisRules *rules, const RisRule *rule)
{
  g_autofree char *value = ris_rule_dup_value_text (rule);
  g_autofree char *overriding = dup_overriding (rule);
  const char certainty[] = { rule->certainty, '\0' };

  print_heading (rules);
  printf ("\n%s: %s\n\n", rule->parameter->label, value);
  print_line ("Schlüssel", rule->parameter->key);
  print_line ("Art", ris_parameter_get_kind_name (rule->parameter->kind));
  print_line ("Wert in der Regeldatei", rule->text);
  print_line ("Norm", rule->norm);
  print_line ("Sicherheit", rule->certainty == 0 ? NULL : certainty);
  print_line ("Anmerkung", ris_cmd_rules_output_get_remark (rule));
  print_line ("Ebene", ris_rule_get_layer_name (rule->layer));
  print_line ("Fassung", rule->version);
  print_line ("Abweichen darf", overriding);
  print_line ("Mindestens", rule->minimum);
  print_line ("Höchstens", rule->maximum);
  print_line ("Vorschlag", rule->suggestion);
  print_line ("Hinweis", rule->hint);
  print_line ("Quelle", rule->source);
  if (rule->file != NULL)
    printf ("Regeldatei: %s, Zeile %u\n", rule->file, rule->line);
}

/* --- zeige: what held before --- */

/* (transfer full) (nullable): the last day before the version @rule belongs to began; its name ends with its first day */
static char *
dup_day_before (const RisRule *rule)
{
  gsize length = rule->version == NULL ? 0 : strlen (rule->version);
  const char *begin = length < DAY_LENGTH ? "" : rule->version + length - DAY_LENGTH;

  return ris_date_is_day (begin) ? ris_date_dup_add_days (begin, -1) : NULL;
}

typedef void (*WithEarlier) (const RisRule *rule, const char *last_day, gpointer data);

/* calls @with for each earlier value, back to the oldest version */
static void
walk_back (RisRulesSession *session, const RisRule *rule, WithEarlier with, gpointer data)
{
  const char *key = rule->parameter->key;
  g_autofree char *day = dup_day_before (rule);
  RisLawPlace place;

  for (guint i = 0;
       i < MAX_VERSIONS && day != NULL && ris_cmd_rules_find_place (session, &place, NULL); i++)
    {
      g_autoptr (RisRules) rules
          = ris_rulebook_resolve (session->book, place.land, place.kind, day, NULL);
      g_autofree char *last_day = g_steal_pointer (&day);

      if (rules == NULL)
        return;
      with (ris_rules_get (rules, key), last_day, data);
      day = dup_day_before (ris_rules_get (rules, key));
    }
}

static void
print_earlier (const RisRule *rule, const char *last_day, gpointer data)
{
  gboolean *is_first = data;
  g_autofree char *day = ris_cmd_rules_output_dup_day (last_day);
  g_autofree char *value = ris_rule_dup_value_text (rule);
  g_autofree char *origin = ris_cmd_rules_output_dup_origin (rule);

  if (*is_first)
    puts ("Früher:");
  *is_first = FALSE;
  printf ("  bis %s: %s\n    %s\n", day, value, origin);
}

static void
add_earlier (const RisRule *rule, const char *last_day, gpointer data)
{
  JsonBuilder *builder = data;

  json_builder_begin_object (builder);
  ris_cmd_rules_output_add (builder, "bis", last_day);
  json_builder_set_member_name (builder, "regel");
  ris_cmd_rules_output_add_rule (builder, rule);
  json_builder_end_object (builder);
}

/* --- zeige: for machines --- */

static void
print_json (RisRulesSession *session, const RisRules *rules, const RisRule *only)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  guint n;
  const RisParameter *parameters = ris_parameter_get_all (&n);

  json_builder_begin_object (builder);
  ris_cmd_rules_output_add (builder, "land", ris_rules_get_land (rules));
  ris_cmd_rules_output_add (builder, "gesetz", ris_rules_get_law (rules));
  ris_cmd_rules_output_add (builder, "fassung", ris_rules_get_version (rules));
  json_builder_set_member_name (builder, "regeln");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    if (only == NULL || only->parameter == &parameters[i])
      ris_cmd_rules_output_add_rule (builder, ris_rules_get (rules, parameters[i].key));
  json_builder_end_array (builder);
  if (only != NULL)
    {
      json_builder_set_member_name (builder, "frueher");
      json_builder_begin_array (builder);
      walk_back (session, only, add_earlier, builder);
      json_builder_end_array (builder);
    }
  json_builder_end_object (builder);
  ris_cmd_rules_output_print (builder);
}

static RisExit
show (RisRulesSession *session, GError **error)
{
  const char *key = ris_cmd_case_get_text (session->input, "schluessel");
  g_autoptr (RisRules) rules = NULL;
  const RisRule *only = NULL;
  gboolean is_first = TRUE;

  if (key != NULL && ris_parameter_find (key) == NULL)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   "--schluessel: there is no parameter \"%s\"", key);
      return RIS_EXIT_USAGE;
    }
  rules = ris_cmd_rules_resolve (session, NULL, error);
  if (rules == NULL)
    return RIS_EXIT_FAILED;
  if (key != NULL)
    only = ris_rules_get (rules, key);
  if (session->as_json)
    print_json (session, rules, only);
  else if (only != NULL)
    {
      print_one (rules, only);
      walk_back (session, only, print_earlier, &is_first);
    }
  else
    print_all (rules);
  return RIS_EXIT_OK;
}

static const RisCaseField show_fields[] = {
  { "schluessel", RIS_CASE_TEXT, "show all about this parameter", NULL, NULL, FALSE },
  { 0 },
};

const RisRulesTopic ris_cmd_rules_show
    = { "zeige", "show the rules in force for a council on a day", NULL, show_fields, show };
