/* What a recorder types, and what the law says of it before it is stored. Texts that are not said to be owned are borrowed.
 *
 * Each input carries what its form saw as `seen`, a stamp: where something else is stored meanwhile the input is refused with
 * a problem called "seen", so that nobody overwrites what somebody else has just recorded.
 */
#pragma once

#include "council/recording-state.h"

/** RisRecordingStep: see ris_recording_take_step(). */
typedef struct
{
  const char *step;
  const char *clock;
  const char *reason;
  const char *seen;
} RisRecordingStep;

/** RisRecordingTimes: begin and end as "19:05"; empty: not known. */
typedef struct
{
  gint64 phase_id;
  const char *begun;
  const char *ended;
  const char *seen;
} RisRecordingTimes;

/**
 * RisRecordingEvent: somebody came, left or is missing.
 * @person_id: 0 with @name: a guest who is not in the master data
 * @represents_id: 0 or the member whose seat the person fills
 * @seen: the last event of the person when the form was made, 0: none; %RIS_UNKNOWN: not asked
 */
typedef struct
{
  gint64 person_id;
  const char *name;
  const char *kind;
  const char *capacity;
  const char *function;
  const char *clock;
  gint64 represents_id;
  gint64 item_id;
  gint64 seen;
} RisRecordingEvent;

/** RisRecordingVote: a vote as typed. @seen of a new vote is the number of votes that the form saw. */
typedef struct
{
  RisVote *vote;       /* (owned) */
  GPtrArray *factions; /* (owned) (element-type RisVoteFaction) */
  char *law_subject;   /* (owned): word of a #RisSubject */
  char *chair_side;    /* (owned) (nullable): "yes" or "no": how the chair decided a tie */
  char *decided;       /* (owned) (nullable): "accepted" or "rejected" where the recorder says so */
  char *reason;        /* (owned) (nullable) */
  char *seen;          /* (owned) (nullable) */
} RisRecordingVote;

/** RisRecordingVerdict: what the law says of a vote. */
typedef struct
{
  RisFinding *sums;      /* (owned) (nullable): of ris_majority_complete() */
  RisFinding *majority;  /* (owned) (nullable): of ris_majority_compute() */
  RisFinding *quorum;    /* (owned) (nullable): where members lack */
  const char *outcome;   /* (nullable): "accepted" or "rejected" as computed */
  char *printed;         /* (owned) (nullable): in words */
  gboolean needs_reason; /* a warning among the findings */
} RisRecordingVerdict;

/** RisRecordingDecision: the result of an item. */
typedef struct
{
  gint64 item_id;
  gint64 result_id;
  const char *wording;
  const char *competence;
  const char *next_on;         /* (nullable): ISO day: postponed to */
  gint64 next_organization_id; /* 0: the same committee */
  const char *seen;
} RisRecordingDecision;

/** RisRecordingText: Markdown behind the version @seen. */
typedef struct
{
  const char *markdown;
  gint64 seen;
} RisRecordingText;

/** RisRecordingTask: @kind is "promise", "check", "question" or "decision". */
typedef struct
{
  gint64 item_id;
  const char *kind;
  const char *subject;
  gint64 organization_id;
  const char *due_on; /* (nullable): ISO day */
} RisRecordingTask;
