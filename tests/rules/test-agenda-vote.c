/* Votes about the meeting itself: needed, accepted, rejected, unclear. */
#include "agenda-rules.h"
#include "base/record.h"
#include "rules/agenda-vote-private.h"

#define SIMPLE                                                                                     \
  "tagesordnung.absetzung.mehrheit | > 1/2 ja_nein\n"                                              \
  "abstimmung.gleichstand | abgelehnt\n"
#define TWO_THIRDS "tagesordnung.absetzung.mehrheit | >= 2/3 anwesend\n"
#define PRESENT(n)                                                                                 \
  {                                                                                                \
    -1, -1, -1, n, -1, -1                                                                          \
  }

static void
test_results (void)
{
  static const struct
  {
    const char *rules;
    gint64 yes;
    gint64 no;
    gint64 abstain;
    RisComposition composition;
    RisAgendaVoteResult result;
    const char *outcome;
    gint64 needed;
  } rows[] = {
    { SIMPLE, 20, 19, 1, PRESENT (40), RIS_AGENDA_VOTE_ACCEPTED, "angenommen", 20 },
    { SIMPLE, 20, 20, 0, PRESENT (40), RIS_AGENDA_VOTE_REJECTED, "abgelehnt", 21 },
    { SIMPLE, 1, 0, 39, PRESENT (40), RIS_AGENDA_VOTE_ACCEPTED, "angenommen", 1 },
    { SIMPLE, 20, 19, 2, PRESENT (40), RIS_AGENDA_VOTE_UNCLEAR, "summe", 20 },
    { SIMPLE, 20, RIS_UNKNOWN, RIS_UNKNOWN, PRESENT (40), RIS_AGENDA_VOTE_UNCLEAR, "angabe_fehlt",
      RIS_UNKNOWN },
    { SIMPLE, RIS_UNKNOWN, RIS_UNKNOWN, RIS_UNKNOWN, PRESENT (40), RIS_AGENDA_VOTE_OPEN, "noetig",
      21 },
    { SIMPLE, RIS_UNKNOWN, RIS_UNKNOWN, RIS_UNKNOWN, RIS_COMPOSITION_UNKNOWN, RIS_AGENDA_VOTE_OPEN,
      "noetig", RIS_UNKNOWN },
    { TWO_THIRDS, 17, 10, 0, PRESENT (27), RIS_AGENDA_VOTE_REJECTED, "abgelehnt", 18 },
    { TWO_THIRDS, 18, 9, 0, PRESENT (27), RIS_AGENDA_VOTE_ACCEPTED, "angenommen", 18 },
    { TWO_THIRDS, 18, 0, 9, PRESENT (27), RIS_AGENDA_VOTE_ACCEPTED, "angenommen", 18 },
    { TWO_THIRDS, 18, 9, 0, RIS_COMPOSITION_UNKNOWN, RIS_AGENDA_VOTE_UNCLEAR, "angabe_fehlt",
      RIS_UNKNOWN },
    { TWO_THIRDS, RIS_UNKNOWN, RIS_UNKNOWN, RIS_UNKNOWN, PRESENT (27), RIS_AGENDA_VOTE_OPEN,
      "noetig", 18 },
    { TWO_THIRDS, RIS_UNKNOWN, RIS_UNKNOWN, RIS_UNKNOWN, RIS_COMPOSITION_UNKNOWN,
      RIS_AGENDA_VOTE_UNCLEAR, "angabe_fehlt", RIS_UNKNOWN },
    { "", 18, 9, 0, PRESENT (27), RIS_AGENDA_VOTE_UNCLEAR, "unbekannt", RIS_UNKNOWN },
    { "", RIS_UNKNOWN, RIS_UNKNOWN, RIS_UNKNOWN, PRESENT (27), RIS_AGENDA_VOTE_UNCLEAR, "unbekannt",
      RIS_UNKNOWN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RisRules) rules = agenda_rules_new (rows[i].rules);
      RisAgendaVote vote = { RIS_SUBJECT_ABSETZUNG, FALSE, rows[i].yes, rows[i].no, rows[i].abstain,
                             &rows[i].composition };
      RisFinding *finding;
      RisAgendaVoteResult result = ris_agenda_vote_compute (rules, &vote, &finding);

      g_test_message ("row %" G_GSIZE_FORMAT ": %s", i, finding->sentence);
      g_assert_cmpint (result, ==, rows[i].result);
      g_assert_cmpstr (finding->outcome, ==, rows[i].outcome);
      g_assert_cmpint (ris_finding_get_number (finding, "noetig"), ==, rows[i].needed);
      g_assert_cmpuint (finding->rules->len, >, 0);
      ris_finding_free (finding);
    }
}

/* members who are excluded may not vote: the entitled ones among the present count */
static void
test_entitled (void)
{
  g_autoptr (RisRules) rules = agenda_rules_new (SIMPLE);
  RisComposition composition = { -1, -1, -1, 40, 30, -1 };
  RisAgendaVote vote = { RIS_SUBJECT_ABSETZUNG, FALSE, -1, -1, -1, &composition };
  RisFinding *finding;

  g_assert_cmpint (ris_agenda_vote_compute (rules, &vote, &finding), ==, RIS_AGENDA_VOTE_OPEN);
  agenda_assert_says (finding, "wenn alle 30 Anwesenden mit Ja oder Nein stimmen, sind das 16");
  ris_finding_free (finding);
  vote.yes = 20;
  vote.no = 11;
  g_assert_cmpint (ris_agenda_vote_compute (rules, &vote, &finding), ==, RIS_AGENDA_VOTE_UNCLEAR);
  g_assert_cmpint (finding->class, ==, RIS_FINDING_IMPOSSIBLE);
  ris_finding_free (finding);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/agenda-vote/results", test_results);
  g_test_add_func ("/rules/agenda-vote/entitled", test_entitled);
  return g_test_run ();
}
