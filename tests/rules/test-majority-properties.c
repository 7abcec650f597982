/* Properties that every majority has, tried on whole ranges of votes. */
#include "rules/majority.h"

#include "voting.h"

static gboolean
is_accepted (const RisRules *rules, const RisMajorityCase *majority)
{
  g_autoptr (RisFinding) finding = ris_majority_compute (rules, majority);

  g_assert_true (strcmp (finding->outcome, "angenommen") == 0
                 || strcmp (finding->outcome, "abgelehnt") == 0);
  return strcmp (finding->outcome, "angenommen") == 0;
}

/* from the least to the greatest */
static const char *const thresholds[][4] = {
  { "> 1/2 ja_nein", ">= 3/5 ja_nein", ">= 2/3 ja_nein", ">= 3/4 ja_nein" },
  { "> 1/2 gesetzlich", ">= 3/5 gesetzlich", ">= 2/3 gesetzlich", ">= 3/4 gesetzlich" },
  { ">= 1/3 anwesend", "> 1/2 anwesend", ">= 2/3 anwesend", ">= 1/1 anwesend" },
};

static RisRules *
rules_of (const char *threshold)
{
  g_autofree char *lines = g_strdup_printf ("abstimmung.mehrheit | %s\n"
                                            "abstimmung.gleichstand | abgelehnt",
                                            threshold);

  return voting_rules_new (lines);
}

/* more yes votes never turn acceptance into rejection; more no votes never rejection into acceptance */
static void
test_more_votes (void)
{
  for (gsize t = 0; t < G_N_ELEMENTS (thresholds) * 4; t++)
    {
      g_autoptr (RisRules) rules = rules_of (thresholds[t / 4][t % 4]);
      RisMajorityCase majority = RIS_MAJORITY_CASE_UNKNOWN;

      majority.composition.legal = 33;
      majority.composition.present = 30;
      for (gint64 no = 0; no <= 15; no++)
        {
          gboolean was_accepted = FALSE;

          for (gint64 yes = 0; yes <= 15; yes++)
            {
              RisVote vote = VOTE (.yes = yes, .no = no);
              RisVote against = VOTE (.yes = yes, .no = no + 1);
              gboolean accepted;

              majority.vote = &vote;
              accepted = is_accepted (rules, &majority);
              g_assert_true (accepted || !was_accepted);
              was_accepted = accepted;
              majority.vote = &against;
              g_assert_true (accepted || !is_accepted (rules, &majority));
            }
        }
    }
}

/* a larger majority never turns rejection into acceptance */
static void
test_larger_majority (void)
{
  for (gsize row = 0; row < G_N_ELEMENTS (thresholds); row++)
    for (gint64 yes = 0; yes <= 33; yes++)
      {
        gboolean was_accepted = TRUE;

        for (gsize i = 0; i < 4; i++)
          {
            g_autoptr (RisRules) rules = rules_of (thresholds[row][i]);
            RisVote vote = VOTE (.yes = yes, .no = 33 - yes);
            RisMajorityCase majority = RIS_MAJORITY_CASE_UNKNOWN;
            gboolean accepted;

            majority.vote = &vote;
            majority.composition.legal = 33;
            majority.composition.present = 33;
            accepted = is_accepted (rules, &majority);
            g_assert_true (was_accepted || !accepted);
            was_accepted = accepted;
          }
      }
}

/* one abstention more never changes the result where only yes and no count */
static void
test_abstentions (void)
{
  g_autoptr (RisRules) rules = rules_of ("> 1/2 ja_nein");

  for (gint64 yes = 0; yes <= 10; yes++)
    for (gint64 no = 0; no <= 10; no++)
      {
        RisVote none = VOTE (.yes = yes, .no = no, .abstain = 0, .invalid = 0);
        RisMajorityCase majority = RIS_MAJORITY_CASE_UNKNOWN;
        gboolean accepted;

        majority.vote = &none;
        accepted = is_accepted (rules, &majority);
        g_assert_cmpint (accepted, ==, yes > no);
        for (gint64 more = 1; more <= 40; more += 13)
          {
            RisVote vote = VOTE (.yes = yes, .no = no, .abstain = more, .invalid = more);

            majority.vote = &vote;
            g_assert_cmpint (is_accepted (rules, &majority), ==, accepted);
          }
      }
}

/* the number said to be needed is the least that is enough */
static void
test_needed_is_least (void)
{
  for (gsize t = 0; t < G_N_ELEMENTS (thresholds) * 4; t++)
    {
      RisThreshold threshold;

      g_assert_true (ris_threshold_parse (thresholds[t / 4][t % 4], &threshold));
      for (gint64 base = 0; base <= 100; base++)
        {
          gint64 needed = ris_threshold_get_needed (&threshold, base);

          g_assert_true (ris_threshold_is_met (&threshold, needed, base));
          g_assert_true (needed == 0 || !ris_threshold_is_met (&threshold, needed - 1, base));
        }
    }
}

/* and the one in the finding decides */
static void
test_needed_decides (void)
{
  g_autoptr (RisRules) rules = rules_of (">= 2/3 gesetzlich");

  for (gint64 legal = 1; legal <= 100; legal++)
    for (gint64 yes = 1; yes <= legal; yes += 3)
      {
        RisVote vote = VOTE (.yes = yes, .no = legal - yes);
        RisMajorityCase majority = RIS_MAJORITY_CASE_UNKNOWN;
        g_autoptr (RisFinding) finding = NULL;

        majority.vote = &vote;
        majority.composition.legal = legal;
        finding = ris_majority_compute (rules, &majority);
        g_assert_cmpint (strcmp (finding->outcome, "angenommen") == 0, ==,
                         yes >= ris_finding_get_number (finding, "noetig"));
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/majority-properties/more-votes", test_more_votes);
  g_test_add_func ("/rules/majority-properties/larger-majority", test_larger_majority);
  g_test_add_func ("/rules/majority-properties/abstentions", test_abstentions);
  g_test_add_func ("/rules/majority-properties/needed-is-least", test_needed_is_least);
  g_test_add_func ("/rules/majority-properties/needed-decides", test_needed_decides);
  return g_test_run ();
}
