/* What a counted vote decided.
 *
 * The subject names the rule, the rule the fraction and what it is of. Of the votes cast only yes and no count, unless the
 * fraction is of heads: then whoever abstains or stays away works like a no. A tie is no majority; a few laws let the chair
 * decide it. Nothing is taken for granted: a missing number is asked for, and a rule that nobody set stays unknown.
 */
#include "majority-private.h"

#include <string.h>

#include "base/record.h"
#include "model/wording.h"
#include "rules/entitlement.h"
#include "wording-private.h"

#define N G_GINT64_FORMAT
#define PURPOSE "Ob die nötige Mehrheit erreicht ist, lässt sich nicht berechnen"

typedef struct
{
  const RisRules *rules;
  const RisMajorityCase *majority;
  RisFinding *finding;
  const RisRule *rule;
  RisVote vote; /* a copy of the numbers; its texts are not owned */
  RisComposition composition;
  gint64 base;
} Count;

static gboolean
is_of_votes (RisThresholdBase base)
{
  return base == RIS_BASE_YES_NO || base == RIS_BASE_VALID;
}

/* --- numbers --- */

/* what unanimity says about the side that is not written down */
static void
fill_unanimous (RisVote *vote)
{
  gboolean is_rejected = g_strcmp0 (vote->outcome, "rejected") == 0;

  if (vote->is_unanimous != 1)
    return;
  if (is_rejected && vote->yes == RIS_UNKNOWN)
    vote->yes = 0;
  if (!is_rejected && vote->no == RIS_UNKNOWN)
    vote->no = 0;
}

/* the number of the entitled without those excluded, and without those away if @present */
static gint64
get_entitled (const RisVote *vote, gboolean present)
{
  if (vote->entitled == RIS_UNKNOWN || vote->recused == RIS_UNKNOWN
      || (present && vote->absent == RIS_UNKNOWN))
    return RIS_UNKNOWN;
  return MAX (vote->entitled - vote->recused - (present ? vote->absent : 0), 0);
}

static gint64
find_base (const Count *count, RisThresholdBase base)
{
  const RisComposition *composition = &count->composition;
  const RisVote *vote = &count->vote;

  if (is_of_votes (base))
    return vote->yes == RIS_UNKNOWN || vote->no == RIS_UNKNOWN ? RIS_UNKNOWN : vote->yes + vote->no;
  if (base == RIS_BASE_LEGAL && count->majority->is_committee
      && composition->committee != RIS_UNKNOWN)
    return composition->committee;
  if (base == RIS_BASE_ENTITLED && composition->entitled == RIS_UNKNOWN)
    return get_entitled (vote, FALSE);
  if (base == RIS_BASE_PRESENT_ENTITLED && composition->present_entitled == RIS_UNKNOWN)
    return get_entitled (vote, TRUE);
  return ris_composition_get (composition, base);
}

static gint64
get_needed (const Count *count)
{
  return MAX (ris_threshold_get_needed (&count->rule->value.threshold, count->base), 1);
}

static void
add_numbers (const Count *count)
{
  const RisVote *vote = &count->vote;
  RisFinding *finding = count->finding;

  ris_finding_add_number (finding, "ja", "Ja-Stimmen", vote->yes);
  ris_finding_add_number (finding, "nein", "Nein-Stimmen", vote->no);
  ris_finding_add_number (finding, "enthaltung", "Enthaltungen", vote->abstain);
  ris_finding_add_number (finding, "ungueltig", "ungültige Stimmen", vote->invalid);
  if (vote->yes != RIS_UNKNOWN && vote->no != RIS_UNKNOWN && vote->abstain != RIS_UNKNOWN)
    ris_finding_add_number (finding, "abgegeben", "haben abgestimmt",
                            vote->yes + vote->no + vote->abstain + MAX (vote->invalid, 0));
}

/* --- what is needed --- */

static void
miss (const Count *count, const char *what)
{
  ris_finding_set_outcome (count->finding, RIS_FINDING_WARNING, "angabe_fehlt");
  ris_finding_say (count->finding, PURPOSE ": Es fehlt %s.", what);
}

