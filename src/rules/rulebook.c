/* The rulebook: rule files side by side, and the rules of one town on one day.
 *
 * A book keeps what was read; nothing is laid on one another before somebody asks for a day, since every meeting asks for its
 * own. Some dozens of files of some hundred lines need no index.
 */
#include "rules/rulebook.h"

#include <string.h>

#include "base/date.h"
#include "base/record.h"
#include "rule-file-private.h"

#define REGION_KEY "feiertage.gebiet"

struct _RisRules
{
  char *land;            /* (owned) */
  char *kind;            /* (owned) */
  char *version;         /* (owned) */
  char *law;             /* (owned) */
  GPtrArray *rules;      /* (owned) (element-type RisRule): by place of the parameter */
  RisHolidays *holidays; /* (owned) (nullable) */
};

static void
file_free (gpointer data)
{
  ris_rule_file_free (data);
}

RisRulebook *
ris_rulebook_new (void)
{
  RisRulebook *book = g_new0 (RisRulebook, 1);

  book->files = g_ptr_array_new_with_free_func (file_free);
  return book;
}

void
ris_rulebook_free (RisRulebook *book)
{
  if (book == NULL)
    return;
  g_ptr_array_unref (book->files);
  g_clear_pointer (&book->holidays, ris_holidays_unref);
  g_free (book);
}

/* whether the first line that says something is "@feiertage" */
static gboolean
is_holiday_file (const char *text, gsize length)
{
  static const char header[] = "@feiertage";
  const char *end = text + length;
  const char *p = text;

  if (length >= 3 && memcmp (p, "\xef\xbb\xbf", 3) == 0)
    p += 3;
  while (p < end && (g_ascii_isspace (*p) || *p == '#'))
    {
      const char *newline = *p == '#' ? memchr (p, '\n', (gsize)(end - p)) : p;

      p = newline == NULL ? end : newline + 1;
    }
  return (gsize)(end - p) >= strlen (header) && memcmp (p, header, strlen (header)) == 0;
}

static gboolean
add_holidays (RisRulebook *book, const char *name, const char *text, gsize length,
              GPtrArray *problems)
{
  g_autoptr (RisHolidays) holidays = ris_holidays_parse (name, text, length, problems);

  if (holidays == NULL)
    return FALSE;
  if (book->holidays != NULL)
    {
      ris_rule_problem_add (problems, name, 0, "Es gibt schon eine Datei mit Feiertagen.");
      return FALSE;
    }
  book->holidays = g_steal_pointer (&holidays);
  return TRUE;
}

gboolean
ris_rulebook_add (RisRulebook *book, const char *name, const char *text, gsize length,
                  GPtrArray *problems)
{
  RisRuleFile *file;

  if (is_holiday_file (text, length))
    return add_holidays (book, name, text, length, problems);
  file = ris_rule_file_parse (name, text, length, problems);
  if (file == NULL)
    return FALSE;
  g_ptr_array_add (book->files, file);
  return TRUE;
}

/* --- resolving --- */

/* "Mi., 02.12.2026" of a day that was checked when it came in */
static char *
dup_german_day (const char *day)
{
  RisCivil civil = { 0 };

  (void)ris_date_get_civil (day, &civil);
  return g_strdup_printf ("%.2s., %02d.%02d.%d",
                          ris_date_get_weekday_name (
                              ris_date_get_weekday (civil.year, civil.month, civil.day)),
                          civil.day, civil.month, civil.year);
}

/* the first day of the oldest version, or NULL */
static const char *
find_earliest (const RisRulebook *book, const char *land, const char *kind)
{
  const char *earliest = NULL;

  for (guint i = 0; i < book->files->len; i++)
    {
      const RisRuleFile *file = book->files->pdata[i];
      const char *from = file->headers[RIS_RULE_HEADER_FROM];

      if (file->layer == RIS_LAYER_LAND && ris_rule_file_has_kind (file, kind)
          && strcmp (file->headers[RIS_RULE_HEADER_LAND], land) == 0
          && (earliest == NULL || strcmp (from, earliest) < 0))
        earliest = from;
    }
  return earliest;
}

static void
set_not_found (GError **error, const RisRuleStack *stack)
{
  const char *earliest = find_earliest (stack->book, stack->land, stack->kind);
  const char *bodies = strcmp (stack->kind, "kreis") == 0 ? "Kreise" : "Gemeinden";
  g_autofree char *day = dup_german_day (stack->day);

  if (earliest == NULL)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND,
                   "Für %s im Land %s ist kein Recht bekannt.", bodies,
                   ris_rule_land_get_name (stack->land));
      return;
    }

  g_autofree char *first = dup_german_day (earliest);

  g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND,
               "Für %s im Land %s ist keine Fassung des Rechts bekannt, die am %s gilt; die "
               "älteste bekannte gilt ab %s.",
               bodies, ris_rule_land_get_name (stack->land), day, first);
}

static gboolean
check_question (const char *land, const char *kind, const char *day, GError **error)
{
  if (ris_rule_land_get_name (land) == NULL)
    g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID,
                 "„%s“ ist kein Land; erwartet wird etwa „NW“.", land);
  else if (strcmp (kind, "gemeinde") != 0 && strcmp (kind, "kreis") != 0)
    g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID,
                 "„%s“ ist keine Art von Körperschaft; erwartet wird „gemeinde“ oder „kreis“.",
                 kind);
  else if (!ris_date_is_day (day))
    g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID,
                 "„%s“ ist kein Tag; erwartet wird ein Tag wie „2026-12-02“.", day);
  else
    return TRUE;
  return FALSE;
}

