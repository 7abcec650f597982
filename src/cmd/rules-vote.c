/* `ris rules abstimmung`: what a vote decided, in which form it is held, who may vote, and whether it matters that somebody
 * excluded took part.
 *
 * The command asks all that can be said from what was given; the first answer leads, the others belong to it.
 */
#include "rules-private.h"

#include "base/record.h"
#include "rules/agenda-change.h"
#include "rules/ballot-form.h"
#include "rules/entitlement.h"
#include "rules/recusal-effect.h"

#include <string.h>

typedef struct
{
  const RisCase *input;  /* (unowned) */
  const RisRules *rules; /* (unowned) */
  RisSubject subject;
  RisVotingBody body;
  RisVoterRole role;
} Question;

static gint64
number (const Question *question, const char *name)
{
  return ris_cmd_case_get_number (question->input, name);
}

/* one of @names, separated by blanks, is given */
static gboolean
has_any (const RisCase *input, const char *names)
{
  g_auto (GStrv) list = g_strsplit (names, " ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    if (ris_cmd_case_is_given (input, list[i]))
      return TRUE;
  return FALSE;
}

/* --- words --- */

static gboolean
refuse_word (const char *option, const char *word, GError **error)
{
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               "--%s: \"%s\" is not known; see ris-rules(1)", option, word);
  return FALSE;
}

static gboolean
read_words (Question *question, GError **error)
{
  const char *subject = ris_cmd_case_get_text (question->input, "gegenstand");
  const char *body = ris_cmd_case_get_text (question->input, "gremium");
  const char *role = ris_cmd_case_get_text (question->input, "rolle");

  if (subject != NULL && !ris_subject_find (subject, &question->subject))
    return refuse_word ("gegenstand", subject, error);
  if (body != NULL && !ris_entitlement_find_body (body, &question->body))
    return refuse_word ("gremium", body, error);
  if (role != NULL && !ris_entitlement_find_role (role, &question->role))
    return refuse_word ("rolle", role, error);
  return TRUE;
}

/* --- the vote --- */

static const char *
get_outcome (const RisCase *input)
{
  const char *word = ris_cmd_case_get_text (input, "ergebnis");

  if (word == NULL)
    return NULL;
  return strcmp (word, "angenommen") == 0 ? "accepted" : "rejected";
}

static RisVote *
make_vote (const Question *question)
{
  RisVote *vote = ris_vote_new ();

  vote->yes = number (question, "ja");
  vote->no = number (question, "nein");
  vote->abstain = number (question, "enthaltung");
  vote->invalid = number (question, "ungueltig");
  vote->entitled = number (question, "mitglieder");
  vote->absent = number (question, "abwesend");
  vote->recused = number (question, "ausgeschlossen");
  vote->is_unanimous = number (question, "einstimmig");
  vote->is_negated = ris_cmd_case_get_flag (question->input, "ablehnung");
  vote->outcome = g_strdup (get_outcome (question->input));
  return vote;
}

static RisMajorityCase
make_majority (const Question *question, const RisVote *vote)
{
  static const char *const sides[] = { "no", "yes" };
  RisMajorityCase majority = RIS_MAJORITY_CASE_UNKNOWN;
  gint64 chair = number (question, "vorsitz");

  majority.vote = vote;
  majority.subject = question->subject;
  majority.composition = ris_cmd_composition_get (question->input);
  majority.is_mayor_present = number (question, "hvb-anwesend");
  majority.is_committee = question->body != RIS_VOTING_COUNCIL;
  majority.chair_side = chair == RIS_UNKNOWN ? NULL : sides[chair];
  return majority;
}

static gboolean
is_agenda_change (const Question *question)
{
  return question->subject == RIS_SUBJECT_ERWEITERUNG || question->subject == RIS_SUBJECT_ABSETZUNG
         || question->subject == RIS_SUBJECT_REIHENFOLGE;
}

static RisFinding *
find_agenda_change (const Question *question)
{
  RisAgendaChange change = RIS_AGENDA_CHANGE_UNKNOWN;

  if (question->subject == RIS_SUBJECT_ABSETZUNG)
    change.kind = RIS_AGENDA_CHANGE_REMOVAL;
  else if (question->subject == RIS_SUBJECT_REIHENFOLGE)
    change.kind = RIS_AGENDA_CHANGE_ORDER;
  change.urgency = ris_cmd_case_get_text (question->input, "dringlichkeit");
  change.yes = number (question, "ja");
  change.no = number (question, "nein");
  change.abstain = number (question, "enthaltung");
  change.composition = ris_cmd_composition_get (question->input);
  return ris_agenda_change_decide (question->rules, &change);
}

