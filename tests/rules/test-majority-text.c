/* Results in words, as minutes print them (P05 to P08, P11, P12). */
#include "rules/majority.h"

#include "voting.h"

static void
test_wording (void)
{
  static const struct
  {
    RisVote vote;
    gboolean is_accepted;
    const char *text; /* nullable */
  } rows[] = {
    { VOTE (.yes = 17, .no = 0), TRUE, "einstimmig" },
    { VOTE (.yes = 17, .no = 0, .abstain = 0), TRUE, "einstimmig" },
    { VOTE (.yes = 17, .no = 0, .abstain = 2), TRUE, "einstimmig bei 2 Enthaltungen" },
    { VOTE (.yes = 17, .no = 0, .abstain = 1, .invalid = 1), TRUE,
      "einstimmig bei 1 Enthaltung und 1 ungültigen Stimme" },
    { VOTE (.yes = 17, .no = 0, .invalid = 2), TRUE, "einstimmig bei 2 ungültigen Stimmen" },
    { VOTE (.yes = 25, .no = 14, .abstain = 1), TRUE,
      "mehrheitlich mit 25 Ja-Stimmen gegen 14 Nein-Stimmen bei 1 Enthaltung" },
    { VOTE (.yes = 2, .no = 1), TRUE, "mehrheitlich mit 2 Ja-Stimmen gegen 1 Nein-Stimme" },
    { VOTE (.yes = 1, .no = 16), FALSE,
      "mehrheitlich mit 16 Nein-Stimmen gegen 1 Ja-Stimme abgelehnt" },
    { VOTE (.yes = 0, .no = 14, .abstain = 3), FALSE, "einstimmig bei 3 Enthaltungen abgelehnt" },
    { VOTE (.yes = 6, .no = 6), FALSE, "bei Stimmengleichheit abgelehnt" },
    { VOTE (.yes = 0, .no = 0, .abstain = 40), FALSE,
      "ohne Ja- und Nein-Stimmen bei 40 Enthaltungen abgelehnt" },
    /* more than half, and still not enough */
    { VOTE (.yes = 30, .no = 10), FALSE, "mit 30 Ja-Stimmen gegen 10 Nein-Stimmen abgelehnt" },
    { VOTE (.yes = 30, .no = 0, .abstain = 9), FALSE,
      "mit 30 Ja-Stimmen ohne Gegenstimme bei 9 Enthaltungen abgelehnt" },
    /* fewer than half, and enough */
    { VOTE (.yes = 11, .no = 29), TRUE, "mit 11 Ja-Stimmen gegen 29 Nein-Stimmen" },
    { VOTE (.yes = 6, .no = 6), TRUE, "mit 6 Ja-Stimmen gegen 6 Nein-Stimmen" },
    { VOTE (.is_unanimous = 1), TRUE, "einstimmig" },
    { VOTE (.is_unanimous = 1, .abstain = 4), TRUE, "einstimmig bei 4 Enthaltungen" },
    { VOTE (.is_unanimous = 1, .no = 14), FALSE, "einstimmig abgelehnt" },
    { VOTE (.yes = 17), TRUE, NULL },
    { VOTE (.no = 14, .abstain = 3), FALSE, NULL },
    { VOTE (.is_unanimous = 0), TRUE, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = ris_majority_dup_wording (&rows[i].vote, rows[i].is_accepted);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

/* the beginning of the sentence of a finding */
static void
test_counts (void)
{
  static const struct
  {
    RisVote vote;
    const char *beginning;
  } rows[] = {
    { VOTE (.yes = 1, .no = 1), "Mit 1 Ja-Stimme gegen 1 Nein-Stimme abgelehnt" },
    { VOTE (.yes = 1), "Mit 1 Ja-Stimme abgelehnt" },
    { VOTE (.yes = 0, .no = 1), "Mit 1 Nein-Stimme ohne Ja-Stimme abgelehnt" },
    { VOTE (.yes = 0, .abstain = 1), "Ohne Ja-Stimme bei 1 Enthaltung abgelehnt" },
    { VOTE (.yes = 0, .no = 0), "Ohne Ja- und Nein-Stimmen abgelehnt" },
  };
  g_autoptr (RisRules) rules = voting_rules_new ("abstimmung.mehrheit | >= 3 anwesend");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisMajorityCase majority = RIS_MAJORITY_CASE_UNKNOWN;
      g_autoptr (RisFinding) finding = NULL;

      majority.vote = &rows[i].vote;
      majority.composition.present = 20;
      finding = ris_majority_compute (rules, &majority);
      g_test_message ("%s", finding->sentence);
      g_assert_true (g_str_has_prefix (finding->sentence, rows[i].beginning));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/majority-text/wording", test_wording);
  g_test_add_func ("/rules/majority-text/counts", test_counts);
  return g_test_run ();
}
