/* Votes: several per item, counts may be unknown, an election is a vote with candidates.
 *
 * The structs have the columns of the tables of the same name. */
#pragma once

#include "base/record.h"

/** RisVote: one vote on one subject. */
typedef struct
{
  gint64 id;
  gint64 agenda_item_id;
  gint64 position;
  gint64 kind_id;
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
  gboolean is_public;
  gboolean are_ballots_public;
} RisVote;

/** RisVoteCount: a further electorate, counted apart. */
typedef struct
{
  gint64 id;
  gint64 vote_id;
  gint64 position;
  char *electorate;
  gint64 yes;
  gint64 no;
  gint64 abstain;
} RisVoteCount;

/** RisVoteFaction: a faction or person on one side. */
typedef struct
{
  gint64 id;
  gint64 vote_id;
  gint64 position;
  gint64 organization_id;
  char *label;
  char *side;
  gint64 number;
} RisVoteFaction;

/** RisBallot: the ballot of one member. */
typedef struct
{
  gint64 id;
  gint64 vote_id;
  gint64 person_id;
  char *value;
  char *note;
} RisBallot;

/** RisElection: what makes a vote an election. */
typedef struct
{
  gint64 vote_id;
  char *method;
  gint64 is_secret;
  gint64 seats;
  gint64 cast_ballots;
  gint64 valid_ballots;
  char *note;
} RisElection;

/** RisElectionCandidate: a list or person that can be elected. */
typedef struct
{
  gint64 id;
  gint64 vote_id;
  gint64 position;
  char *label;
  gint64 votes;
  char *won;
  gboolean by_lot;
} RisElectionCandidate;

/** RisRecusal: who took no part because of a conflict of interest. */
typedef struct
{
  gint64 id;
  gint64 agenda_item_id;
  gint64 vote_id;
  gint64 person_id;
  gint64 number;
  char *reason;
  gboolean from_advice;
  gboolean from_vote;
  gint64 left_room;
  gboolean is_public;
} RisRecusal;

RIS_DECLARE_RECORD (RisVote, ris_vote);
RIS_DECLARE_RECORD (RisVoteCount, ris_vote_count);
RIS_DECLARE_RECORD (RisVoteFaction, ris_vote_faction);
RIS_DECLARE_RECORD (RisBallot, ris_ballot);
RIS_DECLARE_RECORD (RisElection, ris_election);
RIS_DECLARE_RECORD (RisElectionCandidate, ris_election_candidate);
RIS_DECLARE_RECORD (RisRecusal, ris_recusal);
