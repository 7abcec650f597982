/* Votes in tests: rules from a few lines, and votes from counts. */
#pragma once

#include <string.h>

#include "base/record.h"
#include "model/vote.h"
#include "rules/finding.h"

/** voting_rules_new: (transfer full): a Land whose rules are @lines of "key | value"; norm, certainty and layer are added. */
static inline RisRules *
voting_rules_new (const char *lines)
{
  g_autoptr (RisRulebook) book = ris_rulebook_new ();
  g_autoptr (GPtrArray) problems
      = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_rule_problem_free);
  g_autoptr (GString) text = g_string_new (
      "@land NW\n@koerperschaft gemeinde, kreis\n@gesetz Probegesetz\n@gueltig_ab 2020-01-01\n"
      "@stand 2026-11-22\n");
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) list = g_strsplit (lines, "\n", -1);
  RisRules *rules;

  for (char **line = list; *line != NULL; line++)
    if (**line != '\0')
      g_string_append_printf (text, "%s | § 1 ProbeG | B | nein | Probe\n", *line);
  ris_rulebook_add (book, "probe.rules", text->str, text->len, problems);
  for (guint i = 0; i < problems->len; i++)
    {
      const RisRuleProblem *problem = problems->pdata[i];

      g_test_message ("%u: %s", problem->line, problem->message);
    }
  g_assert_cmpuint (problems->len, ==, 0);
  rules = ris_rulebook_resolve (book, "NW", "gemeinde", "2026-12-02", &error);
  g_assert_no_error (error);
  return rules;
}

/* what a test names replaces what is unknown otherwise: that is meant */
#pragma GCC diagnostic ignored "-Woverride-init"

/** VOTE: a vote of counts; what is not named is unknown: `VOTE (.yes = 25, .no = 14)`. */
#define VOTE(...)                                                                                  \
  (RisVote)                                                                                        \
  {                                                                                                \
    .entitled = -1, .yes = -1, .no = -1, .abstain = -1, .invalid = -1, .absent = -1,               \
    .recused = -1, .is_unanimous = -1, __VA_ARGS__                                                 \
  }

/** voting_assert: outcome and worst class of @finding, and that it says something. */
static inline void
voting_assert (const RisFinding *finding, RisFindingClass class, const char *outcome)
{
  g_assert_cmpstr (finding->outcome, ==, outcome);
  g_assert_cmpint (ris_finding_get_class (finding), ==, class);
  g_assert_cmpuint (strlen (finding->sentence), >, 0);
  g_assert_true (g_utf8_validate (finding->sentence, -1, NULL));
}
