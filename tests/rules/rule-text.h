/* Rule files for tests: texts that are right but for what a test changes in them. */
#pragma once

#include <string.h>

#include "rules/rulebook.h"

#define LAND_HEADERS                                                                               \
  "@land NW\n@koerperschaft gemeinde\n@gesetz Gemeindeordnung\n@gueltig_ab 2020-11-01\n"
#define TOWN_HEADERS                                                                               \
  "@land NW\n@koerperschaft gemeinde\n@ebene geschaeftsordnung\n@titel Geschäftsordnung\n"        \
  "@gueltig_ab 2024-06-01\n"

static inline void
rule_text_free_problem (gpointer problem)
{
  ris_rule_problem_free (problem);
}

/** rule_text_problems_new: (transfer full): an empty list of problems. */
static inline GPtrArray *
rule_text_problems_new (void)
{
  return g_ptr_array_new_with_free_func (rule_text_free_problem);
}

/** rule_text_add: adds a file that must be right. */
static inline void
rule_text_add (RisRulebook *book, const char *name, const char *text)
{
  g_autoptr (GPtrArray) problems = rule_text_problems_new ();
  gboolean is_added = ris_rulebook_add (book, name, text, strlen (text), problems);

  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s:%u: %s", name, ((RisRuleProblem *)problems->pdata[i])->line,
                    ((RisRuleProblem *)problems->pdata[i])->message);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_true (is_added);
}

/** rule_text_assert_problem: asserts that the problem at @place is in @line and says @words. */
static inline void
rule_text_assert_problem (const GPtrArray *problems, guint place, guint line, const char *words)
{
  const RisRuleProblem *problem;

  g_assert_cmpuint (problems->len, >, place);
  problem = problems->pdata[place];
  g_test_message ("%s:%u: %s", problem->file, problem->line, problem->message);
  g_assert_true (g_utf8_validate (problem->message, -1, NULL));
  g_assert_nonnull (strstr (problem->message, words));
  g_assert_cmpuint (problem->line, ==, line);
}
