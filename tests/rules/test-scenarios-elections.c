/* Scenarios of elections, computed on the rule files that are delivered, and what real towns did. */
#include "rules/committee.h"
#include "rules/single-election.h"

#include "base/record.h"
#include "law.h"

#define U RIS_UNKNOWN

static const char *const names[] = { "A", "B", "C" };

/* an election among the first @n names */
static RisFinding *
evaluate (RisRules *rules, const char *office, guint n, const RisSingleElectionRound *rounds,
          guint n_rounds)
{
  RisSingleElectionCase election = { .office = office,
                                     .candidates = names,
                                     .n_candidates = n,
                                     .rounds = rounds,
                                     .n_rounds = n_rounds,
                                     .composition = RIS_COMPOSITION_UNKNOWN,
                                     .is_secret = 1 };

  return ris_single_election_evaluate (rules, &election);
}

static RisSingleElectionRound
round_of (const gint64 *votes, gint64 no, gint64 cast)
{
  RisSingleElectionRound round = { votes, no, 0, 0, cast, U, NULL, 0 };

  return round;
}

/* a single candidate: "no" is a valid vote */
static void
test_12_no_is_valid (void)
{
  g_autoptr (RisRules) rules = law_new ("NW", "gemeinde", "2026-11-22", NULL);
  static const gint64 votes[] = { 20 };
  RisSingleElectionRound round = round_of (votes, 21, 41);
  g_autoptr (RisFinding) finding = evaluate (rules, "ehrenamt", 1, &round, 1);

  g_assert_cmpstr (finding->outcome, ==, "nicht_gewaehlt");
  g_assert_cmpint (ris_finding_get_number (finding, "gueltig"), ==, 41);
  g_assert_cmpint (ris_finding_get_number (finding, "noetig"), ==, 21);
  g_assert_nonnull (strstr (finding->sentence, "nötig sind 21 Stimmen"));
}

/* before the reform one objection forced ballot papers, since then a fifth of the council has to demand them */
static void
test_13_objection (void)
{
  static const struct
  {
    const char *day;
    gint64 objectors;
    const char *form;
  } rows[] = {
    { "2025-10-31", 0, "offen" },  { "2025-10-31", 1, "geheim" },  { "2025-11-03", 1, "offen" },
    { "2025-11-03", 10, "offen" }, { "2025-11-03", 11, "geheim" },
  };
  static const gint64 votes[] = { 30, 10 };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RisRules) rules = law_new ("NW", "gemeinde", rows[i].day, NULL);
      RisBallotFormCase form = RIS_BALLOT_FORM_CASE_UNKNOWN;
      RisSingleElectionRound round = round_of (votes, 0, 40);
      RisSingleElectionCase election = { .office = "ehrenamt",
                                         .candidates = names,
                                         .n_candidates = 2,
                                         .rounds = &round,
                                         .n_rounds = 1,
                                         .composition = RIS_COMPOSITION_UNKNOWN,
                                         .is_secret = 0,
                                         .form = &form };
      g_autoptr (RisFinding) finding = NULL;
      gboolean is_open = strcmp (rows[i].form, "offen") == 0;

      form.composition.legal = 53;
      form.composition.elected = 52;
      form.composition.present = 41;
      form.n_secret = rows[i].objectors;
      finding = ris_single_election_evaluate (rules, &election);
      g_assert_nonnull (ris_finding_find (finding, rows[i].form));
      g_assert_cmpint (ris_finding_get_class (finding) <= RIS_FINDING_HINT, ==, is_open);
      g_assert_true (strcmp (finding->outcome, "gewaehlt") == 0 || !is_open);
    }
}

