/* What readers see of decisions and votes: rows as the shared statements deliver them, labels included. */
#pragma once

#include "base/record.h"

/** RisDecisionRow: one decision of an agenda item with its wording, and what it changes or is quoted from. */
typedef struct
{
  gint64 id;
  gint64 agenda_item_id;
  gint64 position;
  char *kind;
  char *kind_canonical;
  char *number;
  char *competence;
  gint64 vote_id;
  char *outcome;
  gboolean like_draft;
  char *wording;
  char *changes_number;
  gint64 changes_item_id;
  char *changes_title;
  char *changes_on;
  gint64 quoted_item_id;
  char *quoted_meeting;
  char *quoted_on;
} RisDecisionRow;

/** RisVoteRow: one vote; unknown counts are %RIS_UNKNOWN, @is_unanimous 0, 1 or unknown. */
typedef struct
{
  gint64 id;
  gint64 agenda_item_id;
  gint64 position;
  char *kind;
  char *kind_canonical;
  char *method;
  char *majority;
  char *subject;
  char *electorate;
  gint64 entitled;
  gint64 yes;
  gint64 no;
  gint64 abstain;
  gint64 invalid;
  gint64 absent;
  gint64 recused;
  gint64 is_unanimous;
  char *outcome;
  gboolean is_negated;
  char *effect;
  char *printed;
  gint64 repeats_id;
  gint64 follows_id;
} RisVoteRow;

/** RisVoteCountRow: a further electorate of a vote, counted apart. */
typedef struct
{
  gint64 vote_id;
  char *electorate;
  gint64 yes;
  gint64 no;
  gint64 abstain;
} RisVoteCountRow;

/** RisVoteFactionRow: a faction or person on one side of a vote, with or without a number. */
typedef struct
{
  gint64 vote_id;
  char *label;
  char *side;
  gint64 number;
  gint64 organization_id;
} RisVoteFactionRow;

/** RisBallotRow: one member's ballot. */
typedef struct
{
  gint64 vote_id;
  gint64 person_id;
  char *name;
  char *value;
  char *note;
} RisBallotRow;

/** RisElectionRow: what a vote needs to be an election. */
typedef struct
{
  gint64 vote_id;
  char *method;
  gint64 is_secret;
  gint64 seats;
  gint64 cast_ballots;
  gint64 valid_ballots;
  char *note;
} RisElectionRow;

/** RisCandidateRow: a candidate or list of an election. */
typedef struct
{
  gint64 vote_id;
  char *label;
  gint64 votes;
  char *won;
  gboolean by_lot;
} RisCandidateRow;

/** RisRecusalRow: who was excluded, by name or by number. */
typedef struct
{
  gint64 vote_id;
  gint64 person_id;
  char *name;
  gint64 number;
  char *reason;
  gint64 left_room;
} RisRecusalRow;

/** RisBlockRow: another item that a vote decided as well. */
typedef struct
{
  gint64 vote_id;
  gint64 agenda_item_id;
  char *number;
  char *title;
} RisBlockRow;

/** RisTaskRow: what somebody was asked to do or promised. */
typedef struct
{
  gint64 id;
  char *kind;
  char *subject;
  char *organization;
  char *due_on;
  char *state;
} RisTaskRow;

RIS_DECLARE_RECORD (RisDecisionRow, ris_decision_row);
RIS_DECLARE_RECORD (RisVoteRow, ris_vote_row);
RIS_DECLARE_RECORD (RisVoteCountRow, ris_vote_count_row);
RIS_DECLARE_RECORD (RisVoteFactionRow, ris_vote_faction_row);
RIS_DECLARE_RECORD (RisBallotRow, ris_ballot_row);
RIS_DECLARE_RECORD (RisElectionRow, ris_election_row);
RIS_DECLARE_RECORD (RisCandidateRow, ris_candidate_row);
RIS_DECLARE_RECORD (RisRecusalRow, ris_recusal_row);
RIS_DECLARE_RECORD (RisBlockRow, ris_block_row);
RIS_DECLARE_RECORD (RisTaskRow, ris_task_row);
