/* What happens at an item beside votes: it is called, members are excluded, something is said, somebody promises something. */
#include "recording-private.h"

#include "base/date.h"
#include "base/text.h"
#include "council-private.h"
#include "store/key-store.h"

#include <string.h>

static const RisRecordingRow times_row
    = { "recording/item-times-put", "treated", "agenda-item", &ris_agenda_item_type };

static void
set (char **member, const char *value)
{
  char *copy = g_strdup (value);

  g_free (*member);
  *member = copy;
}

/* --- calling --- */

static gboolean
save_times (RisRecordingEdit *edit, RisAgendaItem *item, const char *before, GError **error)
{
  set (&item->modified, ris_change_get_now (edit->change));
  return ris_recording_put (edit->change, &times_row, item, item->id, before, error);
}

static gboolean
end_others (RisRecordingEdit *edit, gint64 item_id, GError **error)
{
  const GPtrArray *agenda = edit->recording->details->agenda;

  for (guint i = 0; i < agenda->len; i++)
    {
      const RisAgendaRow *row = agenda->pdata[i];
      g_autoptr (RisAgendaItem) item = NULL;
      g_autofree char *before = NULL;

      if (row->id == item_id || row->begun_at == NULL || row->ended_at != NULL)
        continue;
      item = ris_recording_load_agenda_item (edit, row->id, error);
      if (item == NULL)
        return FALSE;
      before = ris_record_dup_json (&ris_agenda_item_type, item);
      set (&item->ended_at, ris_change_get_now (edit->change));
      if (!save_times (edit, item, before, error))
        return FALSE;
    }
  return TRUE;
}

/* the item that was called last before this one */
static const RisAgendaRow *
find_last (const RisRecordingEdit *edit, const RisAgendaItem *item)
{
  const GPtrArray *agenda = edit->recording->details->agenda;
  const RisAgendaRow *last = NULL;

  for (guint i = 0; i < agenda->len; i++)
    {
      const RisAgendaRow *row = agenda->pdata[i];

      if (row->id != item->id && row->begun_at != NULL && strcmp (row->part, item->part) == 0
          && (last == NULL || strcmp (row->begun_at, last->begun_at) > 0))
        last = row;
    }
  return last;
}

static gint64
get_place (const RisAgendaRow *row)
{
  return row->treated_position != RIS_UNKNOWN ? row->treated_position : row->position;
}

/* The order of the agenda needs no word. An item treated out of turn stands behind the one before it. */
static void
set_order (const RisRecordingEdit *edit, RisAgendaItem *item)
{
  const RisAgendaRow *last = find_last (edit, item);
  const GPtrArray *agenda = edit->recording->details->agenda;

  if (last != NULL && get_place (last) > item->position)
    {
      item->treated_position = get_place (last) + 1;
      return;
    }
  for (guint i = 0; i < agenda->len && item->treated_position == RIS_UNKNOWN; i++)
    {
      const RisAgendaRow *row = agenda->pdata[i];

      if (row->begun_at == NULL && strcmp (row->part, item->part) == 0
          && strcmp (row->kind, "item") == 0 && row->parent_id == 0
          && row->position < item->position && item->parent_id == 0)
        item->treated_position = last != NULL ? get_place (last) + 1 : 0;
    }
}

static gboolean
call (RisRecordingEdit *edit, gint64 item_id, GError **error)
{
  g_autoptr (RisAgendaItem) item = ris_recording_load_agenda_item (edit, item_id, error);
  g_autofree char *before = NULL;

  if (item == NULL)
    return FALSE;
  if (item->begun_at != NULL && item->ended_at == NULL)
    return TRUE;
  before = ris_record_dup_json (&ris_agenda_item_type, item);
  g_clear_pointer (&item->ended_at, g_free);
  if (item->begun_at == NULL)
    {
      item->begun_at = g_strdup (ris_change_get_now (edit->change));
      set_order (edit, item);
    }
  return save_times (edit, item, before, error);
}

gboolean
ris_recording_touch_item (RisRecordingEdit *edit, gint64 item_id, GError **error)
{
  g_autoptr (RisAgendaItem) item = ris_recording_load_agenda_item (edit, item_id, error);

  if (item == NULL)
    return FALSE;
  return item->begun_at != NULL
         || (end_others (edit, item_id, error) && call (edit, item_id, error));
}

gboolean
ris_recording_call_item (RisCouncil *desk, gint64 id, gint64 item_id, GError **error)
{
  g_auto (RisRecordingEdit) edit = { 0 };
  g_autoptr (RisProblems) problems = ris_problems_new ();

  return ris_recording_edit_begin (&edit, desk, id, problems, error)
         && end_others (&edit, item_id, error) && call (&edit, item_id, error)
         && ris_change_commit (edit.change, error);
}

/* --- exclusions --- */

static const RisRecordingRow recusal_row
    = { "recording/recusal-put", "recused", "recusal", &ris_recusal_type };

static gboolean
is_excluded (const RisRecordingItem *item, gint64 person_id)
{
  for (guint i = 0; i < item->exclusions->len; i++)
    if (((const RisRecordingExclusion *)item->exclusions->pdata[i])->person_id == person_id)
      return TRUE;
  return FALSE;
}

