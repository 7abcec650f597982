/* The course of a meeting: begin and end, open and closed doors, interruptions, who leads.
 *
 * Phases are the stretches of a meeting. An interruption lies inside of the open or closed phase that goes on behind it; the doors
 * open or close by ending one phase and beginning the other at the same instant.
 */
#include "recording-private.h"

#include "base/text.h"
#include "council-private.h"
#include "store/key-store.h"

#include <string.h>

static const RisRecordTable meeting_table = { "meeting", &ris_meeting_type };
static const RisRecordTable phase_table = { "meeting-phase", &ris_meeting_phase_type };

static void
set (char **member, const char *value)
{
  char *copy = g_strdup (value);

  g_free (*member);
  *member = copy;
}

/* --- phases --- */

static RisMeetingPhase *
find_open (const RisRecordingEdit *edit, gboolean is_interruption)
{
  for (guint i = edit->recording->phases->len; i > 0; i--)
    {
      RisMeetingPhase *phase = edit->recording->phases->pdata[i - 1];

      if (phase->ended_at == NULL && (strcmp (phase->kind, "interruption") == 0) == is_interruption)
        return phase;
    }
  return NULL;
}

static gboolean
end_phase (RisRecordingEdit *edit, RisMeetingPhase *phase, const char *at, GError **error)
{
  if (phase == NULL)
    return TRUE;
  set (&phase->ended_at, at);
  return ris_change_save (edit->change, &phase_table, phase, "ended", error);
}

static gboolean
begin_phase (RisRecordingEdit *edit, const char *kind, const char *at, const char *reason,
             GError **error)
{
  RisMeetingPhase *phase = ris_meeting_phase_new ();
  gint64 last = 0;

  for (guint i = 0; i < edit->recording->phases->len; i++)
    last = MAX (last, ((const RisMeetingPhase *)edit->recording->phases->pdata[i])->position);
  phase->meeting_id = edit->recording->details->meeting->id;
  phase->position = last + 1;
  phase->kind = g_strdup (kind);
  phase->begun_at = g_strdup (at);
  phase->reason = ris_text_is_blank (reason) ? NULL : g_strdup (reason);
  g_ptr_array_add (edit->recording->phases, phase);
  return ris_change_save (edit->change, &phase_table, phase, "begun", error);
}

/* --- the meeting --- */

/* (transfer full) */
static RisMeeting *
load_meeting (RisRecordingEdit *edit, GError **error)
{
  g_autoptr (RisMeeting) meeting = ris_meeting_new ();

  meeting->id = edit->recording->details->meeting->id;
  return ris_change_load (edit->change, &meeting_table, meeting, error) ? g_steal_pointer (&meeting)
                                                                        : NULL;
}

static gboolean
save_meeting (RisRecordingEdit *edit, RisMeeting *meeting, const char *status, const char *action,
              GError **error)
{
  RisLabel label;

  if (!ris_key_store_find_canonical (ris_change_get_db (edit->change), "meeting-status", status,
                                     &label, error))
    return FALSE;
  meeting->status_id = label.id;
  return ris_change_save (edit->change, &meeting_table, meeting, action, error);
}

/* what was cancelled or moved stays as it is: another meeting takes place instead */
static gboolean
takes_place (const RisRecordingEdit *edit)
{
  const char *status = edit->recording->details->meeting->status_canonical;

  return g_strcmp0 (status, "cancelled") != 0 && g_strcmp0 (status, "moved") != 0;
}

static gboolean
begin (RisRecordingEdit *edit, RisMeeting *meeting, const char *at, GError **error)
{
  if (!takes_place (edit))
    ris_problems_add (edit->problems, "step", "Die Sitzung ist abgesagt oder verlegt.");
  if (meeting->begun_at != NULL && meeting->ended_at == NULL)
    ris_problems_add (edit->problems, "step", "Die Sitzung ist schon eröffnet.");
  if (meeting->ended_at != NULL)
    ris_problems_add (edit->problems, "step", "Die Sitzung ist schon beendet.");
  if (!ris_problems_is_empty (edit->problems))
    return FALSE;
  set (&meeting->begun_at, at);
  return save_meeting (edit, meeting, "running", "begun", error)
         && begin_phase (edit, strcmp (meeting->publicity, "closed") == 0 ? "closed" : "public", at,
                         NULL, error);
}

