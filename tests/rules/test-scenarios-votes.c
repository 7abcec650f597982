/* Scenarios of quorum, votes and conflicts of interest, on the law that is delivered. */
#include "law.h"
#include "rules/ballot-form.h"
#include "rules/entitlement.h"
#include "rules/quorum.h"
#include "rules/recusal-effect.h"
#include "voting.h"

#define DAY "2026-12-02"

static RisRules *
nw_new (void)
{
  return law_new ("NW", "gemeinde", DAY, NULL);
}

/* 52 members and the mayor */
static RisComposition
council (gint64 present)
{
  RisComposition composition = RIS_COMPOSITION_UNKNOWN;

  composition.legal = 53;
  composition.elected = 52;
  composition.entitled = 53;
  composition.present = present;
  composition.present_entitled = present;
  return composition;
}

static RisFinding *
vote_on (const RisRules *rules, RisSubject subject, const RisVote *vote, gint64 present)
{
  RisMajorityCase majority = RIS_MAJORITY_CASE_UNKNOWN;

  majority.vote = vote;
  majority.subject = subject;
  majority.composition = council (present);
  majority.is_mayor_present = 1;
  return ris_majority_compute (rules, &majority);
}

static gboolean
has_norm (const RisFinding *finding, const char *norm)
{
  for (guint i = 0; i < finding->rules->len; i++)
    if (g_strcmp0 (((const RisRule *)finding->rules->pdata[i])->norm, norm) == 0)
      return TRUE;
  return FALSE;
}

/* --- votes --- */

static void
test_1_tie (void)
{
  g_autoptr (RisRules) rules = nw_new ();
  RisVote vote = VOTE (.yes = 20, .no = 20, .abstain = 0, .invalid = 0);
  g_autoptr (RisFinding) finding = vote_on (rules, RIS_SUBJECT_SACHE, &vote, 40);

  voting_assert (finding, RIS_FINDING_FINE, "abgelehnt");
  g_assert_cmpint (ris_finding_get_number (finding, "abgegeben"), ==, 40);
  g_assert_true (has_norm (finding, "§ 50 Abs. 1 S. 2 GO NRW"));
}

static void
test_7_abstentions (void)
{
  g_autoptr (RisRules) rules = nw_new ();
  RisVote vote = VOTE (.yes = 5, .no = 4, .abstain = 31, .invalid = 0);
  g_autoptr (RisFinding) finding = vote_on (rules, RIS_SUBJECT_SACHE, &vote, 40);

  voting_assert (finding, RIS_FINDING_FINE, "angenommen");
  g_assert_true (has_norm (finding, "§ 50 Abs. 5 GO NRW"));
}

static void
test_8_only_abstentions (void)
{
  g_autoptr (RisRules) rules = nw_new ();
  RisVote vote = VOTE (.yes = 0, .no = 0, .abstain = 40, .invalid = 0);
  g_autoptr (RisFinding) finding = vote_on (rules, RIS_SUBJECT_SACHE, &vote, 40);

  voting_assert (finding, RIS_FINDING_FINE, "abgelehnt");
  g_assert_true (has_norm (finding, "§ 50 Abs. 1 S. 2 GO NRW"));
}

static void
test_38_no_abstention_in_bavaria (void)
{
  g_autoptr (RisRules) rules = law_new ("BY", "gemeinde", DAY, NULL);
  RisVote vote = VOTE (.yes = 21, .no = 2, .abstain = 1);
  RisVote without = VOTE (.yes = 21, .no = 3);
  RisMajorityCase majority = RIS_MAJORITY_CASE_UNKNOWN;
  g_autoptr (RisFinding) finding = NULL;
  g_autoptr (RisFinding) fine = NULL;
  const RisFinding *note;

  majority.vote = &vote;
  finding = ris_majority_compute (rules, &majority);
  note = ris_finding_find (finding, "enthaltung_unzulaessig");
  g_assert_nonnull (note);
  g_assert_cmpint (note->class, ==, RIS_FINDING_IMPOSSIBLE);
  g_assert_true (has_norm (note, "Art. 48 Abs. 1 S. 2 GO BY"));
  majority.vote = &without;
  fine = ris_majority_compute (rules, &majority);
  voting_assert (fine, RIS_FINDING_FINE, "angenommen");
}

