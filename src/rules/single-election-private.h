/* Single elections: one ballot being counted; shared by the files that evaluate an election. */
#pragma once

#include "rules/single-election.h"

/** RisSingleElectionCount: an election at one of its ballots. */
typedef struct
{
  const RisRules *rules;                 /* (unowned) */
  const RisSingleElectionCase *election; /* (unowned) */
  RisFinding *finding;                   /* (unowned) */
  const RisSingleElectionRound *round;   /* (unowned): the present ballot */
  guint number;                          /* of it, from 0 */
  gboolean stands[RIS_SINGLE_ELECTION_MAX_CANDIDATES];
} RisSingleElectionCount;

/** ris_single_election_count_check: whether all votes of those who stand are known; notes numbers that do not add up. */
gboolean ris_single_election_count_check (RisSingleElectionCount *count);

/** ris_single_election_count_base: the number that a majority of @base is of, or %RIS_UNKNOWN. */
gint64 ris_single_election_count_base (const RisSingleElectionCount *count, RisThresholdBase base);

/** ris_single_election_count_say_missing: outcome "angabe_fehlt": @what is missing. Returns: %FALSE. */
gboolean ris_single_election_count_say_missing (RisSingleElectionCount *count, const char *what);

/** ris_single_election_count_add_numbers: the numbers of this ballot in place of those before; @needed may be %RIS_UNKNOWN. */
void ris_single_election_count_add_numbers (RisSingleElectionCount *count, gint64 needed);

/** ris_single_election_count_dup_votes: (transfer full): "A 14, B 11, Nein 2, ungültig 1". */
char *
ris_single_election_count_dup_votes (const RisSingleElectionCount *count) G_GNUC_WARN_UNUSED_RESULT;
