/* The desk for meetings: planning them, inviting to them, moving and cancelling them. The agenda is in council/agenda-desk.h.
 *
 * Every use case asks for the permission in each organization that meets. Nothing becomes public before somebody publishes the
 * date or invites; of the closed part only public titles ever do.
 */
#pragma once

#include "base/problems.h"
#include "council/council.h"
#include "council/meeting-desk-record.h"
#include "model/meeting.h"
#include "rules/finding.h"

/** RisMeetingDesk: a meeting as its desk page shows it. All members are owned. */
typedef struct
{
  RisMeeting *meeting;
  RisMeetingDeskRow *row;
  GPtrArray *organizations; /* (element-type RisMeetingDeskOption) */
  GPtrArray *deliveries;    /* (element-type RisMeetingDelivery): in order */
  GPtrArray *convocations;  /* (element-type RisMeetingConvocation): in order */
} RisMeetingDesk;

/** RisMeetingInvitation: what is known before something is sent: the rules' answer and whom it would go to. All owned. */
typedef struct
{
  RisFinding *finding;   /* of the period */
  RisFinding *change;    /* (nullable): of a late supplement: the vote the meeting needs */
  GPtrArray *recipients; /* (element-type RisMeetingRecipient) */
  GPtrArray *others;     /* (element-type RisMeetingDeskOption): people one could invite besides */
  char *receivers;       /* (nullable): who else must be invited, German */
} RisMeetingInvitation;

/** ris_meeting_desk_list: (transfer full) (element-type RisMeetingDeskRow): meetings from @from to before @to that the actor
 *  plans, of one committee or (0) of all. */
GPtrArray *ris_meeting_desk_list (RisCouncil *desk, const char *from, const char *to,
                                  gint64 organization_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_meeting_desk_get: (transfer full): the meeting @id with its parts. */
RisMeetingDesk *ris_meeting_desk_get (RisCouncil *desk, gint64 id,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_meeting_desk_list_committees / _rooms / _kinds / _people: (transfer full) (element-type RisMeetingDeskOption): choices. */
GPtrArray *ris_meeting_desk_list_committees (RisCouncil *desk,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *ris_meeting_desk_list_rooms (RisCouncil *desk, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *ris_meeting_desk_list_kinds (RisCouncil *desk, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* --- planning --- */

/** ris_meeting_desk_dup_instant: (transfer full) (nullable): the instant at which clocks in Germany show @time ("18:00", "18",
 *  "18.30 Uhr") on @day; the earlier one where there are two, %NULL where there is none. */
char *ris_meeting_desk_dup_instant (const char *day, const char *time) G_GNUC_WARN_UNUSED_RESULT;

/** ris_meeting_desk_new_plan: (transfer full): @id as it is typed: the stored meeting; 0: nothing yet. */
RisMeetingPlan *ris_meeting_desk_new_plan (RisCouncil *desk, gint64 id,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_meeting_desk_propose: fills number and name of @plan where they are empty: "12. Sitzung des …", counted in the term. */
gboolean ris_meeting_desk_propose (RisCouncil *desk, RisMeetingPlan *plan, GError **error);

/** ris_meeting_desk_find_obstacles: (transfer full) (element-type utf8): German sentences: holiday, weekend, room or committee
 *  taken; none of them forbids anything. */
GPtrArray *ris_meeting_desk_find_obstacles (RisCouncil *desk, const RisMeetingPlan *plan,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * ris_meeting_desk_plan:
 * @typed: with id: changes a planned meeting (moving one after the invitation is ris_meeting_desk_move()); without: a new one
 *
 * Obstacles are a problem of "is_confirmed" until it is set. Somebody else's change meanwhile is %RIS_ERROR_CONFLICT.
 *
 * Returns: its id; 0 with @problems or @error
 */
gint64 ris_meeting_desk_plan (RisCouncil *desk, const RisMeetingPlan *typed, RisProblems *problems,
                              GError **error);

/** ris_meeting_desk_publish: makes the date public, without its agenda. */
gboolean ris_meeting_desk_publish (RisCouncil *desk, gint64 id, GError **error);

/** ris_meeting_desk_propose_year: (transfer full) (element-type RisMeetingProposal): the days of @series, holidays marked. */
GPtrArray *ris_meeting_desk_propose_year (RisCouncil *desk, const RisMeetingSeries *series,
                                          RisProblems *problems,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_meeting_desk_plan_year: plans a meeting on each of @days (element-type utf8) at once; how many, 0 with @problems. */
guint ris_meeting_desk_plan_year (RisCouncil *desk, const RisMeetingSeries *series,
                                  const GPtrArray *days, RisProblems *problems, GError **error);

/* --- inviting --- */

/** ris_meeting_desk_prepare: (transfer full): what to know before sending the document of @sending. */
RisMeetingInvitation *ris_meeting_desk_prepare (RisCouncil *desk, const RisMeetingSending *sending,
                                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_meeting_desk_send: invites, or sends the supplement: freezes numbers, publishes, notes a delivery for each recipient. */
gboolean ris_meeting_desk_send (RisCouncil *desk, const RisMeetingSending *sending,
                                RisProblems *problems, GError **error);

/** ris_meeting_desk_cancel: the meeting stays, as cancelled; its papers wait again. */
gboolean ris_meeting_desk_cancel (RisCouncil *desk, gint64 id, const char *reason,
                                  RisProblems *problems, GError **error);

/** ris_meeting_desk_what_if: (transfer full): what another @day does to the invitation that went out. */
RisFinding *ris_meeting_desk_what_if (RisCouncil *desk, gint64 id, const char *day,
                                      const char *time, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_meeting_desk_move: a new meeting on another day takes over agenda and papers. Returns: its id; 0 with @problems. */
gint64 ris_meeting_desk_move (RisCouncil *desk, const RisMeetingMove *move, RisProblems *problems,
                              GError **error);

/** ris_meeting_desk_free / ris_meeting_invitation_free: free @desk / @invitation (nullable) with all parts. */
void ris_meeting_desk_free (RisMeetingDesk *details);
void ris_meeting_desk_free_invitation (RisMeetingInvitation *invitation);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisMeetingDesk, ris_meeting_desk_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisMeetingInvitation, ris_meeting_desk_free_invitation)