/* (transfer full) (nullable): %NULL where no vote was counted */
static RisFinding *
find_decision (const Question *question)
{
  g_autoptr (RisVote) vote = make_vote (question);
  RisMajorityCase majority = make_majority (question, vote);

  if (is_agenda_change (question))
    return find_agenda_change (question);
  return has_any (question->input, "ja nein enthaltung ungueltig")
             ? ris_majority_compute (question->rules, &majority)
             : NULL;
}

/* --- form, effect, entitlement --- */

static gint64
number_or_none (const Question *question, const char *name)
{
  return MAX (number (question, name), 0);
}

/* (transfer full) (nullable): nobody demanded anything: there is nothing to say */
static RisFinding *
find_form (const Question *question)
{
  RisBallotFormCase form = RIS_BALLOT_FORM_CASE_UNKNOWN;

  if (!has_any (question->input,
                "form geheim-verlangt namentlich-verlangt geheim-fraktion namentlich-fraktion "
                "geheim-ja geheim-nein"))
    return NULL;
  form.composition = ris_cmd_composition_get (question->input);
  form.n_secret = number_or_none (question, "geheim-verlangt");
  form.n_named = number_or_none (question, "namentlich-verlangt");
  form.is_secret_by_faction = ris_cmd_case_get_flag (question->input, "geheim-fraktion");
  form.is_named_by_faction = ris_cmd_case_get_flag (question->input, "namentlich-fraktion");
  form.secret_yes = number (question, "geheim-ja");
  form.secret_no = number (question, "geheim-nein");
  form.is_election = ris_subject_is_election (question->subject);
  form.recorded = ris_cmd_case_get_text (question->input, "form");
  return ris_ballot_form_decide (question->rules, &form);
}

static RisFinding *
find_effect (const Question *question)
{
  static const char sides[] = "ausgeschlossen-ja ausgeschlossen-nein ausgeschlossen-enthaltung";
  RisRecusalEffectCase effect = RIS_RECUSAL_EFFECT_CASE_UNKNOWN;
  g_autoptr (RisVote) vote = make_vote (question);

  if (!has_any (question->input, sides)
      && !has_any (question->input, "mitgewirkt zu-unrecht-ausgeschlossen"))
    return NULL;
  effect.majority = make_majority (question, vote);
  if (has_any (question->input, sides))
    {
      effect.voted_yes = number_or_none (question, "ausgeschlossen-ja");
      effect.voted_no = number_or_none (question, "ausgeschlossen-nein");
      effect.voted_abstain = number_or_none (question, "ausgeschlossen-enthaltung");
      effect.voted = effect.voted_yes + effect.voted_no + effect.voted_abstain;
    }
  if (ris_cmd_case_is_given (question->input, "mitgewirkt"))
    effect.voted = number (question, "mitgewirkt");
  effect.wrongly_excluded = number_or_none (question, "zu-unrecht-ausgeschlossen");
  effect.is_bylaw = ris_cmd_case_get_flag (question->input, "satzung");
  effect.effective_on = ris_cmd_case_get_text (question->input, "wirksam-ab");
  return ris_recusal_effect_compute (question->rules, &effect);
}

/* whoever was asked about; else the mayor, where the mayor's vote may rest: beside something else, @is_note, that bars nothing */
static RisFinding *
find_entitlement (const Question *question, gboolean is_note)
{
  RisEntitlementCase entitlement = RIS_ENTITLEMENT_CASE_UNKNOWN;
  gboolean is_asked = ris_cmd_case_is_given (question->input, "rolle");
  RisFinding *finding;

  if (!is_asked && ris_subject_get_resting_word (question->subject) == NULL)
    return NULL;
  entitlement.role = is_asked ? question->role : RIS_VOTER_MAYOR;
  entitlement.body = question->body;
  entitlement.subject = question->subject;
  entitlement.is_recused = ris_cmd_case_get_flag (question->input, "befangen");
  entitlement.is_public = number (question, "oeffentlich");
  finding = ris_entitlement_check (question->rules, &entitlement);
  if (is_note && !is_asked && finding->class == RIS_FINDING_IMPOSSIBLE)
    finding->class = RIS_FINDING_HINT;
  return finding;
}

/* --- answering --- */

static void
add (RisFinding **whole, RisFinding *part)
{
  if (*whole == NULL)
    *whole = part;
  else
    ris_finding_take (*whole, part);
}

