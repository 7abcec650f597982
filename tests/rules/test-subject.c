/* Every subject has a word, German forms and keys that the rule files know. */
#include "rules/subject.h"

#include <string.h>

#include "rules/parameter.h"

static gboolean
has_word (const char *words, const char *word)
{
  g_auto (GStrv) list = g_strsplit (words, " ", -1);

  return g_strv_contains ((const char *const *)list, word);
}

static void
test_words (void)
{
  for (RisSubject subject = 0; subject < RIS_N_SUBJECTS; subject++)
    {
      const char *word = ris_subject_get_word (subject);
      RisSubject found = RIS_N_SUBJECTS;

      g_assert_true (ris_subject_find (word, &found));
      g_assert_cmpint (found, ==, subject);
      for (const char *p = word; *p != '\0'; p++)
        g_assert_true (g_ascii_islower (*p) || *p == '_');
    }
}

static void
test_unknown_word (void)
{
  static const char *const words[] = { "", "Sache", "sache ", "wahlen", "hauptsatzung.mehrheit" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      RisSubject subject = RIS_SUBJECT_WAHL;

      g_assert_false (ris_subject_find (words[i], &subject));
      g_assert_cmpint (subject, ==, RIS_SUBJECT_WAHL);
    }
}

/* the keys exist and are thresholds; the resting words are those a rule file may list */
static void
test_keys (void)
{
  const RisParameter *resting = ris_parameter_find ("hvb.stimme.ruht");

  for (RisSubject subject = 0; subject < RIS_N_SUBJECTS; subject++)
    {
      const RisParameter *majority = ris_parameter_find (ris_subject_get_majority_key (subject));
      const char *word = ris_subject_get_resting_word (subject);

      g_assert_nonnull (majority);
      g_assert_cmpint (majority->kind, ==, RIS_PARAMETER_THRESHOLD);
      g_assert_true (word == NULL || has_word (resting->words, word));
    }
}

/* and no word that a rule file may list is without a subject */
static void
test_resting_words (void)
{
  g_auto (GStrv) words = g_strsplit (ris_parameter_find ("hvb.stimme.ruht")->words, " ", -1);

  for (char **word = words; *word != NULL; word++)
    {
      gboolean is_used = FALSE;

      for (RisSubject subject = 0; subject < RIS_N_SUBJECTS; subject++)
        is_used = is_used || g_strcmp0 (ris_subject_get_resting_word (subject), *word) == 0;
      if (!is_used)
        g_test_fail_printf ("no subject rests under '%s'", *word);
    }
}

static void
test_german (void)
{
  for (RisSubject subject = 0; subject < RIS_N_SUBJECTS; subject++)
    {
      const char *phrase = ris_subject_get_phrase (subject);

      g_assert_true (g_utf8_validate (ris_subject_get_label (subject), -1, NULL));
      g_assert_true (g_str_has_prefix (phrase, "die ") || g_str_has_prefix (phrase, "den ")
                     || g_str_has_prefix (phrase, "das ") || g_str_has_prefix (phrase, "einen "));
    }
  g_assert_cmpstr (ris_subject_get_label (RIS_SUBJECT_EHRENBUERGERRECHT_ENTZUG), ==,
                   "Entziehung des Ehrenbürgerrechts");
}

static void
test_kinds (void)
{
  g_assert_true (ris_subject_is_election (RIS_SUBJECT_WAHL));
  g_assert_false (ris_subject_is_election (RIS_SUBJECT_SACHE));
  g_assert_true (ris_subject_is_demand (RIS_SUBJECT_EINBERUFUNGSVERLANGEN));
  g_assert_true (ris_subject_is_demand (RIS_SUBJECT_TAGESORDNUNGSVERLANGEN));
  g_assert_false (ris_subject_is_demand (RIS_SUBJECT_ERWEITERUNG));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/subject/words", test_words);
  g_test_add_func ("/rules/subject/unknown-word", test_unknown_word);
  g_test_add_func ("/rules/subject/keys", test_keys);
  g_test_add_func ("/rules/subject/resting-words", test_resting_words);
  g_test_add_func ("/rules/subject/german", test_german);
  g_test_add_func ("/rules/subject/kinds", test_kinds);
  return g_test_run ();
}
