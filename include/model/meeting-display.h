/* What readers see of meetings and agenda items: rows as the shared statements deliver them, labels included. */
#pragma once

#include "base/record.h"

/** RisMeetingRow: a meeting in lists, as head of its page and of its documents. */
typedef struct
{
  gint64 id;
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
  char *kind;
  char *status;
  char *status_canonical;
  char *publicity;
  char *room;
  char *street;
  char *postal_code;
  char *locality;
  char *term;
  gint64 continues_id;
  gint64 moved_to_id;
  gint64 sequence;
  gint64 items;
  char *invited_on;
  char *created;
  char *modified;
} RisMeetingRow;

/** RisAgendaRow: an agenda item in the agenda of its meeting. */
typedef struct
{
  gint64 id;
  gint64 meeting_id;
  gint64 parent_id;
  char *part;
  char *kind;
  char *origin;
  char *number;
  char *invitation_number;
  gint64 position;
  gint64 treated_position;
  char *title;
  gint64 paper_id;
  char *paper_number;
  char *paper_name;
  char *paper_type;
  char *paper_lead;
  char *result;
  char *result_canonical;
  char *result_certainty;
  gint64 votes;
  char *printed; /* of the deciding vote */
  char *outcome; /* of the deciding decision */
  gint64 files;
  char *begun_at;
  char *ended_at;
  char *modified;
} RisAgendaRow;

/** RisDecidedRow: an agenda item with a result, beside its meeting: the newest decisions. */
typedef struct
{
  gint64 id;
  gint64 meeting_id;
  char *number;
  char *title;
  char *paper_number;
  char *result;
  char *result_canonical;
  char *printed; /* of the deciding vote */
  char *outcome; /* of the deciding decision */
  char *meeting_name;
  char *starts_on;
  char *approximate;
  char *sort_on;
  char *modified;
} RisDecidedRow;

/** RisPresenceRow: one line of the attendance log of a meeting. */
typedef struct
{
  gint64 id;
  gint64 person_id;
  char *name;
  char *kind;
  char *capacity;
  char *at;
  char *agenda_number;
  char *represents;
  char *function;
  gint64 faction_id;
  char *faction;
} RisPresenceRow;

/** RisPhaseRow: a stretch of a meeting: a day, a part, an interruption. */
typedef struct
{
  gint64 id;
  char *kind;
  char *begun_at;
  char *ended_at;
  char *agenda_number;
  char *room;
  char *reason;
} RisPhaseRow;

/** RisChairRow: who led the meeting, from which item to which. */
typedef struct
{
  gint64 person_id;
  char *name;
  char *from_number;
  char *to_number;
  char *note;
} RisChairRow;

RIS_DECLARE_RECORD (RisMeetingRow, ris_meeting_row);
RIS_DECLARE_RECORD (RisAgendaRow, ris_agenda_row);
RIS_DECLARE_RECORD (RisDecidedRow, ris_decided_row);
RIS_DECLARE_RECORD (RisPresenceRow, ris_presence_row);
RIS_DECLARE_RECORD (RisPhaseRow, ris_phase_row);
RIS_DECLARE_RECORD (RisChairRow, ris_chair_row);