static gboolean
interrupt (RisRecordingEdit *edit, RisMeeting *meeting, const char *at, const char *reason,
           GError **error)
{
  if (find_open (edit, TRUE) != NULL)
    {
      ris_problems_add (edit->problems, "step", "Die Sitzung ist schon unterbrochen.");
      return FALSE;
    }
  return begin_phase (edit, "interruption", at, reason, error)
         && save_meeting (edit, meeting, "interrupted", "interrupted", error);
}

static gboolean
resume (RisRecordingEdit *edit, RisMeeting *meeting, const char *at, GError **error)
{
  RisMeetingPhase *phase = find_open (edit, TRUE);

  if (phase == NULL)
    {
      ris_problems_add (edit->problems, "step", "Die Sitzung ist nicht unterbrochen.");
      return FALSE;
    }
  return end_phase (edit, phase, at, error)
         && save_meeting (edit, meeting, "running", "resumed", error);
}

static gboolean
turn (RisRecordingEdit *edit, const char *kind, const char *at, GError **error)
{
  RisMeetingPhase *phase = find_open (edit, FALSE);

  if (phase != NULL && strcmp (phase->kind, kind) == 0)
    {
      ris_problems_add (edit->problems, "step",
                        strcmp (kind, "closed") == 0
                            ? "Die Öffentlichkeit ist schon ausgeschlossen."
                            : "Die Sitzung ist schon öffentlich.");
      return FALSE;
    }
  return end_phase (edit, phase, at, error) && begin_phase (edit, kind, at, NULL, error);
}

static gboolean
end (RisRecordingEdit *edit, RisMeeting *meeting, const char *at, GError **error)
{
  if (strcmp (at, meeting->begun_at) < 0)
    {
      ris_problems_add (edit->problems, "clock", "Das Ende liegt vor dem Beginn.");
      return FALSE;
    }
  set (&meeting->ended_at, at);
  return end_phase (edit, find_open (edit, TRUE), at, error)
         && end_phase (edit, find_open (edit, FALSE), at, error)
         && save_meeting (edit, meeting, "ended", "ended", error);
}

static gboolean
take (RisRecordingEdit *edit, RisMeeting *meeting, const RisRecordingStep *step, const char *at,
      GError **error)
{
  if (g_strcmp0 (step->step, "begin") == 0)
    return begin (edit, meeting, at, error);
  if (meeting->begun_at == NULL)
    ris_problems_add (edit->problems, "step", "Die Sitzung ist noch nicht eröffnet.");
  else if (meeting->ended_at != NULL)
    ris_problems_add (edit->problems, "step", "Die Sitzung ist schon beendet.");
  if (!ris_problems_is_empty (edit->problems))
    return FALSE;
  if (g_strcmp0 (step->step, "interrupt") == 0)
    return interrupt (edit, meeting, at, step->reason, error);
  if (g_strcmp0 (step->step, "resume") == 0)
    return resume (edit, meeting, at, error);
  if (g_strcmp0 (step->step, "close") == 0)
    return turn (edit, "closed", at, error);
  if (g_strcmp0 (step->step, "open") == 0)
    return turn (edit, "public", at, error);
  if (g_strcmp0 (step->step, "end") == 0)
    return end (edit, meeting, at, error);
  ris_problems_add (edit->problems, "step", "Diesen Schritt gibt es nicht.");
  return FALSE;
}

static gboolean
check_course (RisRecordingEdit *edit, const char *seen)
{
  g_autofree char *stamp = ris_recording_dup_course_stamp (edit->recording);

  return ris_recording_check_seen (edit, stamp, seen);
}

gboolean
ris_recording_take_step (RisCouncil *desk, gint64 id, const RisRecordingStep *step,
                         RisProblems *problems, GError **error)
{
  g_auto (RisRecordingEdit) edit = { 0 };
  g_autoptr (RisMeeting) meeting = NULL;
  g_autofree char *at = NULL;

  if (!ris_recording_edit_begin (&edit, desk, id, problems, error)
      || !check_course (&edit, step->seen))
    return FALSE;
  at = ris_recording_dup_instant (&edit, step->clock, "clock");
  meeting = load_meeting (&edit, error);
  return at != NULL && meeting != NULL && take (&edit, meeting, step, at, error)
         && ris_change_commit (edit.change, error);
}

/* --- corrections --- */

/* replaces *@member by the instant of @clock, or nothing */
static gboolean
set_clock (RisRecordingEdit *edit, char **member, const char *clock, const char *field)
{
  g_autofree char *at = NULL;

  if (!ris_text_is_blank (clock))
    {
      at = ris_recording_dup_instant (edit, clock, field);
      if (at == NULL)
        return FALSE;
    }
  set (member, at);
  return TRUE;
}

