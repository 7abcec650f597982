/* Effect of a conflict of interest: what follows where somebody voted who was excluded.
 *
 * Rules: `befangenheit.folge`, `.heilung`, `.heilung.satzung`, `.wahlen` (§ 31 Abs. 6 GO NRW: only where it was decisive; § 22 Abs. 6,
 * § 24 Abs. 6 GemO RP: ineffective, healed after a while).
 */
#pragma once

#include "rules/majority.h"

/** RIS_RECUSAL_EFFECT_CASE_UNKNOWN: initializer; @majority.vote must be set. */
#define RIS_RECUSAL_EFFECT_CASE_UNKNOWN                                                            \
  {                                                                                                \
    RIS_MAJORITY_CASE_UNKNOWN, 0, -1, -1, -1, 0, FALSE, NULL                                       \
  }

/** RisRecusalEffectCase: a vote as recorded, and those among the voters who were excluded. */
typedef struct
{
  RisMajorityCase majority;
  gint64 voted;     /* excluded persons who voted; %RIS_UNKNOWN: some, but not how many */
  gint64 voted_yes; /* of these; %RIS_UNKNOWN where nobody knows how they voted */
  gint64 voted_no;
  gint64 voted_abstain;
  gint64 wrongly_excluded; /* persons who were kept from voting without a reason */
  gboolean is_bylaw;       /* the decision is a by-law (Satzung) */
  /* (nullable): ISO day from which healing counts: of the decision; of a by-law, its publication */
  const char *effective_on;
} RisRecusalEffectCase;

/**
 * ris_recusal_effect_compute:
 *
 * The vote is computed with and without the votes of the excluded; votes of unknown side are taken from the side that won.
 *
 * Outcomes:
 *
 *   keine_mitwirkung             nobody excluded voted                                    (FINE)
 *   nicht_entscheidend           the result is the same without them: it stands           (HINT)
 *   entscheidend                 without them the result would be another                 (WARNING)
 *   moeglicherweise_entscheidend likewise, if those of unknown side all voted so          (WARNING)
 *   unwirksam                    the law asks no further: text "heilung_am", an ISO day   (WARNING)
 *   unbeachtlich                 an election, for which exclusions do not hold            (HINT)
 *   angabe_fehlt, unbekannt                                                               (WARNING)
 *
 * Notes: "zu_unrecht_ausgeschlossen" (hint or warning by the law), "heilung" (hint: the finding of the day). Numbers: "mitgewirkt",
 * "ja_ohne", "nein_ohne". Nothing is voided here: whoever is competent decides on the consequence.
 *
 * Returns: (transfer full)
 */
RisFinding *ris_recusal_effect_compute (const RisRules *rules, const RisRecusalEffectCase *effect)
    G_GNUC_WARN_UNUSED_RESULT;
