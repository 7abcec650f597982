/* Votes about the meeting itself.
 *
 * A counted vote is computed like any other (rules/majority.h). Before it is counted the same threshold tells how many votes it
 * takes: exactly where it is a fraction of members, and as an example where it is a fraction of the votes, because nobody
 * knows yet how many will abstain.
 */
#include "agenda-vote-private.h"

#include "base/record.h"

#include <string.h>

/* as many as may vote now, or %RIS_UNKNOWN */
static gint64
get_voters (const RisComposition *composition)
{
  return composition->present_entitled != RIS_UNKNOWN ? composition->present_entitled
                                                      : composition->present;
}

static gboolean
is_of_votes (const RisThreshold *threshold)
{
  return threshold->base == RIS_BASE_YES_NO || threshold->base == RIS_BASE_VALID;
}

const char *
ris_agenda_vote_get_verb (const RisThreshold *threshold)
{
  return threshold->numerator == 1 ? "ist" : "sind";
}

/* "Nötig sind 18 von 27 Anwesenden" */
static const char *
get_crowd (RisThresholdBase base)
{
  return base == RIS_BASE_PRESENT || base == RIS_BASE_PRESENT_ENTITLED ? " Anwesenden" : "";
}

static RisFinding *
new_of_votes (const RisThreshold *threshold, gint64 voters)
{
  g_autofree char *text = ris_threshold_dup_text (threshold);
  const char *verb = ris_agenda_vote_get_verb (threshold);
  gint64 needed;
  RisFinding *finding;

  if (voters == RIS_UNKNOWN)
    return ris_finding_new (RIS_FINDING_HINT, "noetig",
                            "Nötig %s %s; Enthaltungen zählen nicht mit.", verb, text);
  needed = ris_threshold_get_needed (threshold, voters);
  finding = ris_finding_new (RIS_FINDING_HINT, "noetig",
                             "Nötig %s %s; wenn alle %" G_GINT64_FORMAT
                             " Anwesenden mit Ja oder Nein stimmen, sind das %" G_GINT64_FORMAT
                             " Ja-Stimmen.",
                             verb, text, voters, needed);
  ris_finding_add_number (finding, "anwesend", "anwesende Stimmberechtigte", voters);
  ris_finding_add_number (finding, "noetig", "nötige Ja-Stimmen ohne Enthaltungen", needed);
  return finding;
}

static RisFinding *
new_of_members (const RisThreshold *threshold, gint64 base)
{
  g_autofree char *text = ris_threshold_dup_text (threshold);
  const char *label = ris_threshold_get_base_label (threshold->base);
  gint64 needed;
  RisFinding *finding;

  if (base == RIS_UNKNOWN)
    return ris_finding_new (RIS_FINDING_WARNING, "angabe_fehlt", "Nötig %s %s; es fehlt: %s.",
                            ris_agenda_vote_get_verb (threshold), text, label);
  needed = ris_threshold_get_needed (threshold, base);
  finding = ris_finding_new (RIS_FINDING_HINT, "noetig",
                             "Nötig %s %" G_GINT64_FORMAT " von %" G_GINT64_FORMAT "%s (%s).",
                             needed == 1 ? "ist" : "sind", needed, base,
                             get_crowd (threshold->base), text);
  ris_finding_add_number (finding, ris_threshold_get_base_word (threshold->base), label, base);
  ris_finding_add_number (finding, "noetig", "nötige Ja-Stimmen", needed);
  return finding;
}

/* what a vote would need */
static RisFinding *
new_needed (const RisRule *rule, const RisComposition *composition)
{
  const RisThreshold *threshold = &rule->value.threshold;
  RisFinding *finding;

  if (is_of_votes (threshold))
    finding = new_of_votes (threshold, get_voters (composition));
  else
    finding = new_of_members (threshold, ris_composition_get (composition, threshold->base));
  ris_finding_add_rule (finding, rule);
  return finding;
}

static RisFinding *
new_counted (const RisRules *rules, const RisAgendaVote *vote)
{
  RisVote record = { .yes = vote->yes,
                     .no = vote->no,
                     .abstain = vote->abstain,
                     .invalid = RIS_UNKNOWN,
                     .entitled = get_voters (vote->composition),
                     .absent = 0,
                     .recused = 0,
                     .is_unanimous = RIS_UNKNOWN };
  RisMajorityCase majority = RIS_MAJORITY_CASE_UNKNOWN;

  majority.vote = &record;
  majority.subject = vote->subject;
  majority.composition = *vote->composition;
  majority.is_committee = vote->is_committee;
  return ris_majority_compute (rules, &majority);
}

RisAgendaVoteResult
ris_agenda_vote_compute (const RisRules *rules, const RisAgendaVote *vote, RisFinding **finding)
{
  const RisRule *rule = ris_rules_get (rules, ris_subject_get_majority_key (vote->subject));
  const RisFinding *sum;

  if (vote->yes == RIS_UNKNOWN && vote->no == RIS_UNKNOWN && rule->value.is_known)
    {
      *finding = new_needed (rule, vote->composition);
      return ris_finding_find (*finding, "noetig") != NULL ? RIS_AGENDA_VOTE_OPEN
                                                           : RIS_AGENDA_VOTE_UNCLEAR;
    }
  *finding = new_counted (rules, vote);
  sum = ris_finding_find (*finding, "summe_zu_gross");
  if (sum != NULL)
    {
      ris_finding_set_outcome (*finding, RIS_FINDING_IMPOSSIBLE, "summe");
      ris_finding_say (*finding, "%s", sum->sentence);
      return RIS_AGENDA_VOTE_UNCLEAR;
    }
  if (strcmp ((*finding)->outcome, "angenommen") == 0)
    return RIS_AGENDA_VOTE_ACCEPTED;
  return strcmp ((*finding)->outcome, "abgelehnt") == 0 ? RIS_AGENDA_VOTE_REJECTED
                                                        : RIS_AGENDA_VOTE_UNCLEAR;
}