/* --- quorum --- */

static RisFinding *
count_members (const RisRules *rules, gint64 present, const char *at, const char *found_lacking_at)
{
  RisQuorumCase quorum = RIS_QUORUM_CASE_UNKNOWN;

  quorum.composition = council (present);
  quorum.at = at;
  quorum.is_found_lacking = found_lacking_at != NULL;
  quorum.found_lacking_at = found_lacking_at;
  return ris_quorum_check (rules, &quorum);
}

static void
test_2_quorum (void)
{
  g_autoptr (RisRules) rules = nw_new ();
  g_autoptr (RisFinding) finding = count_members (rules, 27, NULL, NULL);

  voting_assert (finding, RIS_FINDING_FINE, "beschlussfaehig");
  g_assert_cmpint (ris_finding_get_number (finding, "noetig"), ==, 27);
  g_assert_true (has_norm (finding, "§ 49 Abs. 1 S. 1 GO NRW"));
}

static void
test_3_fiction (void)
{
  g_autoptr (RisRules) rules = nw_new ();
  RisVote vote = VOTE (.yes = 14, .no = 12, .abstain = 0, .invalid = 0);
  g_autoptr (RisFinding) quorum = count_members (rules, 26, NULL, NULL);
  g_autoptr (RisFinding) result = vote_on (rules, RIS_SUBJECT_SACHE, &vote, 26);

  voting_assert (quorum, RIS_FINDING_WARNING, "gilt_als_beschlussfaehig");
  g_assert_true (has_norm (quorum, "§ 49 Abs. 1 S. 2 GO NRW"));
  voting_assert (result, RIS_FINDING_FINE, "angenommen");
}

/* 19:10 in Berlin is 18:10 in UTC */
static void
test_4_established (void)
{
  static const char established[] = "2026-12-02T18:10:00Z";
  g_autoptr (RisRules) rules = nw_new ();
  g_autoptr (RisFinding) before = count_members (rules, 26, "2026-12-02T18:05:00Z", established);
  g_autoptr (RisFinding) after = count_members (rules, 26, "2026-12-02T18:11:00Z", established);

  voting_assert (before, RIS_FINDING_WARNING, "gilt_als_beschlussfaehig");
  voting_assert (after, RIS_FINDING_IMPOSSIBLE, "beschlussunfaehig");
  g_assert_nonnull (strstr (after->sentence, "19:10 Uhr"));
  g_assert_nonnull (ris_finding_find (after, "zurueckgestellt"));
}

/* --- form --- */

static RisFinding *
demand (const RisRules *rules, gint64 legal, gint64 n_secret, gint64 n_named)
{
  RisBallotFormCase form = RIS_BALLOT_FORM_CASE_UNKNOWN;

  form.composition.legal = legal;
  form.n_secret = n_secret;
  form.n_named = n_named;
  return ris_ballot_form_decide (rules, &form);
}

static void
test_9_ten_are_not_enough (void)
{
  g_autoptr (RisRules) rules = nw_new ();
  g_autoptr (RisFinding) ten = demand (rules, 53, 10, 0);
  g_autoptr (RisFinding) eleven = demand (rules, 53, 11, 0);

  voting_assert (ten, RIS_FINDING_HINT, "offen");
  g_assert_nonnull (strstr (ten->sentence, "10 von 11 nötigen"));
  g_assert_true (has_norm (ten, "§ 50 Abs. 1 S. 5 GO NRW"));
  voting_assert (eleven, RIS_FINDING_FINE, "geheim");
}

static void
test_10_secret_prevails (void)
{
  g_autoptr (RisRules) rules = nw_new ();
  g_autoptr (RisRules) town
      = law_new ("NW", "gemeinde", DAY,
                 "@land NW\n@koerperschaft gemeinde\n@ebene geschaeftsordnung\n"
                 "@titel Geschäftsordnung des Rates\n@gueltig_ab 2025-11-01\n@stand 2026-01-01\n"
                 "abstimmung.namentlich | >= 1/5 gesetzlich | § 17 GeschO\n");
  g_autoptr (RisFinding) finding = demand (rules, 53, 11, 15);
  g_autoptr (RisFinding) with_town = demand (town, 53, 11, 15);
  g_autoptr (RisFinding) named = demand (town, 53, 10, 15);

  voting_assert (finding, RIS_FINDING_FINE, "geheim");
  g_assert_true (has_norm (finding, "§ 50 Abs. 1 S. 6 GO NRW"));
  voting_assert (with_town, RIS_FINDING_FINE, "geheim");
  voting_assert (named, RIS_FINDING_HINT, "namentlich");
}

