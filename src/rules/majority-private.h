/* What the parts of the majority share: sums, factions and the words for counts. */
#pragma once

#include "rules/majority.h"

/** ris_majority_check_sums: notes "summe_zu_gross" and "stimmen_fehlen" in @finding; @composition without a resting mayor. */
void ris_majority_check_sums (RisFinding *finding, const RisVote *vote,
                              const RisComposition *composition);

/** ris_majority_check_factions: the note "fraktionen_weichen_ab" and the sums as steps. */
void ris_majority_check_factions (RisFinding *finding, const RisMajorityCase *majority);

/** ris_majority_dup_counts: (transfer full): "Mit 25 Ja-Stimmen gegen 14 Nein-Stimmen bei 1 Enthaltung"; begins a sentence;
 *  unknown ones are left out, but not all of them may be unknown. */
char *ris_majority_dup_counts (const RisVote *vote) G_GNUC_WARN_UNUSED_RESULT;