static void
test_32_three_ballots (void)
{
  g_autoptr (RisRules) rules = law_new ("RP", "gemeinde", "2026-11-22", NULL);
  static const gint64 first[] = { 14, 11, 8 };
  static const gint64 second[] = { 15, 12, 6 };
  static const gint64 third[] = { 16, 16, 0 };
  static const guint drawn[] = { 1 };
  RisSingleElectionRound rounds[]
      = { round_of (first, 0, 33), round_of (second, 0, 33), round_of (third, 0, 32) };
  g_autoptr (RisFinding) one = evaluate (rules, "beigeordnete", 3, rounds, 1);
  g_autoptr (RisFinding) two = evaluate (rules, "beigeordnete", 3, rounds, 2);
  g_autoptr (RisFinding) three = evaluate (rules, "beigeordnete", 3, rounds, 3);
  g_autoptr (RisFinding) four = NULL;

  g_assert_cmpstr (one->outcome, ==, "naechster_wahlgang");
  g_assert_cmpint (ris_finding_get_number (one, "noetig"), ==, 17);
  g_assert_cmpstr (ris_finding_get_text (one, "naechster"), ==, "wiederholung");
  g_assert_cmpstr (ris_finding_get_text (one, "kandidaten"), ==, "A, B, C");

  g_assert_cmpstr (two->outcome, ==, "naechster_wahlgang");
  g_assert_cmpstr (ris_finding_get_text (two, "naechster"), ==, "stichwahl");
  g_assert_cmpstr (ris_finding_get_text (two, "kandidaten"), ==, "A, B");

  g_assert_cmpstr (three->outcome, ==, "los");
  g_assert_cmpstr (ris_finding_get_text (three, "kandidaten"), ==, "A, B");
  g_assert_nonnull (strstr (three->sentence, "es zieht die oder der Vorsitzende"));

  rounds[2].lots = drawn;
  rounds[2].n_lots = 1;
  four = evaluate (rules, "beigeordnete", 3, rounds, 3);
  g_assert_cmpstr (ris_finding_get_text (four, "gewaehlt"), ==, "B");
}

/* in Nordrhein-Westfalen the same numbers lead to the second ballot of two, and most votes elect there */
static void
test_32_in_nw (void)
{
  g_autoptr (RisRules) rules = law_new ("NW", "gemeinde", "2026-11-22", NULL);
  static const gint64 first[] = { 14, 11, 8 };
  static const gint64 second[] = { 15, 12, 0 };
  RisSingleElectionRound rounds[] = { round_of (first, 0, 33), round_of (second, 6, 33) };
  g_autoptr (RisFinding) one = evaluate (rules, NULL, 3, rounds, 1);
  g_autoptr (RisFinding) two = evaluate (rules, NULL, 3, rounds, 2);

  g_assert_cmpstr (ris_finding_get_text (one, "naechster"), ==, "engere_wahl");
  g_assert_cmpstr (ris_finding_get_text (one, "kandidaten"), ==, "A, B");
  g_assert_cmpstr (ris_finding_get_text (two, "gewaehlt"), ==, "A");
}

static void
test_33_show_of_hands (void)
{
  g_autoptr (RisRules) rules = law_new ("RP", "gemeinde", "2026-11-22", NULL);
  static const gint64 votes[] = { 30 };
  RisSingleElectionRound round = round_of (votes, 3, 33);
  RisSingleElectionCase election = { .office = "beigeordnete",
                                     .candidates = names,
                                     .n_candidates = 1,
                                     .rounds = &round,
                                     .n_rounds = 1,
                                     .composition = RIS_COMPOSITION_UNKNOWN,
                                     .is_secret = 0 };
  g_autoptr (RisFinding) open = ris_single_election_evaluate (rules, &election);
  g_autoptr (RisFinding) secret = NULL;

  g_assert_cmpstr (open->outcome, ==, "sperre");
  g_assert_cmpint (open->class, ==, RIS_FINDING_IMPOSSIBLE);
  election.is_secret = 1;
  secret = ris_single_election_evaluate (rules, &election);
  g_assert_cmpstr (secret->outcome, ==, "gewaehlt");
}

/* --- what towns did --- */

/* P22: the chair to the list with the highest number, the deputy to the next */
static void
test_lists_by_highest_numbers (void)
{
  static const RisSeatsList golkrath[] = { { "A", 4, U }, { "B", 5, U } };
  static const RisSeatsList gerderath[] = { { "A", 10, U }, { "B", 4, U } };
  static const struct
  {
    const RisSeatsList *lists;
    guint chair;
    guint deputy;
  } rows[] = { { golkrath, 1, 0 }, { gerderath, 0, 0 } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisSeatsCase seats_case = { .method = RIS_SEATS_DHONDT,
                                  .seats = 2,
                                  .lists = rows[i].lists,
                                  .n_lists = 2,
                                  .is_ranked = TRUE };
      g_autoptr (RisSeatsResult) result = ris_seats_distribute (&seats_case);

      g_assert_cmpint (result->outcome, ==, RIS_SEATS_DISTRIBUTED);
      g_assert_cmpuint (g_array_index (result->claims, RisSeatsClaim, 0).list, ==, rows[i].chair);
      g_assert_cmpuint (g_array_index (result->claims, RisSeatsClaim, 1).list, ==, rows[i].deputy);
    }
}

