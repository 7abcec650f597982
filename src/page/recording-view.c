/* The recorder's page as a view: agenda, the item, attendance. */
#include "recording-private.h"

#include "model/meeting.h"
#include "model/wording.h"

#include <string.h>

#define N G_GINT64_FORMAT

char *
ris_recording_page_dup_url (gint64 id, const char *rest)
{
  return g_strdup_printf ("/intern/sitzungen/%" N "/protokoll%s", id, rest);
}

char *
ris_recording_page_dup_item_url (gint64 id, gint64 item_id, const char *rest)
{
  return g_strdup_printf ("/intern/sitzungen/%" N "/protokoll/tops/%" N "/%s", id, item_id, rest);
}

RisFormSource
ris_recording_page_get_source (const RisRecordingPage *page, const char *form)
{
  RisFormSource source = { 0 };

  if (g_strcmp0 (page->form, form) == 0)
    {
      source.request = page->request;
      source.problems = page->problems;
    }
  return source;
}

/* --- findings --- */

static const char *
get_norm (const RisFinding *finding)
{
  return finding->rules->len > 0 ? ((const RisRule *)finding->rules->pdata[0])->norm : NULL;
}

void
ris_recording_page_add_finding (RisView *view, const char *name, const RisFinding *finding)
{
  RisView *map, *steps, *notes;

  if (finding == NULL)
    return;
  map = ris_view_add_map (view, name);
  ris_view_set_text (map, "sentence", finding->sentence);
  ris_view_set_text (map, "class", ris_finding_get_class_name (finding->class));
  ris_view_set_text (map, "norm", get_norm (finding));
  steps = ris_view_add_list (map, "steps");
  for (guint i = 0; i < finding->steps->len; i++)
    ris_view_append_text (steps, finding->steps->pdata[i]);
  notes = ris_view_add_list (map, "notes");
  for (guint i = 0; i < finding->findings->len; i++)
    {
      const RisFinding *note = finding->findings->pdata[i];
      RisView *entry = ris_view_append_map (notes);

      ris_view_set_text (entry, "sentence", note->sentence);
      ris_view_set_text (entry, "class", ris_finding_get_class_name (note->class));
    }
}

/* --- the course --- */

static const RisMeetingPhase *
find_open (const RisRecording *recording, const char *kind)
{
  for (guint i = 0; i < recording->phases->len; i++)
    {
      const RisMeetingPhase *phase = recording->phases->pdata[i];

      if (phase->ended_at == NULL && strcmp (phase->kind, kind) == 0)
        return phase;
    }
  return NULL;
}

static void
add_phases (RisView *view, const RisRecording *recording)
{
  RisView *list = ris_view_add_list (view, "phases");

  for (guint i = 0; i < recording->phases->len; i++)
    {
      const RisMeetingPhase *phase = recording->phases->pdata[i];
      RisView *map = ris_view_append_map (list);

      ris_view_set_int (map, "id", phase->id);
      ris_view_set_text (map, "label",
                         strcmp (phase->kind, "public") == 0 ? "Öffentlicher Teil"
                                                             : ris_wording_get_phase (phase->kind));
      ris_view_set_text (map, "begun_at", phase->begun_at);
      ris_view_set_text (map, "ended_at", phase->ended_at);
    }
}

static void
add_course (RisView *view, const RisRecording *recording)
{
  const RisMeetingRow *meeting = recording->details->meeting;
  g_autofree char *stamp = ris_recording_dup_course_stamp (recording);
  gboolean is_running = meeting->begun_at != NULL && meeting->ended_at == NULL;

  ris_view_set_text (view, "stamp", stamp);
  ris_view_set_text (view, "begun_at", meeting->begun_at);
  ris_view_set_text (view, "ended_at", meeting->ended_at);
  ris_view_set_bool (view, "is_new", meeting->begun_at == NULL);
  ris_view_set_bool (view, "is_running", is_running);
  ris_view_set_bool (view, "is_interrupted",
                     is_running && find_open (recording, "interruption") != NULL);
  ris_view_set_bool (view, "is_closed", is_running && find_open (recording, "closed") != NULL);
  add_phases (view, recording);
}

/* --- the agenda --- */

static const char *
find_result (const RisRecording *recording, const RisAgendaRow *row)
{
  for (guint i = 0; i < recording->results->len; i++)
    {
      const RisRecordingResult *result = recording->results->pdata[i];

      if (result->agenda_item_id == row->id)
        return result->result;
    }
  return row->result;
}