static void
give_up (const Count *count, const RisRule *rule)
{
  g_autoptr (RisFinding) unknown = ris_finding_new_unknown (rule, PURPOSE);

  ris_finding_set_outcome (count->finding, RIS_FINDING_WARNING, "unbekannt");
  ris_finding_say (count->finding, "%s", unknown->sentence);
  ris_finding_add_rule (count->finding, rule);
}

/* "Nötig war mehr als die Hälfte der Ja- und Nein-Stimmen: 20 von 39." */
static char *
dup_need (const Count *count)
{
  const RisThreshold *threshold = &count->rule->value.threshold;
  g_autofree char *text = ris_threshold_dup_text (threshold);
  const char *verb = threshold->denominator > 0 && threshold->numerator == 1 ? "war" : "waren";

  if (threshold->denominator == 0)
    return g_strdup_printf ("Nötig %s %s.", verb, text);
  if (count->base == 0)
    return g_strdup_printf ("Nötig %s %s; es gab keine.", verb, text);
  return g_strdup_printf ("Nötig %s %s: %" N " von %" N ".", verb, text, get_needed (count),
                          count->base);
}

static void
add_need (const Count *count)
{
  RisFinding *finding = count->finding;
  const RisRule *abstention = ris_rules_get (count->rules, "abstimmung.enthaltung");
  g_autofree char *need = dup_need (count);

  ris_finding_add_step (finding, "%s", need);
  ris_finding_add_number (finding, "basis",
                          ris_threshold_get_base_label (count->rule->value.threshold.base),
                          count->base);
  ris_finding_add_number (finding, "noetig", "nötig", get_needed (count));
  if (!is_of_votes (count->rule->value.threshold.base))
    ris_finding_add_step (finding,
                          "Gezählt wird nach Köpfen: Wer sich enthält oder nicht abstimmt, "
                          "fehlt bei der Mehrheit.");
  else if (abstention->value.is_known)
    {
      ris_finding_add_step (finding, ris_rule_has_word (abstention, "zaehlt_quorum_nicht_mehrheit")
                                         ? "Enthaltungen und ungültige Stimmen zählen für die "
                                           "Beschlussfähigkeit, aber nicht für die Mehrheit."
                                         : "Enthaltungen und ungültige Stimmen zählen nicht mit.");
      ris_finding_add_rule (finding, abstention);
    }
}

/* --- the result --- */

/* whether the rule lets only unanimity pass */
static gboolean
needs_unanimity (const Count *count)
{
  const RisRule *joint = ris_rules_get (count->rules, "ausschuss.einigung.einstimmig");

  if (count->majority->subject == RIS_SUBJECT_AUSSCHUSS_EINIGUNG && joint->value.is_known
      && joint->value.flag)
    {
      ris_finding_add_rule (count->finding, joint);
      return TRUE;
    }
  return count->rule->value.conjunction == RIS_CONJUNCTION_AND
         && ris_rule_has_word (count->rule, "einstimmig");
}

static gboolean
is_unanimous (const RisVote *vote)
{
  return vote->yes > 0 && vote->no == 0;
}

static gboolean
is_met (const Count *count)
{
  const RisVote *vote = &count->vote;

  if (vote->yes == 0)
    return FALSE;
  if (count->rule->value.conjunction == RIS_CONJUNCTION_OR
      && ris_rule_has_word (count->rule, "einstimmig") && is_unanimous (vote))
    return TRUE;
  return ris_threshold_is_met (&count->rule->value.threshold, vote->yes, count->base);
}

static void
set_result (const Count *count, gboolean is_accepted, const char *why)
{
  g_autofree char *counts = ris_majority_dup_counts (&count->vote);
  g_autofree char *need = dup_need (count);

  ris_finding_set_outcome (count->finding, RIS_FINDING_FINE,
                           is_accepted ? "angenommen" : "abgelehnt");
  ris_finding_say (count->finding, "%s %s.%s %s", counts, is_accepted ? "angenommen" : "abgelehnt",
                   why, need);
  if (!is_accepted)
    ris_finding_add_number (count->finding, "fehlen_zur_mehrheit", "fehlen zur Mehrheit",
                            MAX (get_needed (count) - count->vote.yes, 0));
}

