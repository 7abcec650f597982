/* Stacks: the versions in force on a day, laid on one another.
 *
 * At the bottom the newest version of the Land with all it inherits, oldest first; on top the Hauptsatzung, the other
 * Satzungen and the Geschäftsordnung of the town. A town's value is taken only where the rules below allow it; a value
 * `unbekannt` hides nothing. A key that no file of the Land mentions is the town's own business.
 */
#include "rule-file-private.h"

#include <string.h>

typedef RisRuleFile File;

static void
rule_free (gpointer data)
{
  ris_rule_free (data);
}

static void
problem_free (gpointer data)
{
  ris_rule_problem_free (data);
}

static guint
get_place (const RisRule *rule)
{
  guint n;

  return (guint)(rule->parameter - ris_parameter_get_all (&n));
}

static GPtrArray *
slots_new (void)
{
  GPtrArray *slots = g_ptr_array_new_with_free_func (rule_free);
  guint n;

  ris_parameter_get_all (&n);
  g_ptr_array_set_size (slots, (gint)n);
  return slots;
}

/* takes @rule */
static void
set_slot (GPtrArray *slots, guint place, RisRule *rule)
{
  ris_rule_free (slots->pdata[place]);
  slots->pdata[place] = rule;
}

/* --- versions --- */

static const char *
get_from (const File *file)
{
  return file->headers[RIS_RULE_HEADER_FROM];
}

/* the newest sibling of @file that began by @day */
static const File *
find_newest (const RisRuleStack *stack, const File *file)
{
  const File *newest = NULL;

  for (guint i = 0; i < stack->book->files->len; i++)
    {
      const File *other = stack->book->files->pdata[i];

      if (ris_rule_file_is_sibling (file, other, stack->kind)
          && strcmp (get_from (other), stack->day) <= 0
          && (newest == NULL || strcmp (get_from (newest), get_from (other)) <= 0))
        newest = other;
    }
  return newest;
}

/* whether @file is the version of its layer that counts for the stack */
static gboolean
is_current (const RisRuleStack *stack, const File *file)
{
  return strcmp (file->headers[RIS_RULE_HEADER_LAND], stack->land) == 0
         && ris_rule_file_has_kind (file, stack->kind)
         && ris_rule_file_is_in_force (file, stack->day) && find_newest (stack, file) == file;
}

static const File *
find_ancestor (const RisRuleStack *stack, const File *file)
{
  const char *from = file->headers[RIS_RULE_HEADER_ANCESTOR];

  for (guint i = 0; i < stack->book->files->len; i++)
    {
      const File *other = stack->book->files->pdata[i];

      if (strcmp (get_from (other), from) == 0
          && ris_rule_file_is_sibling (file, other, stack->kind))
        return other;
    }
  return NULL;
}

/* what @file inherits, or NULL; an ancestor is older, so that there are no circles */
static const File *
get_ancestor (RisRuleStack *stack, const File *file)
{
  const char *from = file->headers[RIS_RULE_HEADER_ANCESTOR];
  guint line = file->lines[RIS_RULE_HEADER_ANCESTOR];
  const File *ancestor;

  if (from == NULL)
    return NULL;
  if (strcmp (from, get_from (file)) >= 0)
    {
      ris_rule_problem_add (stack->problems, file->name, line,
                            "Die Fassung vom %s kann nicht von der Fassung vom %s erben: diese ist "
                            "nicht älter.",
                            get_from (file), from);
      return NULL;
    }
  ancestor = find_ancestor (stack, file);
  if (ancestor == NULL)
    ris_rule_problem_add (stack->problems, file->name, line,
                          "Die Fassung vom %s, von der diese erbt, fehlt.", from);
  return ancestor;
}

