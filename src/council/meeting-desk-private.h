/* What the files of the desk for meetings and agendas share. @db is the writer inside of a change, else the reader. */
#pragma once

#include "council/agenda-desk.h"
#include "council/change.h"
#include "council/meeting-desk.h"
#include "model/agenda-item.h"
#include "model/consultation.h"

extern const RisRecordTable ris_meeting_desk_items;
extern const RisRecordTable ris_meeting_desk_consultations;

/* (transfer full): %RIS_ERROR_NOT_FOUND where there is none */
RisMeeting *ris_meeting_desk_load (RisDb *db, gint64 id, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* (transfer full): "planned", "invited", … */
char *ris_meeting_desk_dup_state (RisDb *db, gint64 id, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* %RIS_ERROR_FORBIDDEN unless the actor may do this in every organization that meets */
gboolean ris_meeting_desk_demand (RisCouncil *desk, RisDb *db, RisPermission permission,
                                  gint64 meeting_id, GError **error);

/* (transfer full) (element-type RisMeetingDeskOption): who meets */
GPtrArray *ris_meeting_desk_load_organizations (RisDb *db, gint64 meeting_id,
                                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* writes all columns with an audit row; a new @meeting gets its id; FALSE with CONFLICT where @modified (nullable) is not what
 * is stored */
gboolean ris_meeting_desk_save (RisChange *change, RisMeeting *meeting, const char *modified,
                                const char *action, GError **error);

/* a problem with kind_id where @kind_id is no kind of meetings; FALSE only on failure */
gboolean ris_meeting_desk_check_kind (RisDb *db, gint64 kind_id, RisProblems *problems,
                                      GError **error);

/* sets the status of @meeting */
gboolean ris_meeting_desk_set_state (RisDb *db, RisMeeting *meeting, const char *canonical,
                                     GError **error);

/* who meets in a new meeting, or in one that is planned anew (element-type RisMeetingDeskOption) */
gboolean ris_meeting_desk_set_organizations (RisChange *change, gint64 meeting_id,
                                             const GPtrArray *organizations, GError **error);

/* (transfer full): the rows of @statement for :id */
GPtrArray *ris_meeting_desk_read (RisDb *db, const char *statement, gint64 id,
                                  const RisRecordType *type, GDestroyNotify free_record,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

#define RIS_MEETING_DESK_READ(db, statement, id, prefix, error)                                    \
  ris_meeting_desk_read (db, statement, id, &prefix##_type, (GDestroyNotify)prefix##_free, error)

/* (transfer full): first word of "Bauausschuss" in the genitive with article: "des Bauausschusses"; %NULL where we do not know */
char *ris_meeting_desk_dup_genitive (const char *name) G_GNUC_WARN_UNUSED_RESULT;

/* replaces a text of a record */
void ris_meeting_desk_set_text (char **member, const char *text);

/* plans within @change; completes @plan by number and name */
gint64 ris_meeting_desk_plan_within (RisCouncil *desk, RisChange *change, RisMeetingPlan *plan,
                                     RisProblems *problems, GError **error);

/* a delivery for each recipient (element-type RisMeetingRecipient) and a row about the whole; @convocation gets its id */
gboolean ris_meeting_desk_deliver (RisChange *change, RisMeetingConvocation *convocation,
                                   const GPtrArray *recipients, GError **error);

/* (transfer full) (element-type RisMeetingRecipient): whom @sending goes to */
GPtrArray *ris_meeting_desk_load_recipients (RisCouncil *desk, RisDb *db, const RisMeeting *meeting,
                                             const RisMeetingSending *sending,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* (transfer full) (element-type RisMeetingRecipient): who already has something about the meeting */
GPtrArray *ris_meeting_desk_load_served (RisDb *db, gint64 meeting_id,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* (transfer full): whether what is sent today comes in time; @law (out) (transfer full) (nullable): the version of the rules */
RisFinding *ris_meeting_desk_judge (RisCouncil *desk, const RisMeeting *meeting,
                                    const RisMeetingSending *sending,
                                    char **law) G_GNUC_WARN_UNUSED_RESULT;

/* (transfer full) (nullable): the vote with which the meeting takes up what comes late */
RisFinding *
ris_meeting_desk_judge_change (RisCouncil *desk, const RisMeeting *meeting,
                               const RisMeetingSending *sending) G_GNUC_WARN_UNUSED_RESULT;

/* (transfer full) (nullable): whom to invite besides the members */
char *ris_meeting_desk_judge_receivers (RisCouncil *desk,
                                        const RisMeeting *meeting) G_GNUC_WARN_UNUSED_RESULT;

/* --- agendas --- */

/* (transfer full) (element-type RisAgendaItem): all items of a meeting */
GPtrArray *ris_agenda_desk_load (RisDb *db, gint64 meeting_id,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* (transfer full) (element-type RisAgendaDeskItem): the same as the desk shows it, with labels */
GPtrArray *ris_agenda_desk_load_shown (RisDb *db, gint64 meeting_id, const char *mark,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* (transfer full) (element-type RisAgendaDeskSource) */
GPtrArray *ris_agenda_desk_source_load_postponed (RisDb *db, const RisMeeting *meeting,
                                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *ris_agenda_desk_source_load_standing (RisDb *db,
                                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* puts @items (element-type RisAgendaItem) into the order of their tree and numbers positions in each part */
void ris_agenda_desk_order (GPtrArray *items);

/* makes @item the one at @index (from 0, clamped) among its siblings, and orders all */
void ris_agenda_desk_order_place (GPtrArray *items, RisAgendaItem *item, gint64 index);

/* the place of @item among its siblings */
gint64 ris_agenda_desk_order_find (const GPtrArray *items, const RisAgendaItem *item);

/* whether @item is @root or below it */
gboolean ris_agenda_desk_order_is_below (const GPtrArray *items, const RisAgendaItem *item,
                                         gint64 root_id);
