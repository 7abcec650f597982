/* What follows where somebody voted who was excluded.
 *
 * Most laws ask whether it was decisive: the vote is computed again without those votes. How somebody voted is often not
 * known; then the worst is assumed, that is, all of them stood on the side that won. In Rhineland-Palatinate the decision is
 * ineffective whatever the margin, until time heals it; the day is computed and said. Nothing is voided here.
 */
#include "rules/recusal-effect.h"

#include <string.h>

#include "base/record.h"
#include "rules/deadline.h"
#include "wording-private.h"

#define N G_GINT64_FORMAT
#define PURPOSE "Welche Folge die Mitwirkung hat, lässt sich nicht sagen"

typedef struct
{
  const RisRules *rules;
  const RisRecusalEffectCase *effect;
  RisFinding *finding;
} Effect;

static void
miss (const Effect *effect, const char *sentence)
{
  ris_finding_set_outcome (effect->finding, RIS_FINDING_WARNING, "angabe_fehlt");
  ris_finding_say (effect->finding, "%s", sentence);
}

/* --- decisive or not --- */

static gint64
take (gint64 number, gint64 less)
{
  return number == RIS_UNKNOWN ? RIS_UNKNOWN : MAX (number - MAX (less, 0), 0);
}

/* those who voted without anybody knowing how; %RIS_UNKNOWN where not even their number is known */
static gint64
count_unknown (const RisRecusalEffectCase *effect)
{
  gint64 known
      = MAX (effect->voted_yes, 0) + MAX (effect->voted_no, 0) + MAX (effect->voted_abstain, 0);

  return effect->voted == RIS_UNKNOWN ? RIS_UNKNOWN : MAX (effect->voted - known, 0);
}

/* @effect as it would have been without the excluded; @assumed of unknown side are taken from the side that won */
static RisFinding *
compute_without (const Effect *effect, gint64 assumed, gboolean was_accepted)
{
  const RisRecusalEffectCase *given = effect->effect;
  RisMajorityCase majority = given->majority;
  RisVote vote = *majority.vote; /* its texts stay owned by the case */

  vote.yes = take (vote.yes, MAX (given->voted_yes, 0) + (was_accepted ? assumed : 0));
  vote.no = take (vote.no, MAX (given->voted_no, 0) + (was_accepted ? 0 : assumed));
  vote.abstain = take (vote.abstain, given->voted_abstain);
  vote.entitled = take (vote.entitled, given->voted);
  vote.outcome = NULL;
  majority.composition.entitled = take (majority.composition.entitled, given->voted);
  majority.composition.present_entitled
      = take (majority.composition.present_entitled, given->voted);
  majority.vote = &vote;
  majority.n_factions = 0;
  majority.n_others = 0;
  return ris_majority_compute (effect->rules, &majority);
}

static gboolean
is_result (const RisFinding *finding)
{
  return strcmp (finding->outcome, "angenommen") == 0
         || strcmp (finding->outcome, "abgelehnt") == 0;
}

static void
say_margin (const Effect *effect, const RisFinding *before, const RisFinding *after,
            gboolean is_assumed)
{
  gboolean is_same = strcmp (before->outcome, after->outcome) == 0;
  const char *votes = effect->effect->voted == 1 ? "diese Stimme" : "diese Stimmen";
  g_autofree char *voters
      = ris_wording_dup_count (effect->effect->voted, "ausgeschlossenes Mitglied hat",
                               "ausgeschlossene Mitglieder haben");

  ris_finding_add_number (effect->finding, "ja_ohne", "Ja-Stimmen ohne die Ausgeschlossenen",
                          ris_finding_get_number (after, "ja"));
  ris_finding_add_number (effect->finding, "nein_ohne", "Nein-Stimmen ohne die Ausgeschlossenen",
                          ris_finding_get_number (after, "nein"));
  ris_finding_add_step (effect->finding, "Mit allen Stimmen: %s", before->sentence);
  ris_finding_add_step (effect->finding, "Ohne die Ausgeschlossenen: %s", after->sentence);
  if (is_same)
    {
      ris_finding_set_outcome (effect->finding, RIS_FINDING_HINT, "nicht_entscheidend");
      ris_finding_say (effect->finding,
                       "%s mitgestimmt, das war aber nicht entscheidend: Auch ohne %s wäre der "
                       "Antrag %s. Das Ergebnis bleibt; bitte in der Niederschrift vermerken.",
                       voters, votes, after->outcome);
      return;
    }
  ris_finding_set_outcome (effect->finding, RIS_FINDING_WARNING,
                           is_assumed ? "moeglicherweise_entscheidend" : "entscheidend");
  ris_finding_say (effect->finding,
                   "%s mitgestimmt, das war %sentscheidend: Ohne %s %s der Antrag %s%s. Der "
                   "Verstoß kann geltend gemacht werden; bitte rechtlich prüfen und neu abstimmen.",
                   voters, is_assumed ? "möglicherweise " : "", votes,
                   is_assumed ? "könnte" : "wäre", after->outcome, is_assumed ? " sein" : "");
}

