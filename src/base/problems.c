/* Problems: a handful of pairs, so a plain array is searched from its beginning. */
#include "base/problems.h"

#include <string.h>

typedef struct
{
  char *field;   /* (owned) */
  char *message; /* (owned) */
} Problem;

struct _RisProblems
{
  GArray *problems; /* (owned) (element-type Problem) */
};

static void
problem_clear (gpointer data)
{
  Problem *problem = data;

  g_free (problem->field);
  g_free (problem->message);
}

RisProblems *
ris_problems_new (void)
{
  RisProblems *problems = g_new0 (RisProblems, 1);

  problems->problems = g_array_new (FALSE, FALSE, sizeof (Problem));
  g_array_set_clear_func (problems->problems, problem_clear);
  return problems;
}

void
ris_problems_free (RisProblems *problems)
{
  if (problems == NULL)
    return;
  g_array_unref (problems->problems);
  g_free (problems);
}

void
ris_problems_add (RisProblems *problems, const char *field, const char *format, ...)
{
  Problem problem;
  va_list arguments;

  if (ris_problems_get (problems, field) != NULL)
    return;
  va_start (arguments, format);
  problem.field = g_strdup (field);
  problem.message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_array_append_val (problems->problems, problem);
}

gboolean
ris_problems_is_empty (const RisProblems *problems)
{
  return problems->problems->len == 0;
}

const char *
ris_problems_get (const RisProblems *problems, const char *field)
{
  for (guint i = 0; i < problems->problems->len; i++)
    if (strcmp (g_array_index (problems->problems, Problem, i).field, field) == 0)
      return g_array_index (problems->problems, Problem, i).message;
  return NULL;
}

guint
ris_problems_get_size (const RisProblems *problems)
{
  return problems->problems->len;
}

const char *
ris_problems_get_field (const RisProblems *problems, guint index)
{
  g_return_val_if_fail (index < problems->problems->len, NULL);
  return g_array_index (problems->problems, Problem, index).field;
}
