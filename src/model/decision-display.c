/* Decisions and votes as readers see them: the field tables of the rows. */
#include "model/decision-display.h"

static const RisField decision_row_fields[] = {
  RIS_FIELD (RisDecisionRow, id, ID),
  RIS_FIELD (RisDecisionRow, agenda_item_id, ID),
  RIS_FIELD (RisDecisionRow, position, INT),
  RIS_FIELD (RisDecisionRow, kind, TEXT),
  RIS_FIELD (RisDecisionRow, kind_canonical, TEXT),
  RIS_FIELD (RisDecisionRow, number, TEXT),
  RIS_FIELD (RisDecisionRow, competence, TEXT),
  RIS_FIELD (RisDecisionRow, vote_id, ID),
  RIS_FIELD (RisDecisionRow, outcome, TEXT),
  RIS_FIELD (RisDecisionRow, like_draft, BOOL),
  RIS_FIELD (RisDecisionRow, wording, TEXT),
  RIS_FIELD (RisDecisionRow, changes_number, TEXT),
  RIS_FIELD (RisDecisionRow, changes_item_id, ID),
  RIS_FIELD (RisDecisionRow, changes_title, TEXT),
  RIS_FIELD (RisDecisionRow, changes_on, TEXT),
  RIS_FIELD (RisDecisionRow, quoted_item_id, ID),
  RIS_FIELD (RisDecisionRow, quoted_meeting, TEXT),
  RIS_FIELD (RisDecisionRow, quoted_on, TEXT),
};
RIS_DEFINE_RECORD (RisDecisionRow, ris_decision_row, decision_row_fields)

static const RisField vote_row_fields[] = {
  RIS_FIELD (RisVoteRow, id, ID),
  RIS_FIELD (RisVoteRow, agenda_item_id, ID),
  RIS_FIELD (RisVoteRow, position, INT),
  RIS_FIELD (RisVoteRow, kind, TEXT),
  RIS_FIELD (RisVoteRow, kind_canonical, TEXT),
  RIS_FIELD (RisVoteRow, method, TEXT),
  RIS_FIELD (RisVoteRow, majority, TEXT),
  RIS_FIELD (RisVoteRow, subject, TEXT),
  RIS_FIELD (RisVoteRow, electorate, TEXT),
  RIS_FIELD (RisVoteRow, entitled, INT),
  RIS_FIELD (RisVoteRow, yes, INT),
  RIS_FIELD (RisVoteRow, no, INT),
  RIS_FIELD (RisVoteRow, abstain, INT),
  RIS_FIELD (RisVoteRow, invalid, INT),
  RIS_FIELD (RisVoteRow, absent, INT),
  RIS_FIELD (RisVoteRow, recused, INT),
  RIS_FIELD (RisVoteRow, is_unanimous, INT),
  RIS_FIELD (RisVoteRow, outcome, TEXT),
  RIS_FIELD (RisVoteRow, is_negated, BOOL),
  RIS_FIELD (RisVoteRow, effect, TEXT),
  RIS_FIELD (RisVoteRow, printed, TEXT),
  RIS_FIELD (RisVoteRow, repeats_id, ID),
  RIS_FIELD (RisVoteRow, follows_id, ID),
};
RIS_DEFINE_RECORD (RisVoteRow, ris_vote_row, vote_row_fields)

static const RisField vote_count_row_fields[] = {
  RIS_FIELD (RisVoteCountRow, vote_id, ID),  RIS_FIELD (RisVoteCountRow, electorate, TEXT),
  RIS_FIELD (RisVoteCountRow, yes, INT),     RIS_FIELD (RisVoteCountRow, no, INT),
  RIS_FIELD (RisVoteCountRow, abstain, INT),
};
RIS_DEFINE_RECORD (RisVoteCountRow, ris_vote_count_row, vote_count_row_fields)

static const RisField vote_faction_row_fields[] = {
  RIS_FIELD (RisVoteFactionRow, vote_id, ID),         RIS_FIELD (RisVoteFactionRow, label, TEXT),
  RIS_FIELD (RisVoteFactionRow, side, TEXT),          RIS_FIELD (RisVoteFactionRow, number, INT),
  RIS_FIELD (RisVoteFactionRow, organization_id, ID),
};
RIS_DEFINE_RECORD (RisVoteFactionRow, ris_vote_faction_row, vote_faction_row_fields)

static const RisField ballot_row_fields[] = {
  RIS_FIELD (RisBallotRow, vote_id, ID), RIS_FIELD (RisBallotRow, person_id, ID),
  RIS_FIELD (RisBallotRow, name, TEXT),  RIS_FIELD (RisBallotRow, value, TEXT),
  RIS_FIELD (RisBallotRow, note, TEXT),
};
RIS_DEFINE_RECORD (RisBallotRow, ris_ballot_row, ballot_row_fields)

static const RisField election_row_fields[] = {
  RIS_FIELD (RisElectionRow, vote_id, ID),       RIS_FIELD (RisElectionRow, method, TEXT),
  RIS_FIELD (RisElectionRow, is_secret, INT),    RIS_FIELD (RisElectionRow, seats, INT),
  RIS_FIELD (RisElectionRow, cast_ballots, INT), RIS_FIELD (RisElectionRow, valid_ballots, INT),
  RIS_FIELD (RisElectionRow, note, TEXT),
};
RIS_DEFINE_RECORD (RisElectionRow, ris_election_row, election_row_fields)

static const RisField candidate_row_fields[] = {
  RIS_FIELD (RisCandidateRow, vote_id, ID),  RIS_FIELD (RisCandidateRow, label, TEXT),
  RIS_FIELD (RisCandidateRow, votes, INT),   RIS_FIELD (RisCandidateRow, won, TEXT),
  RIS_FIELD (RisCandidateRow, by_lot, BOOL),
};
RIS_DEFINE_RECORD (RisCandidateRow, ris_candidate_row, candidate_row_fields)

static const RisField recusal_row_fields[] = {
  RIS_FIELD (RisRecusalRow, vote_id, ID),  RIS_FIELD (RisRecusalRow, person_id, ID),
  RIS_FIELD (RisRecusalRow, name, TEXT),   RIS_FIELD (RisRecusalRow, number, INT),
  RIS_FIELD (RisRecusalRow, reason, TEXT), RIS_FIELD (RisRecusalRow, left_room, INT),
};
RIS_DEFINE_RECORD (RisRecusalRow, ris_recusal_row, recusal_row_fields)

static const RisField block_row_fields[] = {
  RIS_FIELD (RisBlockRow, vote_id, ID),
  RIS_FIELD (RisBlockRow, agenda_item_id, ID),
  RIS_FIELD (RisBlockRow, number, TEXT),
  RIS_FIELD (RisBlockRow, title, TEXT),
};
RIS_DEFINE_RECORD (RisBlockRow, ris_block_row, block_row_fields)

static const RisField task_row_fields[] = {
  RIS_FIELD (RisTaskRow, id, ID),        RIS_FIELD (RisTaskRow, kind, TEXT),
  RIS_FIELD (RisTaskRow, subject, TEXT), RIS_FIELD (RisTaskRow, organization, TEXT),
  RIS_FIELD (RisTaskRow, due_on, TEXT),  RIS_FIELD (RisTaskRow, state, TEXT),
};
RIS_DEFINE_RECORD (RisTaskRow, ris_task_row, task_row_fields)
