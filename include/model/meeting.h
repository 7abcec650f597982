/* Meetings: when, where, who, and what happened at which time.
 *
 * The structs have the columns of the tables of the same name. */
#pragma once

#include "base/record.h"

/** RisMeeting: one meeting of one or several organizations. */
typedef struct
{
  gint64 id;
  gint64 body_id;
  gint64 legislative_term_id;
  gint64 kind_id;
  gint64 status_id;
  char *name;
  char *number;
  char *starts_on;
  char *starts_at;
  char *begun_at;
  char *ended_at;
  char *approximate;
  char *date_certainty;
  char *time_certainty;
  char *sort_on;
  char *publicity;
  gint64 location_id;
  gint64 continues_id;
  gint64 moved_to_id;
  gint64 sequence;
  char *invited_on;
  gboolean is_public;
  char *remark;
  char *created;
  char *modified;
} RisMeeting;

/** RisMeetingOrganization: who meets; several in a joint meeting. */
typedef struct
{
  gint64 meeting_id;
  gint64 organization_id;
  gint64 position;
  char *certainty;
} RisMeetingOrganization;

/** RisMeetingPhase: a stretch of a meeting: a part, an interruption, a visit. */
typedef struct
{
  gint64 id;
  gint64 meeting_id;
  gint64 position;
  char *kind;
  char *begun_at;
  char *ended_at;
  char *agenda_number;
  gint64 location_id;
  char *reason;
  gboolean is_public;
} RisMeetingPhase;

/** RisMeetingChair: who led the meeting, from which item to which. */
typedef struct
{
  gint64 id;
  gint64 meeting_id;
  gint64 person_id;
  gint64 position;
  gint64 from_item_id;
  gint64 to_item_id;
  char *note;
} RisMeetingChair;

RIS_DECLARE_RECORD (RisMeeting, ris_meeting);
RIS_DECLARE_RECORD (RisMeetingOrganization, ris_meeting_organization);
RIS_DECLARE_RECORD (RisMeetingPhase, ris_meeting_phase);
RIS_DECLARE_RECORD (RisMeetingChair, ris_meeting_chair);