static RisExit
answer (RisRulesSession *session, GError **error)
{
  Question question = { .input = session->input };
  g_autoptr (RisRules) rules = NULL;
  RisFinding *whole = NULL;

  if (!read_words (&question, error))
    return RIS_EXIT_USAGE;
  rules = ris_cmd_rules_resolve (session, NULL, error);
  if (rules == NULL)
    return RIS_EXIT_FAILED;
  question.rules = rules;
  add (&whole, find_decision (&question));
  add (&whole, find_form (&question));
  add (&whole, find_effect (&question));
  add (&whole, find_entitlement (&question, whole != NULL));
  if (whole != NULL)
    return ris_cmd_rules_answer (session, whole);
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               "nothing was asked: say --ja and --nein, --geheim-verlangt or --rolle");
  return RIS_EXIT_USAGE;
}

static const RisCaseField vote_fields[] = {
  RIS_CASE_COMPOSITION,
  { "gegenstand", RIS_CASE_TEXT, "what is voted on, as far as the law makes a difference", NULL,
    NULL, FALSE },
  { "gremium", RIS_CASE_TEXT, "rat (unless said), hauptausschuss, …, ausschuss", NULL, NULL,
    FALSE },
  { "ja", RIS_CASE_COUNT, "votes in favour", NULL, NULL, FALSE },
  { "nein", RIS_CASE_COUNT, "votes against", NULL, NULL, FALSE },
  { "enthaltung", RIS_CASE_COUNT, "abstentions", NULL, NULL, FALSE },
  { "ungueltig", RIS_CASE_COUNT, "invalid votes", NULL, NULL, FALSE },
  { "mitglieder", RIS_CASE_COUNT, "voters, absent and excluded together", NULL, NULL, FALSE },
  { "abwesend", RIS_CASE_COUNT, "of these absent", NULL, NULL, FALSE },
  { "ausgeschlossen", RIS_CASE_COUNT, "of these excluded", NULL, NULL, FALSE },
  { "einstimmig", RIS_CASE_YES_NO, "recorded as unanimous", NULL, NULL, FALSE },
  { "ergebnis", RIS_CASE_WORD, "recorded outcome", "angenommen abgelehnt", NULL, FALSE },
  { "ablehnung", RIS_CASE_FLAG, "the vote was on rejecting a motion", NULL, NULL, FALSE },
  { "vorsitz", RIS_CASE_YES_NO, "how the chair decides a tie", NULL, NULL, FALSE },
  { "hvb-anwesend", RIS_CASE_YES_NO, "whether the mayor is there", NULL, NULL, FALSE },
  { "dringlichkeit", RIS_CASE_TEXT, "why a supplement cannot wait", NULL, NULL, FALSE },
  { "geheim-verlangt", RIS_CASE_COUNT, "members who demand a secret vote", NULL, NULL, FALSE },
  { "geheim-fraktion", RIS_CASE_FLAG, "a faction demands it", NULL, NULL, FALSE },
  { "geheim-ja", RIS_CASE_COUNT, "votes for voting in secret", NULL, NULL, FALSE },
  { "geheim-nein", RIS_CASE_COUNT, "votes against it", NULL, NULL, FALSE },
  { "namentlich-verlangt", RIS_CASE_COUNT, "members who demand a vote by name", NULL, NULL, FALSE },
  { "namentlich-fraktion", RIS_CASE_FLAG, "a faction demands it", NULL, NULL, FALSE },
  { "form", RIS_CASE_WORD, "form used or planned", "offen namentlich geheim", NULL, FALSE },
  { "ausgeschlossen-ja", RIS_CASE_COUNT, "excluded persons who voted yes", NULL, NULL, FALSE },
  { "ausgeschlossen-nein", RIS_CASE_COUNT, "who voted no", NULL, NULL, FALSE },
  { "ausgeschlossen-enthaltung", RIS_CASE_COUNT, "who abstained", NULL, NULL, FALSE },
  { "mitgewirkt", RIS_CASE_COUNT, "excluded persons who voted in all", NULL, NULL, FALSE },
  { "zu-unrecht-ausgeschlossen", RIS_CASE_COUNT, "persons kept from voting without a reason", NULL,
    NULL, FALSE },
  { "satzung", RIS_CASE_FLAG, "the decision is a by-law", NULL, NULL, FALSE },
  { "wirksam-ab", RIS_CASE_DAY, "day of the decision, of a by-law its publication", NULL, NULL,
    FALSE },
  { "rolle", RIS_CASE_TEXT, "whose right to vote is asked for: mitglied, hvb, …", NULL, NULL,
    FALSE },
  { "befangen", RIS_CASE_FLAG, "that person is excluded", NULL, NULL, FALSE },
  { "oeffentlich", RIS_CASE_YES_NO, "whether the item is public", NULL, NULL, FALSE },
  { 0 },
};

const RisRulesTopic ris_cmd_rules_vote
    = { "abstimmung", "say what a vote decided and how it is held", NULL, vote_fields, answer };
