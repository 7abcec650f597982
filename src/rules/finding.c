/* Findings: what the rules say about a case.
 *
 * A finding only collects: a word for programs, a sentence for people, and beside it the numbers, the rules and the steps
 * that led there, so that whoever doubts it can go through it with a pencil. Further findings hang below the first one: the
 * invitation is in time, but the town law behind it was never checked.
 */
#include "rules/finding.h"

#include <string.h>

#include "base/record.h"
#include "rule-value-private.h"

static void
number_free (gpointer data)
{
  RisFindingNumber *number = data;

  g_free (number->name);
  g_free (number->label);
  g_free (number->text);
  g_free (number);
}

static void
rule_free (gpointer data)
{
  ris_rule_free (data);
}

static void
finding_free (gpointer data)
{
  ris_finding_free (data);
}

/* takes @sentence */
static RisFinding *
new_with_sentence (RisFindingClass class, const char *outcome, char *sentence)
{
  RisFinding *finding = g_new0 (RisFinding, 1);

  finding->class = class;
  finding->outcome = outcome;
  finding->sentence = sentence;
  finding->numbers = g_ptr_array_new_with_free_func (number_free);
  finding->rules = g_ptr_array_new_with_free_func (rule_free);
  finding->steps = g_ptr_array_new_with_free_func (g_free);
  finding->findings = g_ptr_array_new_with_free_func (finding_free);
  return finding;
}

RisFinding *
ris_finding_new (RisFindingClass class, const char *outcome, const char *sentence, ...)
{
  va_list arguments;
  char *said;

  if (sentence == NULL)
    return new_with_sentence (class, outcome, g_strdup (""));
  va_start (arguments, sentence);
  said = g_strdup_vprintf (sentence, arguments);
  va_end (arguments);
  return new_with_sentence (class, outcome, said);
}

void
ris_finding_free (RisFinding *finding)
{
  if (finding == NULL)
    return;
  g_free (finding->sentence);
  g_ptr_array_unref (finding->numbers);
  g_ptr_array_unref (finding->rules);
  g_ptr_array_unref (finding->steps);
  g_ptr_array_unref (finding->findings);
  g_free (finding);
}

void
ris_finding_say (RisFinding *finding, const char *format, ...)
{
  va_list arguments;
  char *said;

  /* the old sentence may be among the arguments */
  va_start (arguments, format);
  said = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_free (finding->sentence);
  finding->sentence = said;
}

void
ris_finding_set_outcome (RisFinding *finding, RisFindingClass class, const char *outcome)
{
  finding->class = class;
  finding->outcome = outcome;
}

static RisFindingNumber *
add_number (RisFinding *finding, const char *name, const char *label)
{
  RisFindingNumber *number = g_new0 (RisFindingNumber, 1);

  number->name = g_strdup (name);
  number->label = g_strdup (label);
  number->value = RIS_UNKNOWN;
  g_ptr_array_add (finding->numbers, number);
  return number;
}

void
ris_finding_add_number (RisFinding *finding, const char *name, const char *label, gint64 value)
{
  if (value != RIS_UNKNOWN)
    add_number (finding, name, label)->value = value;
}

void
ris_finding_add_text (RisFinding *finding, const char *name, const char *label, const char *text)
{
  if (text != NULL)
    add_number (finding, name, label)->text = g_strdup (text);
}

static gboolean
is_same_rule (const RisRule *a, const RisRule *b)
{
  return a->parameter == b->parameter && a->line == b->line && strcmp (a->file, b->file) == 0
         && strcmp (a->version, b->version) == 0;
}

void
ris_finding_add_rule (RisFinding *finding, const RisRule *rule)
{
  for (guint i = 0; i < finding->rules->len; i++)
    if (is_same_rule (finding->rules->pdata[i], rule))
      return;
  g_ptr_array_add (finding->rules, ris_rule_copy (rule));
}