static gboolean
check_order (RisRecordingEdit *edit, const char *begun_at, const char *ended_at)
{
  if (begun_at == NULL && ended_at != NULL)
    ris_problems_add (edit->problems, "begun", "Ohne Beginn gibt es kein Ende.");
  if (begun_at != NULL && ended_at != NULL && strcmp (ended_at, begun_at) < 0)
    ris_problems_add (edit->problems, "ended", "Das Ende liegt vor dem Beginn.");
  return ris_problems_is_empty (edit->problems);
}

static gboolean
correct_meeting (RisRecordingEdit *edit, const RisRecordingTimes *times, GError **error)
{
  g_autoptr (RisMeeting) meeting = load_meeting (edit, error);

  return meeting != NULL && set_clock (edit, &meeting->begun_at, times->begun, "begun")
         && set_clock (edit, &meeting->ended_at, times->ended, "ended")
         && check_order (edit, meeting->begun_at, meeting->ended_at)
         && save_meeting (edit, meeting,
                          meeting->ended_at != NULL   ? "ended"
                          : meeting->begun_at != NULL ? "running"
                                                      : "invited",
                          "corrected", error);
}

/* what happened behind closed doors is known by the begin of their phase: it can be corrected but never lost */
static gboolean
check_begun (RisRecordingEdit *edit, const char *clock)
{
  if (ris_text_is_blank (clock))
    ris_problems_add (edit->problems, "begun", "Bitte angeben, wann dieser Abschnitt begann.");
  return ris_problems_is_empty (edit->problems);
}

static gboolean
correct_phase (RisRecordingEdit *edit, const RisRecordingTimes *times, GError **error)
{
  for (guint i = 0; i < edit->recording->phases->len; i++)
    {
      RisMeetingPhase *phase = edit->recording->phases->pdata[i];

      if (phase->id == times->phase_id)
        return check_begun (edit, times->begun)
               && set_clock (edit, &phase->begun_at, times->begun, "begun")
               && set_clock (edit, &phase->ended_at, times->ended, "ended")
               && check_order (edit, phase->begun_at, phase->ended_at)
               && ris_change_save (edit->change, &phase_table, phase, "corrected", error);
    }
  g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND, "the meeting has no phase %" G_GINT64_FORMAT,
               times->phase_id);
  return FALSE;
}

gboolean
ris_recording_correct_times (RisCouncil *desk, gint64 id, const RisRecordingTimes *times,
                             RisProblems *problems, GError **error)
{
  g_auto (RisRecordingEdit) edit = { 0 };

  return ris_recording_edit_begin (&edit, desk, id, problems, error)
         && check_course (&edit, times->seen)
         && (times->phase_id == 0 ? correct_meeting (&edit, times, error)
                                  : correct_phase (&edit, times, error))
         && ris_change_commit (edit.change, error);
}

/* --- who leads --- */

gboolean
ris_recording_set_chair (RisCouncil *desk, gint64 id, gint64 person_id, gint64 item_id,
                         RisProblems *problems, GError **error)
{
  static const RisRecordingRow row
      = { "recording/chair-put", "recorded", "recording-chair", &ris_recording_chair_type };
  g_auto (RisRecordingEdit) edit = { 0 };
  g_autoptr (RisRecordingChair) chair = ris_recording_chair_new ();

  if (!ris_recording_edit_begin (&edit, desk, id, problems, error))
    return FALSE;
  if (ris_recording_find_seat (edit.recording, person_id) == NULL)
    {
      ris_problems_add (problems, "person", "Die Sitzung leiten kann nur, wer ihr angehört.");
      return FALSE;
    }
  if (item_id != 0)
    {
      g_autoptr (RisAgendaItem) item = ris_recording_load_agenda_item (&edit, item_id, error);

      if (item == NULL)
        return FALSE;
    }
  chair->id = ris_record_store_next_id (ris_change_get_db (edit.change), error);
  chair->meeting_id = id;
  chair->position = edit.recording->chairs->len + 1;
  chair->person_id = person_id;
  chair->from_item_id = item_id;
  chair->at = g_strdup (ris_change_get_now (edit.change));
  return chair->id != 0 && ris_recording_put (edit.change, &row, chair, chair->id, NULL, error)
         && ris_change_commit (edit.change, error);
}
