/* What the files of live recording share. */
#pragma once

#include "council/change.h"
#include "council/recording.h"
#include "model/consultation.h"
#include "model/document-text.h"
#include "model/agenda-item.h"
#include "model/meeting.h"
#include "rules/quorum.h"

/** RisRecordingPromise: a task with the columns that are set at its birth. */
typedef struct
{
  gint64 id;
  gint64 agenda_item_id;
  char *kind;
  char *subject;
  gint64 organization_id;
  char *due_on;
  gint64 state_id;
  char *created;
  char *modified;
} RisRecordingPromise;

RIS_DECLARE_RECORD (RisRecordingPromise, ris_recording_promise);

/** RisRecordingEdit: one change of a meeting. */
typedef struct
{
  RisCouncil *desk;
  RisChange *change;       /* (owned) */
  RisRecording *recording; /* (owned): what was stored when it began */
  RisProblems *problems;
} RisRecordingEdit;

/* Begins a change of the meeting @id: asks for the permission first, then reads what is stored. What is not committed is rolled
 * back by g_auto. */
gboolean ris_recording_edit_begin (RisRecordingEdit *edit, RisCouncil *desk, gint64 id,
                                   RisProblems *problems, GError **error);
void ris_recording_edit_clear (RisRecordingEdit *edit);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RisRecordingEdit, ris_recording_edit_clear)

/* FALSE with FORBIDDEN unless the actor has @permission for a committee of the meeting, NOT_FOUND where there is no such one */
gboolean ris_recording_demand (RisCouncil *desk, gint64 id, RisPermission permission,
                               GError **error);

/* (transfer full): the one row of @statement for :id, or NULL; @failure tells nothing from failure */
gpointer ris_recording_read (RisDb *db, const char *statement, gint64 id, const RisRecordType *type,
                             GError **error);

/* Runs the statement @name with @record and notes the change; @before (nullable) is the JSON of what stood there. */
typedef struct
{
  const char *statement;
  const char *action;
  const char *kind;
  const RisRecordType *type;
} RisRecordingRow;

gboolean ris_recording_put (RisChange *change, const RisRecordingRow *row, gconstpointer record,
                            gint64 id, const char *before, GError **error);

/* runs the statement @name for :id and notes what is gone */
gboolean ris_recording_remove (RisChange *change, const RisRecordingRow *row, gconstpointer record,
                               gint64 id, GError **error);

/* (transfer full) (nullable): the instant of "19:05" on the day of the meeting, after midnight the next one; now where it is
 * empty; NULL with a problem with @field where it is no time */
char *ris_recording_dup_instant (const RisRecordingEdit *edit, const char *clock,
                                 const char *field);

/* where FALSE, that is a conflict, said as the problem "seen" */
gboolean ris_recording_check_seen (const RisRecordingEdit *edit, const char *stored,
                                   const char *seen);

/* adds a new version of the text @section of @owner_id, unless the newest says the same; an empty one is none */
gboolean ris_recording_write_text (RisRecordingEdit *edit, gint64 owner_id, const char *section,
                                   const char *markdown, GError **error);

/* (transfer full) (nullable): the newest version, released or not */
char *ris_recording_read_text (RisDb *db, gint64 owner_id, const char *section, gint64 *version,
                               GError **error);

/* the RisAgendaItem with its times; NOT_FOUND where it is none of the meeting */
gpointer ris_recording_load_agenda_item (const RisRecordingEdit *edit, gint64 item_id,
                                         GError **error);

/* stores a judged vote or a checked decision inside of a change */
gint64 ris_recording_put_vote (RisRecordingEdit *edit, const RisRecordingItem *item,
                               RisRecordingVote *typed, GError **error);
gboolean ris_recording_put_decision (RisRecordingEdit *edit, const RisRecordingItem *item,
                                     const RisRecordingDecision *decision, gint64 vote_id,
                                     GError **error);

/* an item that is begun by being voted on */
gboolean ris_recording_touch_item (RisRecordingEdit *edit, gint64 item_id, GError **error);

/* the seats of a meeting: from its members and the attendance log */
gboolean ris_recording_fill_seats (RisCouncil *desk, RisRecording *recording, GError **error);

/* what is the same in all questions about the quorum of a meeting */
RisQuorumCase ris_recording_get_quorum_case (const RisRecording *recording);

/* whether the seat of the person is filled by the person, or by a deputy */
gboolean ris_recording_is_filled (const RisRecordingSeat *seat);
RisRecordingSeat *ris_recording_find_seat (const RisRecording *recording, gint64 person_id);
