/* Rows and forms of the desk for meetings. A form holds what was typed, as it was typed. */
#pragma once

#include "base/record.h"

/** RisMeetingDeskRow: a meeting in the list of the desk. */
typedef struct
{
  gint64 id;
  char *name;
  char *starts_on;
  char *starts_at;
  char *approximate;
  char *sort_on;
  char *kind;
  char *status;
  char *status_canonical;
  char *publicity;
  char *room;
  gboolean is_public;
  char *invited_on;
  gint64 organization_id;
  char *organization;
  gint64 items;
} RisMeetingDeskRow;

/** RisMeetingDeskOption: something to choose: a committee, room, kind, person. */
typedef struct
{
  gint64 id;
  char *label;
} RisMeetingDeskOption;

/** RisMeetingPlan: a meeting as typed; day and time as people write them. */
typedef struct
{
  gint64 id;
  gint64 organization_id;
  gint64 second_id; /* further committees of a joint meeting */
  gint64 third_id;
  gint64 kind_id;
  char *day;
  char *time;
  gint64 location_id;
  char *room; /* a new one, where there is no location */
  char *publicity;
  char *number;
  char *name;
  char *remark;
  char *modified;
  gboolean is_confirmed;
} RisMeetingPlan;

/** RisMeetingSeries: "each second Tuesday of the month at 18:00 in 2027" */
typedef struct
{
  gint64 organization_id;
  gint64 year;
  gint64 first_month;
  gint64 last_month;
  gint64 week;    /* 1 to 4; 5: the last one */
  gint64 weekday; /* 1 = Monday */
  char *time;
  gint64 location_id;
  char *publicity;
} RisMeetingSeries;

/** RisMeetingProposal: a day of a series, and what speaks against it. */
typedef struct
{
  char *day;
  char *obstacle; /* (nullable) */
  gboolean is_skipped;
} RisMeetingProposal;

/** RisMeetingRecipient: who is invited, as what, and how. */
typedef struct
{
  gint64 person_id;
  char *name;
  char *function;
  char *channel; /* "portal", "e-mail", "letter" */
} RisMeetingRecipient;

/** RisMeetingSending: an invitation or supplement about to go out. */
typedef struct
{
  gint64 meeting_id;
  char *document;      /* "invitation" or "supplement" */
  char *numbering;     /* of a supplement: "Z" or "next" */
  char *received_on;   /* (nullable): day on which the last recipient will have it; today */
  char *reason;        /* (nullable): why it is urgent */
  gboolean is_checked; /* somebody has checked a period that the rules do not know */
  GArray *left_out;    /* (owned) (nullable) (element-type gint64): recipients without it */
  GArray *added;       /* (owned) (nullable) (element-type gint64): people with it besides */
} RisMeetingSending;

/** RisMeetingDelivery: something about a meeting that was provided to somebody. */
typedef struct
{
  gint64 id;
  gint64 meeting_id;
  gint64 person_id;
  char *name;
  char *document;
  char *channel;
  char *provided_at;
  char *sent_at;
  char *received_at;
  char *note;
} RisMeetingDelivery;

/** RisMeetingConvocation: what was sent, and what the rules said about it then. */
typedef struct
{
  gint64 id;
  gint64 meeting_id;
  char *document;
  char *at;
  char *expected_on;
  char *deadline_on;
  char *outcome;
  char *sentence;
  char *law;
  char *reason;
  gint64 recipients;
} RisMeetingConvocation;

/** RisMeetingMove: to which day a meeting moves, as typed. */
typedef struct
{
  gint64 id;
  char *day;
  char *time;
  gint64 location_id;
  char *reason;
  gboolean keeps_invitation; /* the invitation that went out stays good for the new day */
} RisMeetingMove;

RIS_DECLARE_RECORD (RisMeetingDeskRow, ris_meeting_desk_row);
RIS_DECLARE_RECORD (RisMeetingDeskOption, ris_meeting_desk_option);
RIS_DECLARE_RECORD (RisMeetingPlan, ris_meeting_plan);
RIS_DECLARE_RECORD (RisMeetingSeries, ris_meeting_series);
RIS_DECLARE_RECORD (RisMeetingProposal, ris_meeting_proposal);
RIS_DECLARE_RECORD (RisMeetingRecipient, ris_meeting_recipient);
RIS_DECLARE_RECORD (RisMeetingDelivery, ris_meeting_delivery);
RIS_DECLARE_RECORD (RisMeetingConvocation, ris_meeting_convocation);
RIS_DECLARE_RECORD (RisMeetingMove, ris_meeting_move);