/* P23: 19 valid votes, 2 of them abstentions, 17 for A */
static void
test_abstentions_on_ballots (void)
{
  g_autoptr (RisRules) rules = law_new ("NW", "gemeinde", "2024-06-01", NULL);
  static const gint64 votes[] = { 17 };
  RisSingleElectionRound round = { votes, 0, 2, 0, 19, 19, NULL, 0 };
  RisSingleElectionCase election = { .candidates = names,
                                     .n_candidates = 1,
                                     .rounds = &round,
                                     .n_rounds = 1,
                                     .composition = RIS_COMPOSITION_UNKNOWN,
                                     .is_secret = 1 };
  g_autoptr (RisFinding) apart = ris_single_election_evaluate (rules, &election);
  g_autoptr (RisFinding) counted = NULL;

  g_assert_cmpint (ris_finding_get_number (apart, "gueltig"), ==, 17);
  g_assert_nonnull (ris_finding_find (apart, "gueltig_abweichend"));
  election.counts_abstentions = TRUE;
  counted = ris_single_election_evaluate (rules, &election);
  g_assert_cmpint (ris_finding_get_number (counted, "gueltig"), ==, 19);
  g_assert_cmpint (ris_finding_get_number (counted, "noetig"), ==, 10);
  g_assert_nonnull (ris_finding_find (counted, "enthaltung_gueltig"));
  g_assert_cmpstr (counted->outcome, ==, "gewaehlt");
}

/* P24: one vote against was enough for an election by proportion, until the reform */
static void
test_joint_proposal (void)
{
  static const struct
  {
    const char *land;
    const char *day;
    gint64 yes;
    gint64 no;
    const char *outcome;
  } rows[] = {
    { "NW", "2023-03-10", 34, 0, "angenommen" }, { "NW", "2023-03-10", 33, 1, "verhaeltniswahl" },
    { "NW", "2025-12-10", 33, 1, "angenommen" }, { "NW", "2025-12-10", 17, 17, "verhaeltniswahl" },
    { "RP", "2026-11-22", 17, 0, "angenommen" }, { "RP", "2026-11-22", 16, 0, "abgelehnt" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RisRules) rules = law_new (rows[i].land, "gemeinde", rows[i].day, NULL);
      RisCommitteeProposal proposal
          = { 1, 1, rows[i].yes, rows[i].no, 0, 0, 0, RIS_COMPOSITION_UNKNOWN };
      g_autoptr (RisFinding) finding = NULL;

      /* 32 elected and the mayor, who does not count here */
      proposal.composition.legal = 33;
      proposal.composition.elected = 32;
      finding = ris_committee_find_proposal (rules, &proposal);
      g_assert_cmpstr (finding->outcome, ==, rows[i].outcome);
    }
}

/* P24: the mayor's vote on it is not accepted */
static void
test_joint_proposal_mayor (void)
{
  g_autoptr (RisRules) rules = law_new ("NW", "gemeinde", "2026-11-22", NULL);
  RisCommitteeProposal proposal = { 1, 1, 34, 0, 0, 1, 1, RIS_COMPOSITION_UNKNOWN };
  g_autoptr (RisFinding) finding = ris_committee_find_proposal (rules, &proposal);

  g_assert_cmpint (ris_finding_find (finding, "hvb_stimme_ruht")->class, ==,
                   RIS_FINDING_IMPOSSIBLE);
}

/* P25: the same council by three methods; the law of the day names one, or none */
static void
test_methods (void)
{
  static const RisSeatsList lists[]
      = { { "CDU", 21, U }, { "SPD", 11, U }, { "GRÜNE und LINKE", 9, U }, { "FDP", 3, U } };
  static const struct
  {
    const char *day;
    const char *outcome;
    const char *method;
  } rows[] = { { "2025-10-31", "verteilt", "Hare/Niemeyer" }, { "2025-11-01", "unbekannt", NULL } };
  RisSeatsCase seats_case = { .seats = 11, .lists = lists, .n_lists = 4 };
  g_autoptr (RisRules) today = law_new ("NW", "gemeinde", "2026-11-22", NULL);
  g_autoptr (RisFinding) compared = ris_seats_compare (today, &seats_case);

  g_assert_cmpstr (compared->outcome, ==, "verschieden");
  g_assert_cmpstr (compared->steps->pdata[0], ==,
                   "CDU: d’Hondt 6, Hare/Niemeyer 5, Sainte-Laguë/Schepers 5");
  g_assert_cmpstr (compared->steps->pdata[3], ==,
                   "FDP: d’Hondt 0, Hare/Niemeyer 1, Sainte-Laguë/Schepers 1");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RisRules) rules = law_new ("NW", "gemeinde", rows[i].day, NULL);
      g_autoptr (RisFinding) finding = ris_seats_find (rules, &seats_case);

      g_assert_cmpstr (finding->outcome, ==, rows[i].outcome);
      g_assert_cmpstr (ris_finding_get_text (finding, "verfahren"), ==, rows[i].method);
    }
}

