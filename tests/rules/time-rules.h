/* Rules for tests of days and deadlines: a few lines instead of a whole law, with the public holidays that are delivered. */
#pragma once

#include "law.h"
#include "rules/finding.h"

/** time_rules_new_for: (transfer full): @values: lines `key=value` of a Land's own law, in force at any time. */
static inline RisRules *
time_rules_new_for (const char *land, const char *kind, const char *values)
{
  g_autoptr (RisRulebook) book = ris_rulebook_new ();
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (law_problem_free);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = g_strsplit (values, "\n", -1);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (LAW_FOLDER "feiertage.rules",
                                                      G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  RisRules *rules;

  g_assert_no_error (error);
  g_string_append_printf (text,
                          "@land %s\n@koerperschaft %s\n@gesetz Testgesetz\n"
                          "@gueltig_ab 1990-01-01\n@stand 2026-11-22\n",
                          land, kind);
  for (char **line = lines; *line != NULL; line++)
    {
      g_auto (GStrv) pair = g_strsplit (*line, "=", 2);

      if (pair[0] != NULL)
        g_string_append_printf (text, "%s | %s | § 1 Testgesetz | A | nein | Test |\n", pair[0],
                                pair[1]);
    }
  ris_rulebook_add (book, "feiertage.rules", g_bytes_get_data (bytes, NULL),
                    g_bytes_get_size (bytes), problems);
  ris_rulebook_add (book, "test.rules", text->str, text->len, problems);
  law_assert_fine (problems);
  rules = ris_rulebook_resolve (book, land, kind, "2026-12-10", &error);
  g_assert_no_error (error);
  return rules;
}

/** time_rules_new: (transfer full): of a Gemeinde in Nordrhein-Westfalen. */
static inline RisRules *
time_rules_new (const char *values)
{
  return time_rules_new_for ("NW", "gemeinde", values);
}

/** time_assert_step: @finding has the step @text. */
static inline void
time_assert_step (const RisFinding *finding, const char *text)
{
  for (guint i = 0; i < finding->steps->len; i++)
    if (g_str_equal (finding->steps->pdata[i], text))
      return;
  for (guint i = 0; i < finding->steps->len; i++)
    g_test_message ("step: %s", (const char *)finding->steps->pdata[i]);
  g_assert_cmpstr (text, ==, "a step");
}

/** time_assert_says: @finding or a note below it with @outcome has @part in its sentence. */
static inline void
time_assert_says (const RisFinding *finding, const char *outcome, const char *part)
{
  const RisFinding *found = ris_finding_find (finding, outcome);

  g_assert_nonnull (found);
  g_test_message ("%s: %s", outcome, found->sentence);
  g_assert_nonnull (strstr (found->sentence, part));
}
