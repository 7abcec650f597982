/* Committees: what votes on committees have in common. */
#pragma once

#include "rules/committee.h"

/** ris_committee_count_base: the number that a majority of @base is of: counted votes, or members; or %RIS_UNKNOWN. */
gint64 ris_committee_count_base (const RisComposition *composition, RisThresholdBase base,
                                 gint64 yes, gint64 no);

/** ris_committee_new_missing: (transfer full): outcome "angabe_fehlt"; @question in German: what has to be answered. */
RisFinding *ris_committee_new_missing (const char *question) G_GNUC_WARN_UNUSED_RESULT;

/** ris_committee_add_votes: the numbers "ja", "nein", "enthaltung". */
void ris_committee_add_votes (RisFinding *finding, gint64 yes, gint64 no, gint64 abstentions);