/* P25: Niedersachsen changed the method on a day */
static void
test_methods_ni (void)
{
  static const struct
  {
    const char *day;
    const char *method;
  } rows[] = { { "2026-10-31", "d’Hondt" }, { "2026-11-01", "Sainte-Laguë/Schepers" } };
  static const RisSeatsList lists[] = { { "A", 21, U }, { "B", 11, U }, { "C", 3, U } };
  RisSeatsCase seats_case = { .seats = 9, .lists = lists, .n_lists = 3 };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RisRules) rules = law_new ("NI", "gemeinde", rows[i].day, NULL);
      g_autoptr (RisFinding) finding = ris_seats_find (rules, &seats_case);

      g_assert_cmpstr (finding->outcome, ==, "verteilt");
      g_assert_cmpstr (ris_finding_get_text (finding, "verfahren"), ==, rows[i].method);
    }
}

/* P25: equal remainders: the lot, or as in Thyrnau the votes of the people */
static void
test_equal_remainders (void)
{
  static const RisSeatsList lists[] = { { "A", 8, 3100 }, { "B", 4, 1650 }, { "C", 4, 1720 } };
  RisSeatsCase seats_case
      = { .method = RIS_SEATS_HARE_NIEMEYER, .seats = 7, .lists = lists, .n_lists = 3 };
  g_autoptr (RisRules) rules = law_new ("NW", "gemeinde", "2024-06-01", NULL);
  g_autoptr (RisFinding) lot = ris_seats_find (rules, &seats_case);
  g_autoptr (RisFinding) people = NULL;

  /* quotas 3½, 1¾, 1¾ */
  g_assert_cmpstr (lot->outcome, ==, "verteilt");
  seats_case.seats = 6; /* 3, 1½, 1½ */
  g_clear_pointer (&lot, ris_finding_free);
  lot = ris_seats_find (rules, &seats_case);
  g_assert_cmpstr (lot->outcome, ==, "gleichstand");
  g_assert_cmpstr (ris_finding_get_text (lot, "gleichstand"), ==, "B und C");
  seats_case.tie = RIS_SEATS_TIE_STRENGTH;
  people = ris_seats_find (rules, &seats_case);
  g_assert_cmpstr (people->outcome, ==, "verteilt");
  g_assert_cmpint (ris_finding_get_number (people, "liste3.sitze"), ==, 2);
}

/* P26: second ballot 33 to 16; a list 31 to 17; six elections of one each */
static void
test_majority_elections (void)
{
  g_autoptr (RisRules) rules = law_new ("NW", "gemeinde", "2022-06-01", NULL);
  static const gint64 first[] = { 24, 16, 9 };
  static const gint64 second[] = { 33, 16, 0 };
  static const gint64 lists[] = { 31, 17 };
  RisSingleElectionRound rounds[] = { round_of (first, 0, 49), round_of (second, 0, 49) };
  RisSingleElectionRound one = round_of (lists, 0, 48);
  g_autoptr (RisFinding) runoff = evaluate (rules, NULL, 3, rounds, 2);
  g_autoptr (RisFinding) list = evaluate (rules, NULL, 2, &one, 1);

  g_assert_cmpstr (ris_finding_get_text (runoff, "gewaehlt"), ==, "A");
  g_assert_cmpint (ris_finding_get_number (runoff, "wahlgang"), ==, 2);
  g_assert_cmpstr (ris_finding_get_text (list, "gewaehlt"), ==, "A");
  for (gint64 votes = 30; votes <= 39; votes++)
    {
      RisSingleElectionRound round = round_of (&votes, 42 - votes, 42);
      g_autoptr (RisFinding) single = evaluate (rules, NULL, 1, &round, 1);

      g_assert_cmpstr (single->outcome, ==, "gewaehlt");
    }
}

/* --- committees since the reform --- */