static void
test_31_two_thirds_in_rp (void)
{
  static const struct
  {
    gint64 yes;
    const char *outcome;
  } rows[] = { { 21, "offen" }, { 22, "geheim" } };
  g_autoptr (RisRules) rules = law_new ("RP", "gemeinde", DAY, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisBallotFormCase form = RIS_BALLOT_FORM_CASE_UNKNOWN;
      g_autoptr (RisFinding) finding = NULL;

      form.composition.legal = 33;
      form.secret_yes = rows[i].yes;
      finding = ris_ballot_form_decide (rules, &form);
      g_assert_cmpstr (finding->outcome, ==, rows[i].outcome);
      g_assert_cmpint (ris_finding_get_number (finding, "geheim_noetig"), ==, 22);
      g_assert_true (has_norm (finding, "§ 40 Abs. 1 S. 3 GemO RLP"));
    }
}

static void
test_39_never_secret_in_hesse (void)
{
  g_autoptr (RisRules) rules = law_new ("HE", "gemeinde", DAY, NULL);
  g_autoptr (RisFinding) finding = demand (rules, 45, 30, 0);
  const RisFinding *note = ris_finding_find (finding, "geheim_unzulaessig");

  voting_assert (finding, RIS_FINDING_HINT, "offen");
  g_assert_nonnull (note);
  g_assert_true (has_norm (note, "§ 54 Abs. 2 HGO"));
}

/* --- who may vote --- */

static void
test_18_expert_resident (void)
{
  g_autoptr (RisRules) rules = nw_new ();
  RisEntitlementCase entitlement = RIS_ENTITLEMENT_CASE_UNKNOWN;
  RisQuorumCase quorum = RIS_QUORUM_CASE_UNKNOWN;
  RisPresenceEvent events[3] = { { 0 } };
  const RisPresenceEvent *list[G_N_ELEMENTS (events)];
  g_autoptr (RisFinding) vote = NULL;
  g_autoptr (RisFinding) count = NULL;

  entitlement.role = RIS_VOTER_EXPERT_RESIDENT;
  entitlement.body = RIS_VOTING_OTHER_COMMITTEE;
  vote = ris_entitlement_check (rules, &entitlement);
  voting_assert (vote, RIS_FINDING_IMPOSSIBLE, "nicht_stimmberechtigt");
  for (gsize i = 0; i < G_N_ELEMENTS (events); i++)
    {
      events[i].person_id = (gint64)i + 1;
      events[i].kind = (char *)"arrived";
      events[i].capacity = (char *)(i == 2 ? "advisory" : "voting");
      list[i] = &events[i];
    }
  quorum.is_committee = TRUE;
  quorum.composition.committee = 4;
  count = ris_quorum_over_time (rules, &quorum, list, G_N_ELEMENTS (list));
  g_assert_cmpint (ris_finding_get_number (count, "meiste"), ==, 2);
  g_assert_cmpstr (count->outcome, ==, "durchgehend_zu_wenige");
}

static void
test_19_mayor_on_committees (void)
{
  static const RisSubject subjects[]
      = { RIS_SUBJECT_AUSSCHUSSBESETZUNG, RIS_SUBJECT_AUSSCHUSSBILDUNG,
          RIS_SUBJECT_AUSSCHUSS_EINIGUNG };
  g_autoptr (RisRules) rules = nw_new ();
  RisComposition whole = council (40);

  for (gsize i = 0; i < G_N_ELEMENTS (subjects); i++)
    {
      RisEntitlementCase entitlement = RIS_ENTITLEMENT_CASE_UNKNOWN;
      g_autoptr (RisFinding) finding = NULL;
      RisComposition rest;

      entitlement.role = RIS_VOTER_MAYOR;
      entitlement.subject = subjects[i];
      finding = ris_entitlement_check (rules, &entitlement);
      voting_assert (finding, RIS_FINDING_IMPOSSIBLE, "nicht_stimmberechtigt");
      g_assert_true (has_norm (finding, ris_rules_get (rules, "hvb.stimme.ruht")->norm));
      rest = ris_entitlement_get_composition (rules, subjects[i], &whole, 1);
      g_assert_cmpint (rest.entitled, ==, 52);
      g_assert_cmpint (rest.present_entitled, ==, 39);
    }
}