static gboolean
is_tie (const Count *count)
{
  const RisThreshold *threshold = &count->rule->value.threshold;

  return is_of_votes (threshold->base) && threshold->is_strict && threshold->denominator == 2
         && threshold->numerator == 1 && count->vote.yes == count->vote.no
         && !ris_subject_is_election (count->majority->subject);
}

static void
decide_tie (const Count *count)
{
  const RisRule *rule = ris_rules_get (count->rules, "abstimmung.gleichstand");
  const char *side = count->majority->chair_side;

  if (!rule->value.is_known)
    {
      give_up (count, rule);
      return;
    }
  ris_finding_add_rule (count->finding, rule);
  if (ris_rule_has_word (rule, "abgelehnt"))
    set_result (count, FALSE, " Bei Stimmengleichheit ist der Antrag abgelehnt.");
  else if (side == NULL)
    miss (count, "die Entscheidung des Vorsitzes bei Stimmengleichheit");
  else
    set_result (count, strcmp (side, "yes") == 0,
                " Bei Stimmengleichheit hat der Vorsitz entschieden.");
}

/* the result where not all counts are needed; %FALSE where they are */
static gboolean
decide_by_words (const Count *count)
{
  const RisVote *vote = &count->vote;
  gboolean is_accepted = vote->yes == RIS_UNKNOWN && vote->no == 0 && vote->is_unanimous == 1
                         && is_of_votes (count->rule->value.threshold.base);

  if (!is_accepted && vote->yes != 0)
    return FALSE;
  if (!is_accepted && count->base != RIS_UNKNOWN)
    return FALSE;
  ris_finding_set_outcome (count->finding, RIS_FINDING_FINE,
                           is_accepted ? "angenommen" : "abgelehnt");
  ris_finding_say (count->finding,
                   is_accepted ? "Einstimmig angenommen." : "Ohne Ja-Stimme abgelehnt.");
  return TRUE;
}

static const char *
get_missing_base (const Count *count)
{
  switch (count->rule->value.threshold.base)
    {
    case RIS_BASE_YES_NO:
    case RIS_BASE_VALID:
      return "die Zahl der Nein-Stimmen";
    case RIS_BASE_LEGAL:
      return "die gesetzliche Mitgliederzahl";
    case RIS_BASE_ELECTED:
      return "die Zahl der gewählten Mitglieder";
    case RIS_BASE_ENTITLED:
      return "die Zahl der Stimmberechtigten";
    case RIS_BASE_PRESENT:
      return "die Zahl der anwesenden Mitglieder";
    case RIS_BASE_PRESENT_ENTITLED:
      return "die Zahl der anwesenden Stimmberechtigten";
    case RIS_BASE_COMMITTEE:
    default:
      return "die Zahl der Ausschussmitglieder";
    }
}

/* the whole was said, but not whether the mayor is in it while the mayor's vote rests */
static void
miss_base (const Count *count)
{
  const RisRules *rules = count->rules;
  RisThresholdBase base = count->rule->value.threshold.base;
  gint64 rests = ris_entitlement_get_rests (rules, count->majority->subject);

  if (is_of_votes (base) || rests == 0
      || ris_composition_get (&count->majority->composition, base) == RIS_UNKNOWN)
    miss (count, get_missing_base (count));
  else if (rests == RIS_UNKNOWN)
    give_up (count, ris_rules_get (rules, "hvb.stimme.ruht"));
  else if (ris_rules_get_flag (rules, "hvb.ruht.zaehlt_gesetzlich") == RIS_UNKNOWN)
    give_up (count, ris_rules_get (rules, "hvb.ruht.zaehlt_gesetzlich"));
  else
    {
      g_autofree char *what
          = g_strdup_printf ("die Angabe, ob %s anwesend ist", ris_entitlement_get_mayor (rules));

      miss (count, what);
    }
}

