/* What the recorder sees of a meeting that runs, and what the recorder types: values without a database. */
#pragma once

#include "council/meetings.h"
#include "model/decision.h"
#include "model/presence.h"
#include "model/vote.h"
#include "rules/finding.h"

typedef enum
{
  RIS_SEAT_OPEN, /* nothing is known yet */
  RIS_SEAT_PRESENT,
  RIS_SEAT_LEFT,
  RIS_SEAT_EXCUSED,
  RIS_SEAT_ABSENT,
  RIS_SEAT_REPRESENTED,
} RisSeatState;

/** RisRecordingSeat: a member of the committee, or somebody else in the room (@membership_id 0). All texts are owned. */
typedef struct
{
  gint64 membership_id;
  gint64 person_id; /* 0: a guest without a person */
  char *name;
  char *role;
  char *capacity; /* of presence events */
  gint64 faction_id;
  char *faction; /* (nullable) */
  gboolean is_voting;
  gboolean is_expert; /* an expert citizen, not elected to the council */
  RisSeatState state;
  char *since;     /* (nullable): instant of the last event */
  gint64 event_id; /* of the last event; 0: none */
  gint64 deputy_id;
  char *deputy; /* (nullable): who fills the seat */
} RisRecordingSeat;

/** RisRecordingResult: what was recorded of an item; @result_id 0: nothing. */
typedef struct
{
  gint64 agenda_item_id;
  gint64 result_id;
  char *result;
  char *canonical;
  gint64 next_consultation_id;
  char *recorded_at;
} RisRecordingResult;

/** RisRecordingChair: who led the meeting from an item on. */
typedef struct
{
  gint64 id;
  gint64 meeting_id;
  gint64 position;
  gint64 person_id;
  char *name;
  gint64 from_item_id;
  char *from_number;
  char *from_part;
  char *at;
} RisRecordingChair;

/** RisRecordingExclusion: a recusal with the name. */
typedef struct
{
  gint64 id;
  gint64 agenda_item_id;
  gint64 vote_id;
  gint64 person_id;
  char *name;
  gint64 number;
  char *reason;
  gint64 left_room;
} RisRecordingExclusion;

/** RisRecordingLaw: how the law saw a vote. */
typedef struct
{
  gint64 vote_id;
  char *law_subject;
  char *computed;
  char *reason;
} RisRecordingLaw;

/** RisRecordingChoice: an option of a list. */
typedef struct
{
  gint64 id;
  char *label;
  char *canonical; /* (nullable) */
} RisRecordingChoice;

RIS_DECLARE_RECORD (RisRecordingSeat, ris_recording_seat);
RIS_DECLARE_RECORD (RisRecordingResult, ris_recording_result);
RIS_DECLARE_RECORD (RisRecordingChair, ris_recording_chair);
RIS_DECLARE_RECORD (RisRecordingExclusion, ris_recording_exclusion);
RIS_DECLARE_RECORD (RisRecordingLaw, ris_recording_law);
RIS_DECLARE_RECORD (RisRecordingChoice, ris_recording_choice);

/** RisRecording: a meeting at this moment. All members are owned. */
typedef struct
{
  RisMeetingDetails *details;
  char *day; /* of the meeting */
  char *now;
  GPtrArray *seats;    /* (element-type RisRecordingSeat): members first, then others in the room */
  GPtrArray *deputies; /* (element-type RisDeputyRow) */
  GPtrArray *events;   /* (element-type RisPresenceEvent) */
  GPtrArray *phases;   /* (element-type RisMeetingPhase) */
  GPtrArray *results;  /* (element-type RisRecordingResult) */
  GPtrArray *chairs;   /* (element-type RisRecordingChair) */
  RisRules *rules;     /* (nullable): where the law of the town is not known */
  RisFinding *quorum;  /* (nullable): now */
  RisFinding *course;  /* (nullable): the quorum over time */
  GArray *experts;     /* (element-type gint64): persons who are expert citizens */
  gint64 experts_present;
  gint64 legal;    /* number of members by law, or of seats */
  gint64 entitled; /* seats with a vote */
  gint64 present;  /* of these: filled now */
  gboolean is_committee;
} RisRecording;

/** ris_recording_free: frees @recording (nullable). */
void ris_recording_free (RisRecording *recording);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisRecording, ris_recording_free)

/** RisRecordingItem: an item at this moment. All members are owned. */
typedef struct
{
  RisAgendaItemDetails *details;
  GPtrArray *votes;           /* (element-type RisVote) */
  GPtrArray *factions;        /* (element-type RisVoteFaction): of all votes */
  GPtrArray *laws;            /* (element-type RisRecordingLaw) */
  GPtrArray *exclusions;      /* (element-type RisRecordingExclusion) */
  RisRecordingResult *result; /* (nullable) */
  RisDecision *decision;      /* (nullable): in the matter itself */
  char *wording;              /* (nullable): of @decision */
  char *discussion;           /* (nullable) */
  gint64 discussion_version;  /* 0: none */
  char *role;                 /* (nullable): canonical consultation role */
  char *next_organization;    /* (nullable): who sees the paper next */
  gint64 recused;             /* excluded members whose seats are filled */
} RisRecordingItem;

/** ris_recording_item_free: frees @item (nullable). */
void ris_recording_item_free (RisRecordingItem *item);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisRecordingItem, ris_recording_item_free)
