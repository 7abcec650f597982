/* The item in the middle of the recorder's page: what is recorded of it and the forms for more. */
#include "recording-private.h"

#include "model/wording.h"

#include <string.h>

#define N G_GINT64_FORMAT

static void
add_exclusions (RisView *map, const RisRecordingItem *item)
{
  RisView *list = ris_view_add_list (map, "exclusions");

  for (guint i = 0; i < item->exclusions->len; i++)
    {
      const RisRecordingExclusion *exclusion = item->exclusions->pdata[i];
      RisView *entry = ris_view_append_map (list);

      ris_view_set_int (entry, "recusal_id", exclusion->id);
      ris_view_set_text (entry, "name", exclusion->name);
      ris_view_set_text (entry, "reason", exclusion->reason);
      ris_view_set_bool (entry, "has_left", exclusion->left_room == 1);
    }
}

static void
add_votes (RisView *map, const RisRecordingItem *item)
{
  RisView *list = ris_view_add_list (map, "votes");

  for (guint i = 0; i < item->details->votes->len; i++)
    {
      const RisVoteRow *vote = item->details->votes->pdata[i];
      RisView *entry = ris_view_append_map (list);
      g_autofree char *counts = ris_wording_dup_counts (vote->yes, vote->no, vote->abstain);

      ris_view_set_int (entry, "vote_id", vote->id);
      ris_view_set_text (entry, "kind", vote->kind);
      ris_view_set_text (entry, "subject", vote->subject);
      ris_view_set_text (entry, "printed", vote->printed);
      ris_view_set_text (entry, "counts", counts);
      ris_view_set_text (entry, "outcome", ris_wording_get_outcome (vote->outcome));
    }
}

static void
add_tasks (RisView *map, const RisRecordingItem *item)
{
  RisView *list = ris_view_add_list (map, "tasks");

  for (guint i = 0; i < item->details->tasks->len; i++)
    {
      const RisTaskRow *task = item->details->tasks->pdata[i];
      RisView *entry = ris_view_append_map (list);

      ris_view_set_text (entry, "kind", ris_wording_get_task (task->kind));
      ris_view_set_text (entry, "subject", task->subject);
      ris_view_set_text (entry, "organization", task->organization);
      ris_view_set_text (entry, "due_on", task->due_on);
    }
}

/* --- forms --- */

static void
append_choices (RisView *form, const char *name, const GPtrArray *choices)
{
  for (guint i = 0; i < choices->len; i++)
    {
      const RisRecordingChoice *choice = choices->pdata[i];
      g_autofree char *value = g_strdup_printf ("%" N, choice->id);

      ris_form_add_choice (form, name, value, choice->label);
    }
}

/* what a form shows before anything was typed */
typedef struct
{
  gint64 result;
  char *wording;
  char *competence;
  char *discussion;
} Shown;

static const RisField shown_fields[] = {
  RIS_FIELD (Shown, result, ID),
  RIS_FIELD (Shown, wording, TEXT),
  RIS_FIELD (Shown, competence, TEXT),
  RIS_FIELD (Shown, discussion, TEXT),
};

static const RisRecordType shown_type
    = { "Shown", sizeof (Shown), shown_fields, G_N_ELEMENTS (shown_fields) };

static const RisFormField decision_fields[] = {
  { "result", "Ergebnis", RIS_FORM_CHOICE, NULL },
  { "competence", "Zuständigkeit", RIS_FORM_TEXT, NULL },
  { "wording", "Wortlaut des Beschlusses", RIS_FORM_AREA, NULL },
  { "next_on", "Vertagt auf (TT.MM.JJJJ)", RIS_FORM_DAY, "Nur bei Vertagung oder Verweisung" },
  { "next_organization", "Verwiesen an", RIS_FORM_CHOICE, NULL },
};

static gboolean
add_decision_form (RisCouncil *council, RisView *map, const RisRecording *recording,
                   const RisRecordingItem *item, const RisRecordingPage *page, GError **error)
{
  g_autoptr (GPtrArray) results = ris_recording_load_list (council, recording, "result", error);
  g_autoptr (GPtrArray) committees
      = results != NULL ? ris_recording_load_organizations (council, recording, "committee", error)
                        : NULL;
  g_autofree char *competence = ris_recording_dup_competence (item);
  const char *draft = ris_recording_get_draft (item);
  Shown shown = { item->result != NULL ? item->result->result_id : 0,
                  (char *)(item->wording != NULL ? item->wording : draft),
                  item->decision != NULL ? item->decision->competence : competence, NULL };
  RisFormSource source = ris_recording_page_get_source (page, "decision_form");
  g_autofree char *action = ris_recording_page_dup_item_url (recording->details->meeting->id,
                                                             item->details->item->id, "beschluss");
  g_autofree char *stamp = ris_recording_dup_result_stamp (item);
  RisView *form;

  if (committees == NULL)
    return FALSE;
  source.type = &shown_type;
  source.record = &shown;
  form = ris_form_add (map, "decision_form", action, "Ergebnis speichern");
  ris_form_add_hidden (form, "seen", stamp);
  ris_form_add_fields (form, decision_fields, G_N_ELEMENTS (decision_fields), &source);
  ris_form_add_choice (form, "result", "", "bitte wählen");
  append_choices (form, "result", results);
  ris_form_add_choice (form, "next_organization", "", "dasselbe Gremium");
  append_choices (form, "next_organization", committees);
  return TRUE;
}

static const RisFormField discussion_fields[] = {
  { "discussion", "Beratung", RIS_FORM_AREA, NULL },
};