static void
decide_vote (Count *count)
{
  const RisThreshold *threshold = &count->rule->value.threshold;

  count->base = find_base (count, threshold->base);
  if (decide_by_words (count))
    return;
  if (count->vote.yes == RIS_UNKNOWN)
    {
      miss (count, "die Zahl der Ja-Stimmen");
      return;
    }
  if (count->base == RIS_UNKNOWN && threshold->denominator > 0)
    {
      miss_base (count);
      return;
    }
  add_need (count);
  if (is_tie (count))
    decide_tie (count);
  else if (!needs_unanimity (count))
    set_result (count, is_met (count), "");
  else if (count->vote.no == RIS_UNKNOWN)
    miss (count, "die Zahl der Nein-Stimmen");
  else
    set_result (count, is_met (count) && is_unanimous (&count->vote),
                " Nötig ist ein einstimmiger Beschluss.");
}

/* supporters of a demand: their number stands as yes */
static void
decide_demand (Count *count)
{
  gboolean is_reached;

  count->base = find_base (count, count->rule->value.threshold.base);
  if (count->vote.yes == RIS_UNKNOWN)
    {
      miss (count, "die Zahl der Unterstützenden");
      return;
    }
  if (count->base == RIS_UNKNOWN && count->rule->value.threshold.denominator > 0)
    {
      miss_base (count);
      return;
    }
  is_reached = is_met (count);
  ris_finding_add_number (count->finding, "basis",
                          ris_threshold_get_base_label (count->rule->value.threshold.base),
                          count->base);
  ris_finding_add_number (count->finding, "noetig", "nötig", get_needed (count));
  ris_finding_set_outcome (count->finding, RIS_FINDING_FINE,
                           is_reached ? "erreicht" : "nicht_erreicht");
  ris_finding_say (count->finding,
                   count->vote.yes > get_needed (count)
                       ? "Das Verlangen ist %sdurchgesetzt: %" N ", nötig waren %" N "."
                       : "Das Verlangen ist %sdurchgesetzt: %" N " von %" N " nötigen.",
                   is_reached ? "" : "nicht ", count->vote.yes, get_needed (count));
}

/* --- notes --- */

static void
take_mayor_out (Count *count)
{
  const RisMajorityCase *majority = count->majority;

  if (majority->is_committee)
    return;
  count->composition
      = ris_entitlement_get_composition (count->rules, majority->subject, &majority->composition,
                                         majority->is_mayor_present);
  if (ris_entitlement_get_rests (count->rules, majority->subject) != 1)
    return;
  ris_finding_add_step (count->finding,
                        "Bei diesem Gegenstand (%s) stimmt %s nicht mit: Die Stimme ruht.",
                        ris_subject_get_label (majority->subject),
                        ris_entitlement_get_mayor (count->rules));
  ris_finding_add_rule (count->finding, ris_rules_get (count->rules, "hvb.stimme.ruht"));
}

static void
note_abstention (const Count *count)
{
  const RisRule *rule = ris_rules_get (count->rules, "abstimmung.enthaltung.zulaessig");
  g_autofree char *text
      = ris_wording_dup_count (count->vote.abstain, "Enthaltung kann", "Enthaltungen können");

  if (count->vote.abstain <= 0 || !rule->value.is_known || rule->value.flag)
    return;
  ris_finding_add_rule (
      ris_finding_add_note (count->finding, RIS_FINDING_IMPOSSIBLE, "enthaltung_unzulaessig",
                            "%s nicht festgehalten werden: Mitglieder dürfen sich hier nicht der "
                            "Stimme enthalten.",
                            text),
      rule);
}

static void
note_contradictions (const Count *count)
{
  const char *outcome = count->finding->outcome;
  const char *recorded = ris_wording_get_outcome (count->vote.outcome);
  gboolean is_result = strcmp (outcome, "angenommen") == 0 || strcmp (outcome, "abgelehnt") == 0;
  gboolean was_result = g_strcmp0 (count->vote.outcome, "accepted") == 0
                        || g_strcmp0 (count->vote.outcome, "rejected") == 0;

  if (is_result && was_result && strcmp (recorded, outcome) != 0)
    ris_finding_add_note (count->finding, RIS_FINDING_WARNING, "ergebnis_weicht_ab",
                          "Festgehalten ist „%s“, nach den Zahlen ist der Antrag aber %s. Bitte "
                          "prüfen.",
                          recorded, outcome);
  if (count->vote.is_unanimous == 1 && count->vote.yes > 0 && count->vote.no > 0)
    ris_finding_add_note (count->finding, RIS_FINDING_WARNING, "einstimmig_weicht_ab",
                          "Festgehalten ist „einstimmig“, es gibt aber Ja- und Nein-Stimmen. Bitte "
                          "prüfen.");
}

