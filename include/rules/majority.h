/* Majority: what a counted vote decided.
 *
 * Rules: `abstimmung.*` and the majorities of single subjects (§ 50 Abs. 1, 5 GO NRW; § 40 Abs. 1, 4 GemO RP; Art. 48 GO BY).
 * Votes are integers, unknown ones stay unknown; a comparison of competing motions is not computed.
 */
#pragma once

#include "model/vote.h"
#include "rules/composition.h"
#include "rules/finding.h"
#include "rules/subject.h"

/** RIS_MAJORITY_CASE_UNKNOWN: initializer; @vote must be set. */
#define RIS_MAJORITY_CASE_UNKNOWN                                                                  \
  {                                                                                                \
    NULL, RIS_SUBJECT_SACHE, RIS_COMPOSITION_UNKNOWN, -1, FALSE, NULL, NULL, 0, NULL, 0            \
  }

/** RisMajorityCase: one vote as recorded. */
typedef struct
{
  const RisVote *vote; /* (unowned): @entitled counts voters, absent and recused together */
  RisSubject subject;
  RisComposition composition; /* with the mayor, who is taken out here where the vote rests */
  gint64 is_mayor_present;    /* 1, 0 or %RIS_UNKNOWN: needed only where the mayor's vote rests */
  gboolean is_committee;      /* the vote is in a committee: nothing rests */
  const char *chair_side;     /* (nullable): "yes" or "no": how the chair decided a tie */
  const RisVoteFaction *const *factions; /* (nullable): the result by factions */
  gsize n_factions;
  const RisVoteCount *const *others; /* (nullable): further electorates, which do not count */
  gsize n_others;
} RisMajorityCase;

/**
 * ris_majority_compute:
 *
 * Outcomes: "angenommen", "abgelehnt" (FINE); for demands of a minority (ris_subject_is_demand()) "erreicht", "nicht_erreicht";
 * "angabe_fehlt" (WARNING), "unbekannt" (WARNING). A tie is decided by `abstimmung.gleichstand`.
 *
 * Notes:
 *
 *   summe_zu_gross          more votes than voters: number "differenz"                          (IMPOSSIBLE)
 *   enthaltung_unzulaessig  members must not abstain: Art. 48 Abs. 1 S. 2 GO BY                 (IMPOSSIBLE)
 *   stimmen_fehlen          fewer votes than voters: number "fehlen"                            (HINT)
 *   ergebnis_weicht_ab      the recorded outcome is another                                     (WARNING)
 *   einstimmig_weicht_ab    recorded as unanimous, but there are votes on both sides            (WARNING)
 *   fraktionen_weichen_ab   the factions do not add up to the result                            (WARNING)
 *   zaehlt_nicht            another electorate was counted apart                                (FINE)
 *   antrag_abgelehnt, antrag_offen   what a vote on a rejection (@is_negated) means             (FINE)
 *
 * Numbers: "ja", "nein", "enthaltung", "ungueltig", "basis" (what the fraction is of), "noetig", "abgegeben" (all who voted),
 * "fehlen_zur_mehrheit". Steps: the needed majority, what counted and what did not.
 *
 * Returns: (transfer full)
 */
RisFinding *ris_majority_compute (const RisRules *rules,
                                  const RisMajorityCase *majority) G_GNUC_WARN_UNUSED_RESULT;

/**
 * ris_majority_complete:
 * @vote: (inout): where exactly one of yes, no, abstain, invalid, absent and recused is unknown and @entitled is known, the
 *   missing one is filled in; where members must not abstain (`abstimmung.enthaltung.zulaessig`), unknown abstentions do not
 *   count as missing
 *
 * Outcomes: "ergaenzt" (HINT, number "ergaenzt", text "feld"), "vollstaendig" (FINE), "angabe_fehlt" (HINT: too many are
 * unknown), "summe_zu_gross" (IMPOSSIBLE), "stimmen_fehlen" (HINT).
 *
 * Returns: (transfer full)
 */
RisFinding *ris_majority_complete (const RisRules *rules, RisVote *vote) G_GNUC_WARN_UNUSED_RESULT;

/**
 * ris_majority_dup_wording:
 * @is_accepted: whether the vote was won
 *
 * The result in words: "einstimmig", "einstimmig bei 2 Enthaltungen", "mehrheitlich mit 25 Ja-Stimmen gegen 14 Nein-Stimmen bei
 * 1 Enthaltung", "einstimmig abgelehnt", "bei Stimmengleichheit abgelehnt". Unanimity does not exclude abstentions.
 *
 * Returns: (transfer full) (nullable): %NULL where the counts are not known
 */
char *ris_majority_dup_wording (const RisVote *vote,
                                gboolean is_accepted) G_GNUC_WARN_UNUSED_RESULT;