static void
add_discussion_form (RisView *map, const RisRecording *recording, const RisRecordingItem *item,
                     const RisRecordingPage *page)
{
  RisFormSource source = ris_recording_page_get_source (page, "discussion_form");
  Shown shown = { 0, NULL, NULL, item->discussion };
  g_autofree char *action = ris_recording_page_dup_item_url (recording->details->meeting->id,
                                                             item->details->item->id, "beratung");
  g_autofree char *version = g_strdup_printf ("%" N, item->discussion_version);
  RisView *form = ris_form_add (map, "discussion_form", action, "Beratung speichern");

  source.type = &shown_type;
  source.record = &shown;
  ris_form_add_hidden (form, "seen", version);
  ris_form_add_fields (form, discussion_fields, G_N_ELEMENTS (discussion_fields), &source);
  if (source.problems != NULL)
    ris_view_set_text (map, "stored_discussion", item->discussion);
}

static const RisFormField recusal_fields[] = {
  { "person", "Wer", RIS_FORM_CHOICE, NULL },
  { "reason", "Grund", RIS_FORM_TEXT,
    "Steht in der Niederschrift; leer lassen, was niemanden angeht" },
  { "left", "hat den Raum verlassen", RIS_FORM_CHECK, NULL },
};

static void
add_recusal_form (RisView *map, const RisRecording *recording, const RisRecordingItem *item,
                  const RisRecordingPage *page)
{
  RisFormSource source = ris_recording_page_get_source (page, "recusal_form");
  g_autofree char *action
      = ris_recording_page_dup_item_url (recording->details->meeting->id, item->details->item->id,
                                         "befangenheit");
  RisView *form = ris_form_add (map, "recusal_form", action, "Ausschließen");

  ris_form_add_fields (form, recusal_fields, G_N_ELEMENTS (recusal_fields), &source);
  for (guint i = 0; i < recording->seats->len; i++)
    {
      const RisRecordingSeat *seat = recording->seats->pdata[i];
      g_autofree char *value = g_strdup_printf ("%" N, seat->person_id);

      if (seat->person_id != 0)
        ris_form_add_choice (form, "person", value, seat->name);
    }
}

static const RisFormField task_fields[] = {
  { "kind", "Art", RIS_FORM_CHOICE, NULL },
  { "subject", "Was", RIS_FORM_TEXT, NULL },
  { "organization", "Wer", RIS_FORM_CHOICE, NULL },
  { "due_on", "bis (TT.MM.JJJJ)", RIS_FORM_DAY, NULL },
};

static gboolean
add_task_form (RisCouncil *council, RisView *map, const RisRecording *recording,
               const RisRecordingItem *item, const RisRecordingPage *page, GError **error)
{
  static const char *const kinds[] = { "promise", "check", "question", "decision" };
  g_autoptr (GPtrArray) offices
      = ris_recording_load_organizations (council, recording, "office", error);
  RisFormSource source = ris_recording_page_get_source (page, "task_form");
  g_autofree char *action = ris_recording_page_dup_item_url (recording->details->meeting->id,
                                                             item->details->item->id, "aufgaben");
  RisView *form;

  if (offices == NULL)
    return FALSE;
  form = ris_form_add (map, "task_form", action, "Festhalten");
  ris_form_add_fields (form, task_fields, G_N_ELEMENTS (task_fields), &source);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    ris_form_add_choice (form, "kind", kinds[i], ris_wording_get_task (kinds[i]));
  ris_form_add_choice (form, "organization", "", "noch offen");
  append_choices (form, "organization", offices);
  return TRUE;
}

/* one press for what happens most: nothing is recorded yet, the paper proposes, somebody is there */
static void
add_pass (RisView *map, const RisRecording *recording, const RisRecordingItem *item)
{
  const char *draft = ris_recording_get_draft (item);
  g_autofree char *stamp = ris_recording_dup_result_stamp (item);

  ris_view_set_bool (map, "can_pass",
                     draft != NULL && item->result == NULL && item->votes->len == 0
                         && recording->present > item->recused);
  ris_view_set_text (map, "pass_stamp", stamp);
  ris_view_set_int (map, "voters", MAX (recording->present - item->recused, 0));
  if (draft != NULL)
    ris_view_take_rich (map, "draft", ris_rich_new_from_markdown (draft, NULL));
}

gboolean
ris_recording_page_add_item (RisCouncil *council, RisView *view, const RisRecording *recording,
                             const RisRecordingItem *item, const RisRecordingPage *page,
                             GError **error)
{
  const RisAgendaRow *row = item->details->item;
  RisView *map = ris_view_add_map (view, "current");
  g_autofree char *title = ris_page_dup_title (row->title);

  ris_view_set_int (map, "item_id", row->id);
  ris_view_set_text (map, "number", row->number);
  ris_view_set_text (map, "title", title);
  ris_view_set_text (map, "paper", row->paper_number);
  ris_view_set_text (map, "begun_at", row->begun_at);
  ris_view_set_text (map, "ended_at", row->ended_at);
  ris_view_set_bool (map, "is_called", row->begun_at != NULL && row->ended_at == NULL);
  ris_view_set_bool (map, "is_closed_item", strcmp (row->part, "closed") == 0);
  ris_view_set_text (map, "result", item->result != NULL ? item->result->result : row->result);
  add_pass (map, recording, item);
  add_exclusions (map, item);
  add_votes (map, item);
  add_tasks (map, item);
  add_recusal_form (map, recording, item, page);
  add_discussion_form (map, recording, item, page);
  return add_decision_form (council, map, recording, item, page, error)
         && add_task_form (council, map, recording, item, page, error)
         && ris_recording_page_add_vote_form (council, map, recording, item, page, error);
}
