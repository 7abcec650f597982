/* Rules for tests of elections, written in the test itself. */
#pragma once

#include <string.h>

#include "rules/rulebook.h"

/** election_rules_new: (transfer full): the rules of a land that says nothing but @lines: "key | value" each. */
static inline RisRules *
election_rules_new (const char *lines)
{
  g_autoptr (RisRulebook) book = ris_rulebook_new ();
  g_autoptr (GPtrArray) problems
      = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_rule_problem_free);
  g_autoptr (GString) text = g_string_new ("@land NW\n@koerperschaft gemeinde\n@gesetz "
                                           "Probe\n@gueltig_ab 2020-01-01\n@stand 2026-11-22\n");
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) parts = g_strsplit (lines, "\n", -1);
  RisRules *rules;

  for (char **part = parts; *part != NULL; part++)
    if (**part != '\0')
      g_string_append_printf (text, "%s | § 1 Probe | C | nein | Probe\n", *part);
  ris_rulebook_add (book, "probe.rules", text->str, text->len, problems);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", ((RisRuleProblem *)problems->pdata[i])->message);
  g_assert_cmpuint (problems->len, ==, 0);
  rules = ris_rulebook_resolve (book, "NW", "gemeinde", "2026-11-22", &error);
  g_assert_no_error (error);
  return rules;
}