/* puts all rules of @file and what it inherits into @slots, as those of the stack's kind of body */
static void
lay_versions (RisRuleStack *stack, const File *file, GPtrArray *slots)
{
  g_autoptr (GPtrArray) chain = g_ptr_array_new ();

  for (const File *next = file; next != NULL; next = get_ancestor (stack, next))
    g_ptr_array_add (chain, (gpointer)next);
  for (guint i = chain->len; i > 0; i--)
    {
      const File *version = chain->pdata[i - 1];
      g_autofree char *name = ris_rule_file_dup_version (version, stack->kind);

      for (guint j = 0; j < version->rules->len; j++)
        {
          RisRule *rule = ris_rule_copy (version->rules->pdata[j]);

          g_free (rule->version);
          rule->version = g_strdup (name);
          set_slot (slots, get_place (rule), rule);
        }
    }
}

/* --- the town --- */

/* @town stands on @below now: what was allowed below limits what may be laid on top */
static void
inherit_limits (RisRule *town, const RisRule *below)
{
  town->overridden &= below->overridden;
  if (town->minimum == NULL)
    town->minimum = g_strdup (below->minimum);
  if (town->maximum == NULL)
    town->maximum = g_strdup (below->maximum);
}

static void
lay_town_rule (RisRuleStack *stack, RisRule **town)
{
  guint place = get_place (*town);
  const RisRule *below = stack->rules->pdata[place];
  g_autofree char *refusal = below == NULL ? NULL : ris_rule_override_dup_refusal (below, *town);

  if (refusal != NULL)
    {
      ris_rule_problem_add (stack->problems, (*town)->file, (*town)->line, "%s", refusal);
      return;
    }
  if (below != NULL)
    inherit_limits (*town, below);
  set_slot (stack->rules, place, g_steal_pointer (town));
}

static void
lay_town_version (RisRuleStack *stack, const File *file)
{
  g_autoptr (GPtrArray) slots = slots_new ();

  lay_versions (stack, file, slots);
  for (guint i = 0; i < slots->len; i++)
    if (slots->pdata[i] != NULL && ((RisRule *)slots->pdata[i])->value.is_known)
      lay_town_rule (stack, (RisRule **)&slots->pdata[i]);
}

static gint
compare_from (gconstpointer a, gconstpointer b)
{
  return strcmp (get_from (*(const File *const *)a), get_from (*(const File *const *)b));
}

/* one version, but for several Satzungen: the older one first */
static void
lay_layer (RisRuleStack *stack, RisRuleLayer layer)
{
  g_autoptr (GPtrArray) current = g_ptr_array_new ();

  for (guint i = 0; i < stack->book->files->len; i++)
    {
      File *file = stack->book->files->pdata[i];

      if (file->layer == layer && is_current (stack, file))
        g_ptr_array_add (current, file);
    }
  g_ptr_array_sort (current, compare_from);
  for (guint i = 0; i < current->len; i++)
    lay_town_version (stack, current->pdata[i]);
}

/* --- the stack --- */

static const File *
find_land (const RisRuleStack *stack)
{
  for (guint i = 0; i < stack->book->files->len; i++)
    {
      const File *file = stack->book->files->pdata[i];

      if (file->layer == RIS_LAYER_LAND && is_current (stack, file))
        return file;
    }
  return NULL;
}

const RisRuleFile *
ris_rule_stack_fill (RisRuleStack *stack, const RisRulebook *book, const char *land,
                     const char *kind, const char *day)
{
  const File *base;

  *stack = (RisRuleStack){ .book = book, .land = land, .kind = kind, .day = day };
  stack->rules = slots_new ();
  stack->problems = g_ptr_array_new_with_free_func (problem_free);
  base = find_land (stack);
  if (base != NULL)
    lay_versions (stack, base, stack->rules);
  for (int layer = RIS_LAYER_HAUPTSATZUNG; layer < RIS_N_LAYERS; layer++)
    lay_layer (stack, (RisRuleLayer)layer);
  return base;
}

void
ris_rule_stack_clear (RisRuleStack *stack)
{
  g_clear_pointer (&stack->rules, g_ptr_array_unref);
  g_clear_pointer (&stack->problems, g_ptr_array_unref);
}
