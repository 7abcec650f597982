/* Reading meetings: lists, one meeting with all its parts, one agenda item with all its parts. */
#pragma once

#include "council/council.h"
#include "model/decision-display.h"
#include "model/meeting-display.h"
#include "model/minutes-display.h"
#include "model/paper-display.h"

/** RisMeetingDetails: a meeting with everything that stands on its page and in its documents. All members are owned. */
typedef struct
{
  RisMeetingRow *meeting;
  RisMeetingRow *earlier;      /* (nullable) */
  RisMeetingRow *later;        /* (nullable) */
  RisMeetingRow *moved_to;     /* (nullable) */
  RisMeetingRow *continues;    /* (nullable) */
  RisMeetingRow *continued_by; /* (nullable) */
  GPtrArray *organizations;    /* (element-type RisOrganizationRow) */
  GPtrArray
      *agenda; /* (element-type RisAgendaRow): public part first, in the order of the invitation */
  GPtrArray *presence;   /* (element-type RisPresenceRow) */
  GPtrArray *phases;     /* (element-type RisPhaseRow) */
  GPtrArray *chairs;     /* (element-type RisChairRow) */
  GPtrArray *minutes;    /* (element-type RisMinutesRow): newest edition first */
  GPtrArray *signatures; /* (element-type RisSignatureRow): of the newest edition */
  GPtrArray *files;      /* (element-type RisFileRow) */
  GPtrArray *texts;      /* (element-type RisTextRow): forewords of the minutes */
} RisMeetingDetails;

/** RisAgendaItemDetails: an agenda item with everything that belongs to it. All members are owned. */
typedef struct
{
  RisAgendaRow *item;
  RisMeetingRow *meeting;
  GPtrArray *organizations; /* (element-type RisOrganizationRow): of the meeting */
  GPtrArray *agenda; /* (element-type RisAgendaRow): of the meeting, for neighbours and sub-items */
  GPtrArray *texts;  /* (element-type RisTextRow) */
  GPtrArray *decisions;   /* (element-type RisDecisionRow) */
  GPtrArray *votes;       /* (element-type RisVoteRow) */
  GPtrArray *counts;      /* (element-type RisVoteCountRow) */
  GPtrArray *factions;    /* (element-type RisVoteFactionRow) */
  GPtrArray *ballots;     /* (element-type RisBallotRow) */
  GPtrArray *elections;   /* (element-type RisElectionRow) */
  GPtrArray *candidates;  /* (element-type RisCandidateRow) */
  GPtrArray *recusals;    /* (element-type RisRecusalRow) */
  GPtrArray *block;       /* (element-type RisBlockRow) */
  GPtrArray *decided_by;  /* (element-type RisBlockRow) */
  GPtrArray *tasks;       /* (element-type RisTaskRow) */
  GPtrArray *files;       /* (element-type RisFileRow) */
  GPtrArray *paper_texts; /* (element-type RisTextRow): of the paper; empty without one */
} RisAgendaItemDetails;

/** ris_meetings_get: (transfer full): the meeting @id; %RIS_ERROR_NOT_FOUND, or %RIS_ERROR_GONE once published. */
RisMeetingDetails *ris_meetings_get (RisCouncil *council, gint64 id,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_meetings_get_item: (transfer full): the agenda item @id; errors as for meetings. */
RisAgendaItemDetails *ris_meetings_get_item (RisCouncil *council, gint64 id,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * ris_meetings_list:
 * @from: first day
 * @to: the day behind the last one
 * @organization_id: only meetings of this committee; 0: of all
 *
 * Returns: (transfer full) (element-type RisMeetingRow): in order of time
 */
GPtrArray *ris_meetings_list (RisCouncil *council, const char *from, const char *to,
                              gint64 organization_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_meetings_list_upcoming: (transfer full) (element-type RisMeetingRow): the next @limit from today on. */
GPtrArray *ris_meetings_list_upcoming (RisCouncil *council, gint64 limit,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_meetings_list_recent: (transfer full) (element-type RisMeetingRow): the last @limit before today, newest first. */
GPtrArray *ris_meetings_list_recent (RisCouncil *council, gint64 limit,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_meetings_list_changed: (transfer full) (element-type RisMeetingRow): last changed first; for feeds. */
GPtrArray *ris_meetings_list_changed (RisCouncil *council, gint64 organization_id, gint64 limit,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_meetings_list_decided: (transfer full) (element-type RisDecidedRow): the newest decisions, of one committee or of all. */
GPtrArray *ris_meetings_list_decided (RisCouncil *council, gint64 organization_id, gint64 limit,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_meetings_list_named: (transfer full) (element-type RisMeetingRow): meetings whose names begin with @start. */
GPtrArray *ris_meetings_list_named (RisCouncil *council, const char *start,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_meetings_get_years: the first and last year with meetings; both 0 where there is none. */
gboolean ris_meetings_get_years (RisCouncil *council, int *first, int *last, GError **error);

/** ris_meeting_details_free / ris_agenda_item_details_free: free @details (nullable) with all its parts. */
void ris_meeting_details_free (RisMeetingDetails *details);
void ris_agenda_item_details_free (RisAgendaItemDetails *details);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisMeetingDetails, ris_meeting_details_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisAgendaItemDetails, ris_agenda_item_details_free)