/* the mayor among the voters is one too many */
static void
test_19_mayor_counted (void)
{
  g_autoptr (RisRules) rules = nw_new ();
  RisVote with = VOTE (.yes = 38, .no = 2, .abstain = 0, .invalid = 0);
  RisVote without = VOTE (.yes = 37, .no = 2, .abstain = 0, .invalid = 0);
  g_autoptr (RisFinding) refused = vote_on (rules, RIS_SUBJECT_AUSSCHUSS_EINIGUNG, &with, 40);
  g_autoptr (RisFinding) fine = vote_on (rules, RIS_SUBJECT_AUSSCHUSS_EINIGUNG, &without, 40);

  g_assert_cmpint (ris_finding_get_class (refused), ==, RIS_FINDING_IMPOSSIBLE);
  g_assert_nonnull (ris_finding_find (refused, "summe_zu_gross"));
  voting_assert (fine, RIS_FINDING_FINE, "angenommen");
}

/* --- conflicts of interest --- */

static void
test_21_not_decisive (void)
{
  g_autoptr (RisRules) rules = nw_new ();
  RisVote vote = VOTE (.yes = 25, .no = 14);
  RisRecusalEffectCase effect = RIS_RECUSAL_EFFECT_CASE_UNKNOWN;
  g_autoptr (RisFinding) finding = NULL;

  effect.majority.vote = &vote;
  effect.voted = 1;
  effect.voted_yes = 1;
  finding = ris_recusal_effect_compute (rules, &effect);
  voting_assert (finding, RIS_FINDING_HINT, "nicht_entscheidend");
  g_assert_cmpint (ris_finding_get_number (finding, "ja_ohne"), ==, 24);
  g_assert_true (has_norm (finding, "§ 31 Abs. 6 GO NRW"));
}

static void
test_35_ineffective_in_rp (void)
{
  g_autoptr (RisRules) rules = law_new ("RP", "gemeinde", "2026-12-10", NULL);
  RisVote vote = VOTE (.yes = 25, .no = 5);
  RisRecusalEffectCase effect = RIS_RECUSAL_EFFECT_CASE_UNKNOWN;
  g_autoptr (RisFinding) finding = NULL;
  g_autoptr (RisFinding) bylaw = NULL;

  effect.majority.vote = &vote;
  effect.voted = 1;
  effect.voted_yes = 1;
  effect.effective_on = "2026-12-10";
  finding = ris_recusal_effect_compute (rules, &effect);
  voting_assert (finding, RIS_FINDING_WARNING, "unwirksam");
  g_assert_cmpstr (ris_finding_get_text (finding, "heilung_am"), ==, "2027-03-10");
  g_assert_true (has_norm (finding, "§ 22 Abs. 6 GemO RLP"));
  effect.is_bylaw = TRUE;
  bylaw = ris_recusal_effect_compute (rules, &effect);
  g_assert_cmpstr (ris_finding_get_text (bylaw, "heilung_am"), ==, "2027-12-10");
}

/* --- from real minutes --- */

/* a committee of twelve votes 6 to 6: rejected, and the next committee goes on (P12) */
static void
test_p12_tie_in_committee (void)
{
  g_autoptr (RisRules) rules = nw_new ();
  RisVote vote = VOTE (.yes = 6, .no = 6);
  RisMajorityCase majority = RIS_MAJORITY_CASE_UNKNOWN;
  g_autoptr (RisFinding) finding = NULL;
  g_autofree char *words = ris_majority_dup_wording (&vote, FALSE);

  majority.vote = &vote;
  majority.is_committee = TRUE;
  finding = ris_majority_compute (rules, &majority);
  voting_assert (finding, RIS_FINDING_FINE, "abgelehnt");
  g_assert_cmpstr (words, ==, "bei Stimmengleichheit abgelehnt");
}