static void
compare (const Effect *effect)
{
  gint64 unknown = count_unknown (effect->effect);
  g_autoptr (RisFinding) before = ris_majority_compute (effect->rules, &effect->effect->majority);
  g_autoptr (RisFinding) after = NULL;

  for (guint i = 0; i < before->rules->len; i++)
    ris_finding_add_rule (effect->finding, before->rules->pdata[i]);
  if (unknown == RIS_UNKNOWN)
    {
      miss (effect, PURPOSE ": Es fehlt, wie viele Ausgeschlossene mitgestimmt haben.");
      return;
    }
  if (!is_result (before))
    {
      ris_finding_set_outcome (effect->finding, before->class, before->outcome);
      ris_finding_say (effect->finding, "%s", before->sentence);
      return;
    }
  after = compute_without (effect, unknown, strcmp (before->outcome, "angenommen") == 0);
  if (is_result (after))
    say_margin (effect, before, after, unknown > 0);
  else
    miss (effect, after->sentence);
}

/* --- ineffective --- */

static void
say_ineffective (const Effect *effect)
{
  gboolean is_bylaw = effect->effect->is_bylaw;
  const char *why = effect->effect->voted == 0 ? "jemand zu Unrecht ausgeschlossen wurde"
                                               : "jemand mitgewirkt hat, der ausgeschlossen war";
  RisDeadlineCase period = { .from = effect->effect->effective_on };
  RisFinding *healing;

  ris_finding_set_outcome (effect->finding, RIS_FINDING_WARNING, "unwirksam");
  if (period.from == NULL)
    {
      ris_finding_say (effect->finding,
                       "Nach dem Gesetz ist der Beschluss unwirksam, gleich wie deutlich er war, "
                       "weil "
                       "%s. Ob und wann er geheilt wird, lässt sich erst mit dem Tag %s sagen.",
                       why, is_bylaw ? "der Bekanntmachung" : "des Beschlusses");
      return;
    }
  healing = ris_deadline_compute (effect->rules,
                                  is_bylaw ? RIS_DEADLINE_HEALING_BYLAW : RIS_DEADLINE_HEALING,
                                  &period);
  ris_finding_add_text (effect->finding, "heilung_am", "geheilt mit Ablauf des",
                        ris_finding_get_text (healing, "ende"));
  ris_finding_say (effect->finding,
                   "Nach dem Gesetz ist der Beschluss unwirksam, gleich wie deutlich er war, weil "
                   "%s. "
                   "%s",
                   why, healing->sentence);
  ris_finding_take (effect->finding, healing);
}

/* --- who was kept away without a reason --- */

static void
note_wrongly_excluded (const Effect *effect, gboolean is_ineffective)
{
  gint64 number = effect->effect->wrongly_excluded;
  g_autofree char *who = ris_wording_dup_count (number, "Mitglied wurde", "Mitglieder wurden");

  if (number == 0)
    return;
  ris_finding_add_note (effect->finding, is_ineffective ? RIS_FINDING_WARNING : RIS_FINDING_HINT,
                        "zu_unrecht_ausgeschlossen",
                        "%s zu Unrecht ausgeschlossen: %s. Wer freiwillig geht, ist nicht "
                        "ausgeschlossen.",
                        number == RIS_UNKNOWN ? "Mitglieder wurden" : who,
                        is_ineffective ? "Auch das macht den Beschluss unwirksam"
                                       : "Auch das kann ein Mangel des Beschlusses sein");
}

/* elections for which conflicts of interest do not matter */
static gboolean
is_exempt (const Effect *effect)
{
  const RisRule *rule = ris_rules_get (effect->rules, "befangenheit.wahlen");

  if (!ris_subject_is_election (effect->effect->majority.subject) || !rule->value.is_known
      || rule->value.flag)
    return FALSE;
  ris_finding_add_rule (effect->finding, rule);
  ris_finding_set_outcome (effect->finding, RIS_FINDING_HINT, "unbeachtlich");
  ris_finding_say (effect->finding, "Bei Wahlen gelten die Ausschließungsgründe nicht: Die "
                                    "Mitwirkung ist unbeachtlich.");
  return TRUE;
}

RisFinding *
ris_recusal_effect_compute (const RisRules *rules, const RisRecusalEffectCase *given)
{
  RisFinding *finding = ris_finding_new (RIS_FINDING_FINE, "keine_mitwirkung",
                                         "Niemand, der ausgeschlossen war, hat "
                                         "mitgestimmt.");
  Effect effect = { .rules = rules, .effect = given, .finding = finding };
  const RisRule *rule = ris_rules_get (rules, "befangenheit.folge");
  gboolean is_ineffective = ris_rule_has_word (rule, "unwirksam");

  if ((given->voted == 0 && given->wrongly_excluded == 0) || is_exempt (&effect))
    return finding;
  if (!rule->value.is_known)
    {
      ris_finding_free (finding);
      return ris_finding_new_unknown (rule, PURPOSE);
    }
  ris_finding_add_rule (finding, rule);
  ris_finding_add_number (finding, "mitgewirkt", "Ausgeschlossene, die mitgestimmt haben",
                          given->voted);
  if (is_ineffective)
    say_ineffective (&effect);
  else if (given->voted != 0)
    compare (&effect);
  note_wrongly_excluded (&effect, is_ineffective);
  return finding;
}