static void
test_committee_nw (void)
{
  g_autoptr (RisRules) before = law_new ("NW", "gemeinde", "2025-10-31", NULL);
  g_autoptr (RisRules) since = law_new ("NW", "gemeinde", "2025-11-01", NULL);
  RisCommitteeVote vote = { 40, 2, 0, RIS_COMPOSITION_UNKNOWN };
  RisCommitteeCitizen citizen = { "A", "2009-01-01" };
  RisCommitteeSeats seats = { "bauausschuss", "2025-10-31", 5, &citizen, 1 };
  g_autoptr (RisFinding) vote_needed = ris_committee_find_succession (before, "SPD");
  g_autoptr (RisFinding) named = ris_committee_find_succession (since, "SPD");
  g_autoptr (RisFinding) removal = ris_committee_find_removal (since, &vote);
  g_autoptr (RisFinding) young = ris_committee_check_seats (before, &seats);
  g_autoptr (RisFinding) old_enough = ris_committee_check_seats (since, &seats);

  g_assert_cmpstr (vote_needed->outcome, ==, "mehrheitswahl");
  g_assert_cmpstr (named->outcome, ==, "benennung");
  g_assert_cmpstr (removal->outcome, ==, "unbekannt");
  g_assert_cmpstr (young->outcome, ==, "unzulaessig");
  g_assert_cmpstr (old_enough->outcome, ==, "zulaessig");
}

static void
test_chairs_nw (void)
{
  static const RisSeatsList lists[] = { { "CDU", 21, U }, { "SPD", 11, U }, { "FDP", 3, U } };
  g_autoptr (RisRules) rules = law_new ("NW", "gemeinde", "2026-11-22", NULL);
  RisCommitteeChairs chairs = { .is_agreed = 1,
                                .objectors = 7,
                                .composition = RIS_COMPOSITION_UNKNOWN,
                                .seats = { .seats = 4, .lists = lists, .n_lists = 3 } };
  RisDeputies deputies = { .is_secret = 0,
                           .seats = { .seats = 2, .lists = lists, .n_lists = 3 },
                           .composition = RIS_COMPOSITION_UNKNOWN };
  g_autoptr (RisFinding) agreed = NULL;
  g_autoptr (RisFinding) access = NULL;
  g_autoptr (RisFinding) open = ris_committee_find_deputies (rules, &deputies);
  g_autoptr (RisFinding) secret = NULL;

  chairs.composition.elected = 38;
  agreed = ris_committee_find_chairs (rules, &chairs);
  chairs.objectors = 8;
  access = ris_committee_find_chairs (rules, &chairs);
  g_assert_cmpstr (agreed->outcome, ==, "einigung");
  g_assert_cmpstr (access->outcome, ==, "zugriff");
  g_assert_cmpstr (ris_finding_get_text (access, "zugriff2"), ==, "SPD");
  g_assert_cmpstr (open->outcome, ==, "sperre");
  deputies.is_secret = 1;
  secret = ris_committee_find_deputies (rules, &deputies);
  g_assert_cmpstr (ris_finding_get_text (secret, "stelle2"), ==, "SPD");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scenario/12-nein-ist-gueltig-nw", test_12_no_is_valid);
  g_test_add_func ("/scenario/13-widerspruch-gegen-offene-wahl-nw", test_13_objection);
  g_test_add_func ("/scenario/32-beigeordnetenwahl-rp", test_32_three_ballots);
  g_test_add_func ("/scenario/32-dieselben-zahlen-nw", test_32_in_nw);
  g_test_add_func ("/scenario/33-beigeordnete-offen-rp", test_33_show_of_hands);
  g_test_add_func ("/phenomenon/22-listen-nach-hoechstzahlen", test_lists_by_highest_numbers);
  g_test_add_func ("/phenomenon/23-enthaltung-auf-dem-stimmzettel", test_abstentions_on_ballots);
  g_test_add_func ("/phenomenon/24-einheitlicher-wahlvorschlag", test_joint_proposal);
  g_test_add_func ("/phenomenon/24-stimme-des-hvb", test_joint_proposal_mayor);
  g_test_add_func ("/phenomenon/25-verfahren", test_methods);
  g_test_add_func ("/phenomenon/25-verfahren-ni", test_methods_ni);
  g_test_add_func ("/phenomenon/25-gleiche-reste", test_equal_remainders);
  g_test_add_func ("/phenomenon/26-mehrheitswahl", test_majority_elections);
  g_test_add_func ("/scenario/ausschuss-reform-nw", test_committee_nw);
  g_test_add_func ("/scenario/ausschussvorsitz-nw", test_chairs_nw);
  return g_test_run ();
}