gboolean
ris_recording_recuse (RisCouncil *desk, gint64 id, const RisRecusal *typed, RisProblems *problems,
                      GError **error)
{
  g_auto (RisRecordingEdit) edit = { 0 };
  g_autoptr (RisRecordingItem) item = NULL;
  g_autoptr (RisRecusal) recusal = ris_record_copy (&ris_recusal_type, typed);

  if (!ris_recording_edit_begin (&edit, desk, id, problems, error))
    return FALSE;
  item = ris_recording_load_item (desk, edit.recording, typed->agenda_item_id, error);
  if (item == NULL)
    return FALSE;
  if (ris_recording_find_seat (edit.recording, typed->person_id) == NULL)
    ris_problems_add (problems, "person", "Bitte ein Mitglied auswählen.");
  else if (is_excluded (item, typed->person_id))
    ris_problems_add (problems, "person", "Dieses Mitglied ist hier schon ausgeschlossen.");
  if (!ris_problems_is_empty (problems))
    return FALSE;
  recusal->id = ris_record_store_next_id (ris_change_get_db (edit.change), error);
  recusal->number = 1;
  recusal->from_advice = recusal->from_vote = TRUE;
  if (ris_text_is_blank (recusal->reason))
    g_clear_pointer (&recusal->reason, g_free);
  return recusal->id != 0
         && ris_recording_put (edit.change, &recusal_row, recusal, recusal->id, NULL, error)
         && ris_change_commit (edit.change, error);
}

gboolean
ris_recording_lift_recusal (RisCouncil *desk, gint64 id, gint64 item_id, gint64 recusal_id,
                            GError **error)
{
  static const RisRecordingRow row
      = { "recording/recusal-remove", "lifted", "recusal", &ris_recording_exclusion_type };
  g_auto (RisRecordingEdit) edit = { 0 };
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisRecordingItem) item = NULL;

  if (!ris_recording_edit_begin (&edit, desk, id, problems, error))
    return FALSE;
  item = ris_recording_load_item (desk, edit.recording, item_id, error);
  for (guint i = 0; item != NULL && i < item->exclusions->len; i++)
    {
      const RisRecordingExclusion *exclusion = item->exclusions->pdata[i];

      if (exclusion->id == recusal_id)
        return ris_recording_remove (edit.change, &row, exclusion, recusal_id, error)
               && ris_change_commit (edit.change, error);
    }
  if (item != NULL)
    g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND,
                 "the item has no exclusion %" G_GINT64_FORMAT, recusal_id);
  return FALSE;
}

/* --- what is said --- */

gboolean
ris_recording_set_discussion (RisCouncil *desk, gint64 id, gint64 item_id,
                              const RisRecordingText *text, RisProblems *problems, GError **error)
{
  g_auto (RisRecordingEdit) edit = { 0 };
  g_autoptr (RisRecordingItem) item = NULL;
  g_autofree char *seen = g_strdup_printf ("%" G_GINT64_FORMAT, text->seen);
  g_autofree char *stored = NULL;

  if (!ris_recording_edit_begin (&edit, desk, id, problems, error))
    return FALSE;
  item = ris_recording_load_item (desk, edit.recording, item_id, error);
  if (item == NULL)
    return FALSE;
  if (g_strcmp0 (item->discussion, text->markdown) == 0)
    return TRUE;
  stored = g_strdup_printf ("%" G_GINT64_FORMAT, item->discussion_version);
  return ris_recording_check_seen (&edit, stored, seen)
         && ris_recording_write_text (&edit, item_id, "discussion", text->markdown, error)
         && ris_change_commit (edit.change, error);
}

static gboolean
check_task (const RisRecordingTask *task, RisProblems *problems)
{
  static const char *const kinds[] = { "promise", "check", "question", "decision" };
  gboolean is_kind = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    is_kind = is_kind || g_strcmp0 (task->kind, kinds[i]) == 0;
  if (!is_kind)
    ris_problems_add (problems, "kind", "Bitte eine Art auswählen.");
  if (ris_text_is_blank (task->subject))
    ris_problems_add (problems, "subject", "Bitte angeben, was zu tun ist.");
  if (task->due_on != NULL && !ris_date_is_day (task->due_on))
    ris_problems_add (problems, "due_on", "Bitte einen Tag angeben.");
  return ris_problems_is_empty (problems);
}

gboolean
ris_recording_add_task (RisCouncil *desk, gint64 id, const RisRecordingTask *typed,
                        RisProblems *problems, GError **error)
{
  static const RisRecordingRow row
      = { "recording/task-put", "created", "task", &ris_recording_promise_type };
  g_auto (RisRecordingEdit) edit = { 0 };
  g_autoptr (RisAgendaItem) item = NULL;
  g_autoptr (RisRecordingPromise) task = ris_recording_promise_new ();
  RisLabel state;

  if (!ris_recording_edit_begin (&edit, desk, id, problems, error))
    return FALSE;
  item = ris_recording_load_agenda_item (&edit, typed->item_id, error);
  if (item == NULL || !check_task (typed, problems)
      || !ris_key_store_find_canonical (ris_change_get_db (edit.change), "task-state", "open",
                                        &state, error))
    return FALSE;
  task->id = ris_record_store_next_id (ris_change_get_db (edit.change), error);
  task->agenda_item_id = item->id;
  task->kind = g_strdup (typed->kind);
  task->subject = g_strstrip (g_strdup (typed->subject));
  task->organization_id = typed->organization_id;
  task->due_on = g_strdup (typed->due_on);
  task->state_id = state.id;
  task->created = g_strdup (ris_change_get_now (edit.change));
  task->modified = g_strdup (task->created);
  return task->id != 0 && ris_recording_put (edit.change, &row, task, task->id, NULL, error)
         && ris_change_commit (edit.change, error);
}