/* what stands where no file says anything: nothing is known, and the town may say it */
static RisRule *
rule_new_unset (const RisParameter *parameter, const char *version)
{
  RisRule *rule = g_new0 (RisRule, 1);

  rule->parameter = parameter;
  rule->text = g_strdup ("unbekannt");
  rule->certainty = 'E';
  rule->overridden
      = 1u << RIS_LAYER_HAUPTSATZUNG | 1u << RIS_LAYER_SATZUNG | 1u << RIS_LAYER_GESCHAEFTSORDNUNG;
  rule->version = g_strdup (version);
  rule->file = g_strdup ("");
  return rule;
}

/* takes the rules of @stack */
static RisRules *
rules_new (RisRuleStack *stack, const RisRuleFile *base)
{
  RisRules *rules = g_new0 (RisRules, 1);
  guint n;
  const RisParameter *parameters = ris_parameter_get_all (&n);

  rules->land = g_strdup (stack->land);
  rules->kind = g_strdup (stack->kind);
  rules->version = ris_rule_file_dup_version (base, stack->kind);
  rules->law = g_strdup (base->headers[RIS_RULE_HEADER_LAW]);
  rules->rules = g_steal_pointer (&stack->rules);
  for (guint i = 0; i < n; i++)
    if (rules->rules->pdata[i] == NULL)
      rules->rules->pdata[i] = rule_new_unset (&parameters[i], rules->version);
  if (stack->book->holidays != NULL)
    rules->holidays = ris_holidays_ref (stack->book->holidays);
  return rules;
}

RisRules *
ris_rulebook_resolve (const RisRulebook *book, const char *land, const char *kind, const char *day,
                      GError **error)
{
  g_auto (RisRuleStack) stack = { 0 };
  const RisRuleFile *base;

  if (!check_question (land, kind, day, error))
    return NULL;
  base = ris_rule_stack_fill (&stack, book, land, kind, day);
  if (stack.problems->len > 0)
    {
      const RisRuleProblem *problem = stack.problems->pdata[0];

      g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID, "%s, Zeile %u: %s", problem->file,
                   problem->line, problem->message);
      return NULL;
    }
  if (base == NULL)
    {
      set_not_found (error, &stack);
      return NULL;
    }
  return rules_new (&stack, base);
}

void
ris_rules_free (RisRules *rules)
{
  if (rules == NULL)
    return;
  g_free (rules->land);
  g_free (rules->kind);
  g_free (rules->version);
  g_free (rules->law);
  g_ptr_array_unref (rules->rules);
  g_clear_pointer (&rules->holidays, ris_holidays_unref);
  g_free (rules);
}

/* --- asking --- */

const RisRule *
ris_rules_get (const RisRules *rules, const char *key)
{
  const RisParameter *parameter = ris_parameter_find (key);
  guint n;

  g_return_val_if_fail (parameter != NULL, NULL);
  return rules->rules->pdata[parameter - ris_parameter_get_all (&n)];
}

const RisThreshold *
ris_rules_get_threshold (const RisRules *rules, const char *key)
{
  const RisRule *rule = ris_rules_get (rules, key);

  g_return_val_if_fail (rule->parameter->kind == RIS_PARAMETER_THRESHOLD, NULL);
  return rule->value.is_known ? &rule->value.threshold : NULL;
}

const RisDuration *
ris_rules_get_duration (const RisRules *rules, const char *key)
{
  const RisRule *rule = ris_rules_get (rules, key);

  g_return_val_if_fail (rule->parameter->kind == RIS_PARAMETER_DURATION, NULL);
  return rule->value.is_known ? &rule->value.duration : NULL;
}

gint64
ris_rules_get_number (const RisRules *rules, const char *key)
{
  const RisRule *rule = ris_rules_get (rules, key);

  g_return_val_if_fail (rule->parameter->kind == RIS_PARAMETER_COUNT
                            || rule->parameter->kind == RIS_PARAMETER_MONEY,
                        RIS_UNKNOWN);
  return rule->value.is_known ? rule->value.number : RIS_UNKNOWN;
}

const char *
ris_rules_get_word (const RisRules *rules, const char *key)
{
  const RisRule *rule = ris_rules_get (rules, key);

  g_return_val_if_fail (rule->parameter->kind == RIS_PARAMETER_WORD, NULL);
  return rule->value.is_known ? rule->value.words[0] : NULL;
}

gint64
ris_rules_get_flag (const RisRules *rules, const char *key)
{
  const RisRule *rule = ris_rules_get (rules, key);

  g_return_val_if_fail (rule->parameter->kind == RIS_PARAMETER_FLAG, RIS_UNKNOWN);
  if (!rule->value.is_known)
    return RIS_UNKNOWN;
  return rule->value.flag ? 1 : 0;
}

const char *
ris_rules_get_kind (const RisRules *rules)
{
  return rules->kind;
}

const char *
ris_rules_get_version (const RisRules *rules)
{
  return rules->version;
}

const char *
ris_rules_get_land (const RisRules *rules)
{
  return rules->land;
}

const char *
ris_rules_get_law (const RisRules *rules)
{
  return rules->law;
}

const char *
ris_rules_find_holiday (const RisRules *rules, const char *day)
{
  const RisRule *regions = ris_rules_get (rules, REGION_KEY);

  if (rules->holidays == NULL)
    return NULL;
  return ris_holidays_find (rules->holidays, rules->land, (const char *const *)regions->value.words,
                            day);
}