static void
add_agenda (RisView *view, const RisRecording *recording, gint64 current)
{
  RisView *list = ris_view_add_list (view, "agenda");

  for (guint i = 0; i < recording->details->agenda->len; i++)
    {
      const RisAgendaRow *row = recording->details->agenda->pdata[i];
      RisView *map = ris_view_append_map (list);
      g_autofree char *title = ris_page_dup_title (row->title);

      ris_view_set_int (map, "id", row->id);
      ris_view_set_text (map, "number", row->number);
      ris_view_set_text (map, "title", title);
      ris_view_set_text (map, "result", find_result (recording, row));
      ris_view_set_bool (map, "is_current", row->id == current);
      ris_view_set_bool (map, "is_heading", strcmp (row->kind, "heading") == 0);
      ris_view_set_bool (map, "is_closed_item", strcmp (row->part, "closed") == 0);
      ris_view_set_bool (map, "is_called", row->begun_at != NULL && row->ended_at == NULL);
    }
}

/* --- attendance --- */

static const char *
get_state_label (RisSeatState state)
{
  static const char *const labels[] = {
    [RIS_SEAT_OPEN] = "noch nicht erfasst",
    [RIS_SEAT_PRESENT] = "anwesend",
    [RIS_SEAT_LEFT] = "gegangen",
    [RIS_SEAT_EXCUSED] = "entschuldigt",
    [RIS_SEAT_ABSENT] = "fehlt",
    [RIS_SEAT_REPRESENTED] = "vertreten",
  };

  return labels[state];
}

static void
add_deputies (RisView *map, const RisRecording *recording, const RisRecordingSeat *seat)
{
  RisView *list = ris_view_add_list (map, "deputies");

  for (guint i = 0; i < recording->deputies->len; i++)
    {
      const RisDeputyRow *deputy = recording->deputies->pdata[i];
      RisView *entry;

      if (seat->membership_id == 0
          || (deputy->membership_id != 0 && deputy->membership_id != seat->membership_id))
        continue;
      entry = ris_view_append_map (list);
      ris_view_set_int (entry, "deputy_id", deputy->person_id);
      ris_view_set_text (entry, "deputy_name", deputy->name);
    }
}

static void
add_seat (RisView *list, const RisRecording *recording, const RisRecordingSeat *seat)
{
  RisView *map = ris_view_append_map (list);
  g_autofree char *seen = g_strdup_printf ("%" N, seat->event_id);

  ris_view_set_int (map, "person_id", seat->person_id != 0 ? seat->person_id : RIS_UNKNOWN);
  ris_view_set_text (map, "name", seat->name);
  ris_view_set_text (map, "role", seat->role);
  ris_view_set_text (map, "faction", seat->faction);
  ris_view_set_text (map, "state", get_state_label (seat->state));
  ris_view_set_text (map, "since", seat->since);
  ris_view_set_text (map, "deputy", seat->deputy);
  ris_view_set_text (map, "seen", seen);
  if (seat->event_id != 0)
    ris_view_set_int (map, "event_id", seat->event_id);
  ris_view_set_bool (map, "is_member", seat->membership_id != 0);
  ris_view_set_bool (map, "is_voting", seat->is_voting);
  ris_view_set_bool (map, "is_present", seat->state == RIS_SEAT_PRESENT);
  ris_view_set_bool (map, "is_filled",
                     seat->state == RIS_SEAT_PRESENT || seat->state == RIS_SEAT_REPRESENTED);
  add_deputies (map, recording, seat);
}

static void
add_attendance (RisView *view, const RisRecording *recording)
{
  RisView *list = ris_view_add_list (view, "seats");
  gboolean has_open = FALSE;

  for (guint i = 0; i < recording->seats->len; i++)
    {
      const RisRecordingSeat *seat = recording->seats->pdata[i];

      add_seat (list, recording, seat);
      has_open = has_open || (seat->membership_id != 0 && seat->state == RIS_SEAT_OPEN);
    }
  ris_view_set_int (view, "present", recording->present);
  ris_view_set_int (view, "entitled", recording->entitled);
  ris_view_set_int (view, "legal", recording->legal);
  ris_view_set_bool (view, "has_open", has_open);
  ris_recording_page_add_finding (view, "quorum", recording->quorum);
  ris_recording_page_add_finding (view, "quorum_course", recording->course);
}

static const RisFormField guest_fields[] = {
  { "name", "Name", RIS_FORM_TEXT, NULL },
  { "capacity", "als", RIS_FORM_CHOICE, NULL },
  { "function", "Funktion", RIS_FORM_TEXT, NULL },
  { "clock", "Uhrzeit", RIS_FORM_TEXT, "Leer: jetzt" },
};

