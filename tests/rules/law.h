/* The law in tests: the rule files that are delivered with the program, and a town's own on top. */
#pragma once

#include <gio/gio.h>
#include <string.h>

#include "rules/rulebook.h"

#define LAW_FOLDER "/de/ratswerk/data/rules/"

static inline void
law_problem_free (gpointer problem)
{
  ris_rule_problem_free (problem);
}

static inline void
law_assert_fine (const GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const RisRuleProblem *problem = problems->pdata[i];

      g_test_message ("%s:%u: %s", problem->file, problem->line, problem->message);
    }
  g_assert_cmpuint (problems->len, ==, 0);
}

/** law_book_new: (transfer full): all delivered rule files; they must be without a problem. */
static inline RisRulebook *
law_book_new (void)
{
  g_autoptr (RisRulebook) book = ris_rulebook_new ();
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (law_problem_free);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names
      = g_resources_enumerate_children (LAW_FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  g_assert_no_error (error);
  for (char **name = names; *name != NULL; name++)
    {
      g_autofree char *path = g_strconcat (LAW_FOLDER, *name, NULL);
      g_autoptr (GBytes) bytes = NULL;
      gsize length;

      if (!g_str_has_suffix (*name, ".rules"))
        continue;
      bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
      g_assert_no_error (error);

      const char *text = g_bytes_get_data (bytes, &length);

      ris_rulebook_add (book, *name, text, length, problems);
    }
  law_assert_fine (problems);
  return g_steal_pointer (&book);
}

/** law_new: (transfer full): the rules of a "gemeinde" or "kreis" in @land on @day; @town: (nullable): text of its own file. */
static inline RisRules *
law_new (const char *land, const char *kind, const char *day, const char *town)
{
  g_autoptr (RisRulebook) book = law_book_new ();
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (law_problem_free);
  g_autoptr (GError) error = NULL;
  RisRules *rules;

  if (town != NULL)
    ris_rulebook_add (book, "stadt.rules", town, strlen (town), problems);
  law_assert_fine (problems);
  rules = ris_rulebook_resolve (book, land, kind, day, &error);
  g_assert_no_error (error);
  return rules;
}