/* a new Hauptsatzung needs the majority of the legal number: 26 of 50 (P14) */
static void
test_p14_hauptsatzung (void)
{
  static const struct
  {
    const char *land;
    gint64 legal;
    gint64 yes;
    gint64 no;
    const char *outcome;
    gint64 needed;
  } rows[] = {
    { "NW", 50, 26, 10, "angenommen", 26 }, { "NW", 51, 26, 10, "angenommen", 26 },
    { "NW", 52, 26, 10, "abgelehnt", 27 },  { "NW", 50, 25, 0, "abgelehnt", 26 },
    { "RP", 33, 17, 16, "angenommen", 17 }, { "RP", 33, 16, 0, "abgelehnt", 17 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RisRules) rules = law_new (rows[i].land, "gemeinde", DAY, NULL);
      RisVote vote = VOTE (.yes = rows[i].yes, .no = rows[i].no);
      RisMajorityCase majority = RIS_MAJORITY_CASE_UNKNOWN;
      g_autoptr (RisFinding) finding = NULL;

      majority.vote = &vote;
      majority.subject = RIS_SUBJECT_HAUPTSATZUNG;
      majority.composition.legal = rows[i].legal;
      finding = ris_majority_compute (rules, &majority);
      voting_assert (finding, RIS_FINDING_FINE, rows[i].outcome);
      g_assert_cmpint (ris_finding_get_number (finding, "noetig"), ==, rows[i].needed);
    }
}

/* a minority is enough for a secret vote, whatever the others want (P14) */
static void
test_p14_minority (void)
{
  g_autoptr (RisRules) rules = nw_new ();
  g_autoptr (RisFinding) finding = demand (rules, 50, 10, 0);

  voting_assert (finding, RIS_FINDING_FINE, "geheim");
}

/* what nobody knows is not guessed: the base of two thirds to vote a chair out in North Rhine-Westphalia */
static void
test_unknown_base (void)
{
  g_autoptr (RisRules) rules = nw_new ();
  RisVote vote = VOTE (.yes = 50, .no = 2);
  g_autoptr (RisFinding) finding = vote_on (rules, RIS_SUBJECT_VORSITZ_ABWAHL, &vote, 53);

  g_assert_cmpstr (finding->outcome, ==, "unbekannt");
  g_assert_cmpint (finding->class, ==, RIS_FINDING_WARNING);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scenario/1-tie", test_1_tie);
  g_test_add_func ("/scenario/2-quorum", test_2_quorum);
  g_test_add_func ("/scenario/3-fiction", test_3_fiction);
  g_test_add_func ("/scenario/4-established", test_4_established);
  g_test_add_func ("/scenario/7-abstentions", test_7_abstentions);
  g_test_add_func ("/scenario/8-only-abstentions", test_8_only_abstentions);
  g_test_add_func ("/scenario/9-ten-are-not-enough", test_9_ten_are_not_enough);
  g_test_add_func ("/scenario/10-secret-prevails", test_10_secret_prevails);
  g_test_add_func ("/scenario/18-expert-resident", test_18_expert_resident);
  g_test_add_func ("/scenario/19-mayor-on-committees", test_19_mayor_on_committees);
  g_test_add_func ("/scenario/19-mayor-counted", test_19_mayor_counted);
  g_test_add_func ("/scenario/21-not-decisive", test_21_not_decisive);
  g_test_add_func ("/scenario/31-two-thirds-rp", test_31_two_thirds_in_rp);
  g_test_add_func ("/scenario/35-ineffective-rp", test_35_ineffective_in_rp);
  g_test_add_func ("/scenario/38-no-abstention-by", test_38_no_abstention_in_bavaria);
  g_test_add_func ("/scenario/39-never-secret-he", test_39_never_secret_in_hesse);
  g_test_add_func ("/scenario/p12-tie-in-committee", test_p12_tie_in_committee);
  g_test_add_func ("/scenario/p14-hauptsatzung", test_p14_hauptsatzung);
  g_test_add_func ("/scenario/p14-minority", test_p14_minority);
  g_test_add_func ("/scenario/unknown-base", test_unknown_base);
  return g_test_run ();
}
