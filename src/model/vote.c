/* Votes: several per item, counts may be unknown, an election is a vote with candidates. */
#include "model/vote.h"

static const RisField vote_fields[] = {
  RIS_FIELD (RisVote, id, ID),          RIS_FIELD (RisVote, agenda_item_id, ID),
  RIS_FIELD (RisVote, position, INT),   RIS_FIELD (RisVote, kind_id, ID),
  RIS_FIELD (RisVote, method, TEXT),    RIS_FIELD (RisVote, majority, TEXT),
  RIS_FIELD (RisVote, subject, TEXT),   RIS_FIELD (RisVote, electorate, TEXT),
  RIS_FIELD (RisVote, entitled, INT),   RIS_FIELD (RisVote, yes, INT),
  RIS_FIELD (RisVote, no, INT),         RIS_FIELD (RisVote, abstain, INT),
  RIS_FIELD (RisVote, invalid, INT),    RIS_FIELD (RisVote, absent, INT),
  RIS_FIELD (RisVote, recused, INT),    RIS_FIELD (RisVote, is_unanimous, INT),
  RIS_FIELD (RisVote, outcome, TEXT),   RIS_FIELD (RisVote, is_negated, BOOL),
  RIS_FIELD (RisVote, effect, TEXT),    RIS_FIELD (RisVote, printed, TEXT),
  RIS_FIELD (RisVote, repeats_id, ID),  RIS_FIELD (RisVote, follows_id, ID),
  RIS_FIELD (RisVote, is_public, BOOL), RIS_FIELD (RisVote, are_ballots_public, BOOL),
};

RIS_DEFINE_RECORD (RisVote, ris_vote, vote_fields)

static const RisField vote_count_fields[] = {
  RIS_FIELD (RisVoteCount, id, ID),        RIS_FIELD (RisVoteCount, vote_id, ID),
  RIS_FIELD (RisVoteCount, position, INT), RIS_FIELD (RisVoteCount, electorate, TEXT),
  RIS_FIELD (RisVoteCount, yes, INT),      RIS_FIELD (RisVoteCount, no, INT),
  RIS_FIELD (RisVoteCount, abstain, INT),
};

RIS_DEFINE_RECORD (RisVoteCount, ris_vote_count, vote_count_fields)

static const RisField vote_faction_fields[] = {
  RIS_FIELD (RisVoteFaction, id, ID),        RIS_FIELD (RisVoteFaction, vote_id, ID),
  RIS_FIELD (RisVoteFaction, position, INT), RIS_FIELD (RisVoteFaction, organization_id, ID),
  RIS_FIELD (RisVoteFaction, label, TEXT),   RIS_FIELD (RisVoteFaction, side, TEXT),
  RIS_FIELD (RisVoteFaction, number, INT),
};

RIS_DEFINE_RECORD (RisVoteFaction, ris_vote_faction, vote_faction_fields)

static const RisField ballot_fields[] = {
  RIS_FIELD (RisBallot, id, ID),        RIS_FIELD (RisBallot, vote_id, ID),
  RIS_FIELD (RisBallot, person_id, ID), RIS_FIELD (RisBallot, value, TEXT),
  RIS_FIELD (RisBallot, note, TEXT),
};

RIS_DEFINE_RECORD (RisBallot, ris_ballot, ballot_fields)

static const RisField election_fields[] = {
  RIS_FIELD (RisElection, vote_id, ID),       RIS_FIELD (RisElection, method, TEXT),
  RIS_FIELD (RisElection, is_secret, INT),    RIS_FIELD (RisElection, seats, INT),
  RIS_FIELD (RisElection, cast_ballots, INT), RIS_FIELD (RisElection, valid_ballots, INT),
  RIS_FIELD (RisElection, note, TEXT),
};

RIS_DEFINE_RECORD (RisElection, ris_election, election_fields)

static const RisField election_candidate_fields[] = {
  RIS_FIELD (RisElectionCandidate, id, ID),        RIS_FIELD (RisElectionCandidate, vote_id, ID),
  RIS_FIELD (RisElectionCandidate, position, INT), RIS_FIELD (RisElectionCandidate, label, TEXT),
  RIS_FIELD (RisElectionCandidate, votes, INT),    RIS_FIELD (RisElectionCandidate, won, TEXT),
  RIS_FIELD (RisElectionCandidate, by_lot, BOOL),
};

RIS_DEFINE_RECORD (RisElectionCandidate, ris_election_candidate, election_candidate_fields)

static const RisField recusal_fields[] = {
  RIS_FIELD (RisRecusal, id, ID),
  RIS_FIELD (RisRecusal, agenda_item_id, ID),
  RIS_FIELD (RisRecusal, vote_id, ID),
  RIS_FIELD (RisRecusal, person_id, ID),
  RIS_FIELD (RisRecusal, number, INT),
  RIS_FIELD (RisRecusal, reason, TEXT),
  RIS_FIELD (RisRecusal, from_advice, BOOL),
  RIS_FIELD (RisRecusal, from_vote, BOOL),
  RIS_FIELD (RisRecusal, left_room, INT),
  RIS_FIELD (RisRecusal, is_public, BOOL),
};

RIS_DEFINE_RECORD (RisRecusal, ris_recusal, recusal_fields)
