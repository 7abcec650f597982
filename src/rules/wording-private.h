/* Wording: pieces of German sentences that several findings about elections share. */
#pragma once

#include "rules/finding.h"

/** ris_wording_dup_list: (transfer full): "A", "A und B", "A, B und C" with @conjunction "und". */
char *ris_wording_dup_list (const char *const *words, guint n_words,
                            const char *conjunction) G_GNUC_WARN_UNUSED_RESULT;

/** ris_wording_dup_count: (transfer full): "1 Sitz", "2 Sitze". */
char *ris_wording_dup_count (gint64 number, const char *one,
                             const char *many) G_GNUC_WARN_UNUSED_RESULT;

/** ris_wording_dup_ratio: (transfer full): @numerator : @denominator with two decimals, rounded, only to be looked at:
 *  "66,67"; both not negative, @denominator not 0, @numerator below 10^16. */
char *ris_wording_dup_ratio (gint64 numerator, gint64 denominator) G_GNUC_WARN_UNUSED_RESULT;

/** ris_wording_add_draw: (transfer none): a sentence with a blank before it that says that the lot decides and, by
 *  `wahl.los_durch`, who draws it. Adds the rule to @finding, or a note that it is not set. */
const char *ris_wording_add_draw (RisFinding *finding, const RisRules *rules);