/* the vote was about rejecting a motion: yes means that the motion fails */
static void
note_effect (const Count *count)
{
  if (!count->vote.is_negated)
    return;
  if (strcmp (count->finding->outcome, "angenommen") == 0)
    ris_finding_add_note (count->finding, RIS_FINDING_FINE, "antrag_abgelehnt",
                          "Abgestimmt wurde über die Ablehnung: Der Antrag selbst ist damit "
                          "abgelehnt.");
  else if (strcmp (count->finding->outcome, "abgelehnt") == 0)
    ris_finding_add_note (count->finding, RIS_FINDING_FINE, "antrag_offen",
                          "Abgestimmt wurde über die Ablehnung: Der Antrag selbst ist damit weder "
                          "abgelehnt noch angenommen; über ihn ist noch abzustimmen.");
}

static void
append_count (GString *text, gint64 number, const char *one, const char *many)
{
  g_autofree char *count = ris_wording_dup_count (number, one, many);

  if (number != RIS_UNKNOWN)
    g_string_append_printf (text, "%s%s", text->len == 0 ? "" : ", ", count);
}

static void
note_others (const Count *count)
{
  for (gsize i = 0; i < count->majority->n_others; i++)
    {
      const RisVoteCount *other = count->majority->others[i];
      g_autoptr (GString) text = g_string_new (NULL);

      append_count (text, other->yes, "Ja-Stimme", "Ja-Stimmen");
      append_count (text, other->no, "Nein-Stimme", "Nein-Stimmen");
      append_count (text, other->abstain, "Enthaltung", "Enthaltungen");
      ris_finding_add_note (count->finding, RIS_FINDING_FINE, "zaehlt_nicht",
                            "Die Stimmen der Gruppe „%s“%s%s%s zählen für den Beschluss nicht.",
                            other->electorate != NULL ? other->electorate : "ohne Namen",
                            text->len == 0 ? "" : " (", text->str, text->len == 0 ? "" : ")");
    }
}

/* who may be among the votes: not the mayor while the mayor's vote rests, whether or not the mayor counts for the base */
static RisComposition
get_voters (const Count *count)
{
  const RisMajorityCase *majority = count->majority;
  RisComposition voters = count->composition;

  if (!majority->is_committee && voters.present == RIS_UNKNOWN
      && majority->composition.present != RIS_UNKNOWN && majority->is_mayor_present != RIS_UNKNOWN
      && ris_entitlement_get_rests (count->rules, majority->subject) == 1)
    voters.present = MAX (majority->composition.present - majority->is_mayor_present, 0);
  return voters;
}

RisFinding *
ris_majority_compute (const RisRules *rules, const RisMajorityCase *majority)
{
  RisFinding *finding = ris_finding_new (RIS_FINDING_FINE, "angenommen", NULL);
  Count count = { .rules = rules,
                  .majority = majority,
                  .finding = finding,
                  .rule = ris_rules_get (rules, ris_subject_get_majority_key (majority->subject)),
                  .vote = *majority->vote,
                  .composition = majority->composition };
  RisComposition voters;

  take_mayor_out (&count);
  fill_unanimous (&count.vote);
  ris_finding_add_text (finding, "gegenstand", "Gegenstand",
                        ris_subject_get_label (majority->subject));
  add_numbers (&count);
  if (!count.rule->value.is_known)
    give_up (&count, count.rule);
  else
    {
      ris_finding_add_rule (finding, count.rule);
      if (ris_subject_is_demand (majority->subject))
        decide_demand (&count);
      else
        decide_vote (&count);
    }
  note_abstention (&count);
  note_contradictions (&count);
  note_effect (&count);
  note_others (&count);
  voters = get_voters (&count);
  ris_majority_check_sums (finding, majority->vote, &voters);
  ris_majority_check_factions (finding, majority);
  return finding;
}
