/* Rules for tests around the agenda: a few lines instead of a whole law. */
#pragma once

#include <glib.h>
#include <string.h>

#include "rules/finding.h"

#define DAY "2026-12-10"

static inline void
agenda_problem_free (gpointer problem)
{
  ris_rule_problem_free (problem);
}

/** agenda_rules_new: (transfer full): rules of a made-up Land from lines `key | value | norm`. */
static inline RisRules *
agenda_rules_new (const char *lines)
{
  g_autoptr (RisRulebook) book = ris_rulebook_new ();
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (agenda_problem_free);
  g_autoptr (GString) text = g_string_new ("@land NW\n@koerperschaft gemeinde\n@gesetz Testgesetz\n"
                                           "@gueltig_ab 2020-01-01\n@stand 2026-01-01\n");
  g_auto (GStrv) split = g_strsplit (lines, "\n", -1);
  g_autoptr (GError) error = NULL;
  RisRules *rules;

  for (char **line = split; *line != NULL; line++)
    if (**line != '\0')
      g_string_append_printf (text, "%s | § 1 TestG | A | nein | Test |\n", *line);
  ris_rulebook_add (book, "test.rules", text->str, text->len, problems);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", ((RisRuleProblem *)problems->pdata[i])->message);
  g_assert_cmpuint (problems->len, ==, 0);
  rules = ris_rulebook_resolve (book, "NW", "gemeinde", DAY, &error);
  g_assert_no_error (error);
  return rules;
}

/** agenda_assert: outcome and class of @finding; the sentence is there and ends like one. */
static inline void
agenda_assert (const RisFinding *finding, const char *outcome, RisFindingClass class)
{
  g_assert_nonnull (finding);
  g_assert_cmpstr (finding->outcome, ==, outcome);
  g_assert_cmpint (finding->class, ==, class);
  g_assert_true (g_str_has_suffix (finding->sentence, ".")
                 || g_str_has_suffix (finding->sentence, "!"));
  g_assert_true (g_utf8_validate (finding->sentence, -1, NULL));
}

/** agenda_assert_says: @finding's sentence holds @part. */
static inline void
agenda_assert_says (const RisFinding *finding, const char *part)
{
  if (strstr (finding->sentence, part) == NULL)
    g_test_fail_printf ("'%s' is not in '%s'", part, finding->sentence);
}
