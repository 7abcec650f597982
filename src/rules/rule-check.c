/* The lint of rulebooks: what no single file can show.
 *
 * Versions of the same law must follow one another without overlap or gap, ancestors must exist and be older, and what a town
 * sets must be allowed by every version it lives with. For the last two the rules are laid on one another for each day on
 * which anything begins: between such days nothing changes, so no other day needs a look.
 */
#include "rule-file-private.h"

#include <string.h>

#include "base/date.h"

typedef RisRuleFile File;

static void
problem_free (gpointer data)
{
  ris_rule_problem_free (data);
}

static const char *
get_from (const File *file)
{
  return file->headers[RIS_RULE_HEADER_FROM];
}

/* moves what is new in @more to @problems: a law of Gemeinden and Kreise is looked at twice */
static void
merge (GPtrArray *problems, const GPtrArray *more)
{
  for (guint i = 0; i < more->len; i++)
    {
      const RisRuleProblem *problem = more->pdata[i];
      gboolean is_known = FALSE;

      for (guint j = 0; j < problems->len && !is_known; j++)
        {
          const RisRuleProblem *other = problems->pdata[j];

          is_known = problem->line == other->line && strcmp (problem->file, other->file) == 0
                     && strcmp (problem->message, other->message) == 0;
        }
      if (!is_known)
        ris_rule_problem_add (problems, problem->file, problem->line, "%s", problem->message);
    }
}

/* --- versions --- */

static const File *
find_twin (const RisRulebook *book, guint place, const char *kind)
{
  const File *file = book->files->pdata[place];

  for (guint i = 0; i < place; i++)
    {
      const File *other = book->files->pdata[i];

      if (ris_rule_file_is_sibling (file, other, kind)
          && strcmp (get_from (file), get_from (other)) == 0)
        return other;
    }
  return NULL;
}

static const File *
find_next (const RisRulebook *book, const File *file, const char *kind)
{
  const File *next = NULL;

  for (guint i = 0; i < book->files->len; i++)
    {
      const File *other = book->files->pdata[i];

      if (ris_rule_file_is_sibling (file, other, kind)
          && strcmp (get_from (other), get_from (file)) > 0
          && (next == NULL || strcmp (get_from (other), get_from (next)) < 0))
        next = other;
    }
  return next;
}

static void
check_version (const RisRulebook *book, guint place, const char *kind, GPtrArray *found)
{
  const File *file = book->files->pdata[place];
  const File *twin = find_twin (book, place, kind);
  const File *next = find_next (book, file, kind);
  const char *until = file->headers[RIS_RULE_HEADER_UNTIL];
  guint line = file->lines[RIS_RULE_HEADER_UNTIL];

  if (twin != NULL)
    ris_rule_problem_add (found, file->name, file->lines[RIS_RULE_HEADER_FROM],
                          "Ab dem %s gilt schon die Fassung in „%s“.", get_from (file), twin->name);
  if (next == NULL || until == NULL)
    return;

  g_autofree char *following = ris_date_dup_add_days (until, 1);

  if (strcmp (until, get_from (next)) >= 0)
    ris_rule_problem_add (found, file->name, line,
                          "Die Fassungen überschneiden sich: diese gilt bis %s, die nächste in "
                          "„%s“ schon ab %s.",
                          until, next->name, get_from (next));
  else if (strcmp (following, get_from (next)) < 0)
    ris_rule_problem_add (found, file->name, line,
                          "Zwischen den Fassungen ist eine Lücke: diese gilt bis %s, die nächste "
                          "in „%s“ erst ab %s.",
                          until, next->name, get_from (next));
}

/* --- towns --- */

static gboolean
has_land (const RisRulebook *book, const File *town, const char *kind)
{
  for (guint i = 0; i < book->files->len; i++)
    {
      const File *file = book->files->pdata[i];

      if (file->layer == RIS_LAYER_LAND && ris_rule_file_has_kind (file, kind)
          && strcmp (file->headers[RIS_RULE_HEADER_LAND], town->headers[RIS_RULE_HEADER_LAND]) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
check_land (const RisRulebook *book, const File *file, const char *kind, GPtrArray *found)
{
  if (file->layer != RIS_LAYER_LAND && !has_land (book, file, kind))
    ris_rule_problem_add (found, file->name, file->lines[RIS_RULE_HEADER_LAND],
                          "Für die Körperschaft „%s“ im Land „%s“ ist kein Landesrecht bekannt.",
                          kind, file->headers[RIS_RULE_HEADER_LAND]);
}

/* all that is refused on the first day of @file */
static void
check_first_day (const RisRulebook *book, const File *file, const char *kind, GPtrArray *found)
{
  g_auto (RisRuleStack) stack = { 0 };

  (void)ris_rule_stack_fill (&stack, book, file->headers[RIS_RULE_HEADER_LAND], kind,
                             get_from (file));
  merge (found, stack.problems);
}

gboolean
ris_rulebook_check (const RisRulebook *book, GPtrArray *problems)
{
  static const char *const kinds[] = { "gemeinde", "kreis" };
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (problem_free);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (problem_free);
  gboolean is_fine;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint j = 0; j < book->files->len; j++)
      {
        const File *file = book->files->pdata[j];

        if (!ris_rule_file_has_kind (file, kinds[i]))
          continue;
        check_version (book, j, kinds[i], all);
        check_land (book, file, kinds[i], all);
        check_first_day (book, file, kinds[i], all);
      }
  merge (found, all);
  is_fine = found->len == 0;
  g_ptr_array_extend_and_steal (problems, g_steal_pointer (&found));
  return is_fine;
}