static void
add_guest_form (RisView *view, const RisRecording *recording, const RisRecordingPage *page)
{
  static const char *const capacities[][2] = { { "administration", "Verwaltung" },
                                               { "recorder", "Schriftführung" },
                                               { "guest", "Gast" },
                                               { "press", "Presse" },
                                               { "advisory", "beratend" } };
  RisFormSource source = ris_recording_page_get_source (page, "guest_form");
  g_autofree char *action
      = ris_recording_page_dup_url (recording->details->meeting->id, "/anwesenheit");
  RisView *form = ris_form_add (view, "guest_form", action, "Anwesend");

  ris_form_add_hidden (form, "kind", "arrived");
  ris_form_add_hidden (form, "form", "guest_form");
  ris_form_add_fields (form, guest_fields, G_N_ELEMENTS (guest_fields), &source);
  for (guint i = 0; i < G_N_ELEMENTS (capacities); i++)
    ris_form_add_choice (form, "capacity", capacities[i][0], capacities[i][1]);
}

static const RisFormField chair_fields[] = {
  { "person", "Ab jetzt leitet die Sitzung", RIS_FORM_CHOICE, NULL },
};

static void
add_chairs (RisView *view, const RisRecording *recording, const RisRecordingPage *page)
{
  RisFormSource source = ris_recording_page_get_source (page, "chair_form");
  g_autofree char *action
      = ris_recording_page_dup_url (recording->details->meeting->id, "/vorsitz");
  g_autofree char *item = g_strdup_printf ("%" N, page->item_id);
  RisView *list = ris_view_add_list (view, "chairs");
  RisView *form = ris_form_add (view, "chair_form", action, "Vorsitz eintragen");

  for (guint i = 0; i < recording->chairs->len; i++)
    {
      const RisRecordingChair *chair = recording->chairs->pdata[i];
      RisView *map = ris_view_append_map (list);

      ris_view_set_text (map, "name", chair->name);
      ris_view_set_text (map, "from_number", chair->from_number);
    }
  if (recording->chairs->len > 0)
    ris_form_add_hidden (form, "top", item);
  ris_form_add_fields (form, chair_fields, G_N_ELEMENTS (chair_fields), &source);
  for (guint i = 0; i < recording->seats->len; i++)
    {
      const RisRecordingSeat *seat = recording->seats->pdata[i];
      g_autofree char *value = g_strdup_printf ("%" N, seat->person_id);

      if (seat->person_id != 0)
        ris_form_add_choice (form, "person", value, seat->name);
    }
}

/* --- the page --- */

static void
add_problems (RisView *view, const RisProblems *problems)
{
  RisView *list = ris_view_add_list (view, "problems");

  for (guint i = 0; problems != NULL && i < ris_problems_get_size (problems); i++)
    ris_view_append_text (list, ris_problems_get (problems, ris_problems_get_field (problems, i)));
}

static RisView *
view_meeting (const RisRecording *recording, const RisRecordingPage *page)
{
  const RisMeetingRow *meeting = recording->details->meeting;
  RisView *view = ris_page_new (meeting->name);
  RisView *breadcrumb = ris_page_add_breadcrumb (view);

  ris_page_append_crumb (breadcrumb, "/intern/protokollfuehrung", "Protokoll");
  ris_page_append_crumb (breadcrumb, NULL, meeting->name);
  ris_view_set_int (view, "meeting_id", meeting->id);
  ris_view_set_text (view, "heading", meeting->name);
  ris_view_set_text (view, "day", recording->day);
  ris_view_set_text (view, "status", meeting->status);
  if (page->item_id != 0)
    ris_view_set_int (view, "top", page->item_id);
  add_problems (view, page->problems);
  add_course (view, recording);
  add_agenda (view, recording, page->item_id);
  add_attendance (view, recording);
  add_guest_form (view, recording, page);
  add_chairs (view, recording, page);
  return view;
}

static guint
get_status (const RisRecordingPage *page)
{
  if (page->problems == NULL || ris_problems_is_empty (page->problems))
    return 200;
  return ris_problems_get (page->problems, "seen") != NULL ? 409 : 422;
}

RisResponse *
ris_recording_page_answer (RisCouncil *council, gint64 id, const RisRecordingPage *page,
                           GError **error)
{
  g_autoptr (RisRecording) recording = ris_recording_load (council, id, error);
  g_autoptr (RisRecordingItem) item = NULL;
  g_autoptr (RisView) view = NULL;
  RisResponse *response;

  if (recording == NULL)
    return NULL;
  view = view_meeting (recording, page);
  if (page->item_id != 0)
    {
      item = ris_recording_load_item (council, recording, page->item_id, error);
      if (item == NULL
          || !ris_recording_page_add_item (council, view, recording, item, page, error))
        return NULL;
    }
  response = ris_response_new_page (page->request, "recording/show", g_steal_pointer (&view));
  ris_response_set_status (response, get_status (page));
  return response;
}