void
ris_finding_add_step (RisFinding *finding, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (finding->steps, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

void
ris_finding_take (RisFinding *finding, RisFinding *further)
{
  if (further != NULL)
    g_ptr_array_add (finding->findings, further);
}

RisFinding *
ris_finding_add_note (RisFinding *finding, RisFindingClass class, const char *outcome,
                      const char *sentence, ...)
{
  va_list arguments;
  RisFinding *note;

  va_start (arguments, sentence);
  note = new_with_sentence (class, outcome, g_strdup_vprintf (sentence, arguments));
  va_end (arguments);
  ris_finding_take (finding, note);
  return note;
}

RisFindingClass
ris_finding_get_class (const RisFinding *finding)
{
  RisFindingClass worst = finding->class;

  for (guint i = 0; i < finding->findings->len; i++)
    worst = MAX (worst, ris_finding_get_class (finding->findings->pdata[i]));
  return worst;
}

const RisFinding *
ris_finding_find (const RisFinding *finding, const char *outcome)
{
  if (strcmp (finding->outcome, outcome) == 0)
    return finding;
  for (guint i = 0; i < finding->findings->len; i++)
    {
      const RisFinding *found = ris_finding_find (finding->findings->pdata[i], outcome);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static const RisFindingNumber *
find_number (const RisFinding *finding, const char *name)
{
  for (guint i = 0; i < finding->numbers->len; i++)
    {
      const RisFindingNumber *number = finding->numbers->pdata[i];

      if (strcmp (number->name, name) == 0)
        return number;
    }
  return NULL;
}

gint64
ris_finding_get_number (const RisFinding *finding, const char *name)
{
  const RisFindingNumber *number = find_number (finding, name);

  return number == NULL ? RIS_UNKNOWN : number->value;
}

const char *
ris_finding_get_text (const RisFinding *finding, const char *name)
{
  const RisFindingNumber *number = find_number (finding, name);

  return number == NULL ? NULL : number->text;
}

const char *
ris_finding_get_class_name (RisFindingClass class)
{
  static const char *const names[] = { [RIS_FINDING_FINE] = "in Ordnung",
                                       [RIS_FINDING_HINT] = "Hinweis",
                                       [RIS_FINDING_WARNING] = "Warnung",
                                       [RIS_FINDING_IMPOSSIBLE] = "Sperre" };

  return names[class];
}

/* --- what is not known --- */

/* "der Hauptsatzung oder der Geschäftsordnung" */
static char *
dup_layers (guint layers)
{
  static const char *const datives[RIS_N_LAYERS]
      = { [RIS_LAYER_LAND] = "dem Landesrecht",
          [RIS_LAYER_HAUPTSATZUNG] = "der Hauptsatzung",
          [RIS_LAYER_SATZUNG] = "einer Satzung",
          [RIS_LAYER_GESCHAEFTSORDNUNG] = "der Geschäftsordnung" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < RIS_N_LAYERS; i++)
    {
      guint behind = layers >> (i + 1);

      if ((layers & 1u << i) == 0)
        continue;
      g_string_append (text, text->len == 0 ? "" : behind == 0 ? " oder " : ", ");
      g_string_append (text, datives[i]);
    }
  return g_string_free (text, FALSE);
}

static void
append_limit (GString *text, const RisRule *rule, const char *word, const char *written)
{
  if (written == NULL)
    return;

  g_autofree char *value = ris_rule_value_dup_written (rule->parameter, written);

  g_string_append_printf (text, "%s%s %s", text->len == 0 ? " (" : ", ", word, value);
}

/* " (nicht unter: 1 Tag, nicht über: 30 Tage, üblich: 7 volle Tage)" or "" */
static char *
dup_limits (const RisRule *rule)
{
  GString *text = g_string_new (NULL);

  append_limit (text, rule, "nicht unter:", rule->minimum);
  append_limit (text, rule, "nicht über:", rule->maximum);
  append_limit (text, rule, "üblich:", rule->suggestion);
  if (text->len > 0)
    g_string_append_c (text, ')');
  return g_string_free (text, FALSE);
}

static char *
dup_unknown_sentence (const RisRule *rule, const char *purpose)
{
  if (rule->line == 0)
    return g_strdup_printf ("%s: „%s“ ist im Regelwerk nicht gesetzt; bitte im Gesetz und in den "
                            "eigenen Satzungen nachsehen.",
                            purpose, rule->parameter->label);
  if (rule->certainty != 'E' && rule->overridden != 0)
    {
      g_autofree char *layers = dup_layers (rule->overridden);
      g_autofree char *limits = dup_limits (rule);

      return g_strdup_printf ("%s: %s überlässt das %s. Bitte dort nachsehen und eintragen%s.",
                              purpose, rule->norm != NULL ? rule->norm : "Das Gesetz", layers,
                              limits);
    }

  g_autofree char *norm
      = rule->norm != NULL ? g_strdup_printf (" (%s)", rule->norm) : g_strdup ("");

  if (rule->certainty == 'E')
    return g_strdup_printf ("%s: „%s“%s ist im Regelwerk noch nicht geprüft (Sicherheit E); bitte "
                            "im Gesetz nachsehen.",
                            purpose, rule->parameter->label, norm);
  return g_strdup_printf ("%s: „%s“%s steht im Regelwerk nicht fest; bitte im Gesetz nachsehen.",
                          purpose, rule->parameter->label, norm);
}

RisFinding *
ris_finding_new_unknown (const RisRule *rule, const char *purpose)
{
  RisFinding *finding
      = new_with_sentence (RIS_FINDING_WARNING, "unbekannt", dup_unknown_sentence (rule, purpose));

  ris_finding_add_rule (finding, rule);
  return finding;
}
