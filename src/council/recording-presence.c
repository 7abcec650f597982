/* Who is there: seats filled from the attendance log, and new lines of that log.
 *
 * A line says that somebody came, left or is missing; the state of a seat is what its last line says. A deputy fills the seat of
 * the member represented. A wrong line gets another time or is taken out; the audit log keeps what stood there.
 */
#include "recording-private.h"

#include "base/date.h"
#include "base/text.h"
#include "council-private.h"
#include "council/organizations.h"

#include <string.h>

#define COUNTING_SECONDS (15 * 60)

static const RisRecordTable event_table = { "presence-event", &ris_presence_event_type };

/* --- seats --- */

/* what the membership itself says, or else what its role usually has */
static gboolean
is_voting (const RisMemberRow *member)
{
  static const char *const voting[] = { "chair", "deputy-chair", "member", "mayor", "citizen" };

  if (member->has_vote != RIS_UNKNOWN)
    return member->has_vote == 1;
  for (guint i = 0; i < G_N_ELEMENTS (voting); i++)
    if (strcmp (member->role_canonical, voting[i]) == 0)
      return strstr (member->role, "inwohner") == NULL;
  return FALSE;
}

RisRecordingSeat *
ris_recording_find_seat (const RisRecording *recording, gint64 person_id)
{
  for (guint i = 0; person_id != 0 && i < recording->seats->len; i++)
    {
      RisRecordingSeat *seat = recording->seats->pdata[i];

      if (seat->person_id == person_id)
        return seat;
    }
  return NULL;
}

gboolean
ris_recording_is_filled (const RisRecordingSeat *seat)
{
  return seat->state == RIS_SEAT_PRESENT || seat->state == RIS_SEAT_REPRESENTED;
}

static void
add_deputy (RisRecording *recording, const RisMemberRow *member)
{
  RisDeputyRow *deputy = ris_deputy_row_new ();

  deputy->person_id = member->person_id;
  deputy->name = g_strdup (member->person);
  g_ptr_array_add (recording->deputies, deputy);
}

static void
add_member (RisRecording *recording, const RisMemberRow *member)
{
  RisRecordingSeat *seat;

  if (strcmp (member->role_canonical, "deputy-member") == 0)
    {
      add_deputy (recording, member);
      return;
    }
  if (ris_recording_find_seat (recording, member->person_id) != NULL)
    return;
  seat = ris_recording_seat_new ();
  seat->membership_id = member->id;
  seat->person_id = member->person_id;
  seat->name = g_strdup (member->person);
  seat->role = g_strdup (member->role);
  seat->is_voting = is_voting (member);
  seat->is_expert = strcmp (member->role_canonical, "citizen") == 0;
  seat->capacity = g_strdup (seat->is_voting                                    ? "voting"
                             : strcmp (member->role_canonical, "recorder") == 0 ? "recorder"
                                                                                : "advisory");
  seat->faction_id = member->faction_id;
  seat->faction = g_strdup (member->faction);
  g_ptr_array_add (recording->seats, seat);
}

/* (transfer full): the rows of @name for the organization on the day of the meeting */
static GPtrArray *
read_people (RisCouncil *desk, const RisRecording *recording, const char *name, gint64 id,
             GError **error)
{
  gboolean are_members = strcmp (name, "organization/members") == 0;
  g_autoptr (RisStatement) statement = ris_db_query (desk->db, name, error);

  if (statement == NULL)
    return NULL;
  ris_statement_bind_id (statement, "id", id);
  ris_statement_bind_text (statement, "day", recording->day);
  return ris_statement_read_all (statement,
                                 are_members ? &ris_member_row_type : &ris_deputy_row_type,
                                 are_members ? (GDestroyNotify)ris_member_row_free
                                             : (GDestroyNotify)ris_deputy_row_free,
                                 error);
}

static gboolean
read_organization (RisCouncil *desk, RisRecording *recording, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) members = read_people (desk, recording, "organization/members", id, error);
  g_autoptr (GPtrArray) deputies
      = members != NULL ? read_people (desk, recording, "organization/deputies", id, error) : NULL;

  if (deputies == NULL)
    return FALSE;
  for (guint i = 0; i < members->len; i++)
    add_member (recording, members->pdata[i]);
  while (deputies->len > 0)
    g_ptr_array_add (recording->deputies, g_ptr_array_steal_index (deputies, 0));
  return TRUE;
}

/* --- the log --- */

static int
compare_events (gconstpointer a, gconstpointer b)
{
  const RisPresenceEvent *first = *(const RisPresenceEvent *const *)a;
  const RisPresenceEvent *second = *(const RisPresenceEvent *const *)b;
  int order = g_strcmp0 (first->at, second->at);

  return order != 0 ? order
                    : (first->position > second->position) - (first->position < second->position);
}

static gboolean
is_arrival (const RisPresenceEvent *event)
{
  return strcmp (event->kind, "arrived") == 0 || strcmp (event->kind, "joined-remotely") == 0;
}

static RisSeatState
get_state (const RisPresenceEvent *event)
{
  if (is_arrival (event))
    return RIS_SEAT_PRESENT;
  if (strcmp (event->kind, "left") == 0)
    return RIS_SEAT_LEFT;
  return strcmp (event->kind, "excused") == 0 ? RIS_SEAT_EXCUSED : RIS_SEAT_ABSENT;
}

/* the name as the attendance list prints it */
static const char *
get_name (const RisRecording *recording, const RisPresenceEvent *event)
{
  for (guint i = 0; i < recording->details->presence->len; i++)
    {
      const RisPresenceRow *row = recording->details->presence->pdata[i];

      if (row->id == event->id && row->name != NULL)
        return row->name;
    }
  return event->name != NULL ? event->name : "";
}

static RisRecordingSeat *
find_other (const RisRecording *recording, const RisPresenceEvent *event)
{
  RisRecordingSeat *seat = ris_recording_find_seat (recording, event->person_id);

  for (guint i = 0; seat == NULL && event->person_id == 0 && i < recording->seats->len; i++)
    {
      RisRecordingSeat *other = recording->seats->pdata[i];

      if (other->person_id == 0 && g_strcmp0 (other->name, event->name) == 0)
        seat = other;
    }
  return seat;
}

/* the seat of whom the event is about; somebody who is no member gets a chair at the side */
static RisRecordingSeat *
need_seat (RisRecording *recording, const RisPresenceEvent *event)
{
  RisRecordingSeat *seat = find_other (recording, event);

  if (seat != NULL)
    return seat;
  seat = ris_recording_seat_new ();
  seat->person_id = event->person_id;
  seat->name = g_strdup (get_name (recording, event));
  seat->role = g_strdup (event->function);
  seat->capacity = g_strdup (event->capacity);
  g_ptr_array_add (recording->seats, seat);
  return seat;
}

static void
apply (RisRecording *recording, const RisPresenceEvent *event)
{
  RisRecordingSeat *seat = need_seat (recording, event);
  RisRecordingSeat *principal = ris_recording_find_seat (recording, event->represents_id);

  seat->state = get_state (event);
  seat->event_id = event->id;
  g_free (seat->since);
  seat->since = g_strdup (event->at);
  if (principal == NULL)
    return;
  g_clear_pointer (&principal->deputy, g_free);
  principal->deputy_id = is_arrival (event) ? event->person_id : 0;
  principal->deputy = is_arrival (event) ? g_strdup (seat->name) : NULL;
}

/* a deputy's seat is that of the member */
static void
count (RisRecording *recording)
{
  for (guint i = 0; i < recording->seats->len; i++)
    {
      RisRecordingSeat *seat = recording->seats->pdata[i];

      if (seat->deputy != NULL && seat->state != RIS_SEAT_PRESENT)
        seat->state = RIS_SEAT_REPRESENTED;
      if (seat->membership_id == 0 || !seat->is_voting)
        continue;
      recording->entitled++;
      recording->present += ris_recording_is_filled (seat);
      recording->experts_present += seat->is_expert && ris_recording_is_filled (seat);
      if (seat->is_expert)
        g_array_append_val (recording->experts, seat->person_id);
    }
}

gboolean
ris_recording_fill_seats (RisCouncil *desk, RisRecording *recording, GError **error)
{
  const GPtrArray *organizations = recording->details->organizations;

  recording->seats = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_recording_seat_free);
  recording->experts = g_array_new (FALSE, FALSE, sizeof (gint64));
  recording->deputies = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_deputy_row_free);
  for (guint i = 0; i < organizations->len; i++)
    if (!read_organization (desk, recording,
                            ((const RisOrganizationRow *)organizations->pdata[i])->id, error))
      return FALSE;
  g_ptr_array_sort (recording->events, compare_events);
  for (guint i = 0; i < recording->events->len; i++)
    apply (recording, recording->events->pdata[i]);
  count (recording);
  return TRUE;
}

/* --- a new line --- */

static gboolean
is_one_of (const char *word, const char *const *words)
{
  for (; *words != NULL; words++)
    if (g_strcmp0 (word, *words) == 0)
      return TRUE;
  return FALSE;
}

static gint64
get_next_position (const RisRecording *recording)
{
  gint64 last = 0;

  for (guint i = 0; i < recording->events->len; i++)
    last = MAX (last, ((const RisPresenceEvent *)recording->events->pdata[i])->position);
  return last + 1;
}

static gboolean
check_person (const RisRecordingEdit *edit, gint64 id, GError **error)
{
  g_autoptr (RisStatement) statement
      = ris_change_query (edit->change, "account/person-exists", error);

  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "id", id);
  if (ris_statement_next (statement, &failure))
    return TRUE;
  if (failure == NULL)
    g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND, "there is no person %" G_GINT64_FORMAT, id);
  else
    g_propagate_error (error, failure);
  return FALSE;
}

/* an item that the event belongs to is one of this meeting */
static gboolean
check_item (const RisRecordingEdit *edit, gint64 id, GError **error)
{
  g_autoptr (RisAgendaItem) item
      = id != 0 ? ris_recording_load_agenda_item (edit, id, error) : NULL;

  return id == 0 || item != NULL;
}

static void
check_representation (const RisRecordingEdit *edit, const RisRecordingEvent *typed)
{
  const RisRecordingSeat *seat = ris_recording_find_seat (edit->recording, typed->represents_id);
  const RisRecordingSeat *own = ris_recording_find_seat (edit->recording, typed->person_id);

  if (typed->represents_id == 0)
    return;
  if (seat == NULL || seat->membership_id == 0)
    ris_problems_add (edit->problems, "represents", "Vertreten werden kann nur ein Mitglied.");
  else if (ris_recording_is_filled (seat))
    ris_problems_add (edit->problems, "represents", "%s ist anwesend oder schon vertreten.",
                      seat->name);
  else if (own != NULL && own->membership_id != 0 && own->is_voting)
    ris_problems_add (edit->problems, "represents", "%s hat einen eigenen Sitz.", own->name);
  else if (own != NULL && own->state == RIS_SEAT_PRESENT)
    ris_problems_add (edit->problems, "represents", "%s vertritt schon jemanden.", own->name);
}

static gboolean
check_words (const RisRecordingEdit *edit, const RisRecordingEvent *typed)
{
  static const char *const kinds[]
      = { "arrived", "left", "joined-remotely", "excused", "absent", NULL };
  static const char *const capacities[]
      = { "advisory", "administration", "recorder", "guest", "press", NULL };

  if (!is_one_of (typed->kind, kinds))
    ris_problems_add (edit->problems, "kind", "Bitte angeben, was geschehen ist.");
  if (typed->capacity != NULL && !is_one_of (typed->capacity, capacities))
    ris_problems_add (edit->problems, "capacity", "Diese Eigenschaft gibt es nicht.");
  if (typed->person_id == 0 && ris_text_is_blank (typed->name))
    ris_problems_add (edit->problems, "name", "Bitte einen Namen angeben.");
  return ris_problems_is_empty (edit->problems);
}

/* (transfer full): the line as it will be stored, without its time */
static RisPresenceEvent *
make_event (const RisRecordingEdit *edit, const RisRecordingEvent *typed)
{
  const RisRecordingSeat *seat = ris_recording_find_seat (edit->recording, typed->person_id);
  RisPresenceEvent *event = ris_presence_event_new ();

  event->meeting_id = edit->recording->details->meeting->id;
  event->position = get_next_position (edit->recording);
  event->person_id = typed->person_id;
  event->name = typed->person_id == 0 ? g_strstrip (g_strdup (typed->name)) : NULL;
  event->kind = g_strdup (typed->kind);
  if (typed->represents_id != 0)
    event->capacity = g_strdup ("voting");
  else if (seat != NULL && (seat->membership_id != 0 || typed->capacity == NULL))
    event->capacity = g_strdup (seat->capacity);
  else
    event->capacity = g_strdup (typed->capacity != NULL ? typed->capacity : "guest");
  event->represents_id = typed->represents_id;
  event->agenda_item_id = typed->item_id;
  event->function = ris_text_is_blank (typed->function) ? NULL : g_strdup (typed->function);
  return event;
}

/* whom somebody who leaves stood in for */
static void
take_principal (const RisRecordingEdit *edit, RisPresenceEvent *event)
{
  for (guint i = 0; event->represents_id == 0 && i < edit->recording->seats->len; i++)
    {
      const RisRecordingSeat *seat = edit->recording->seats->pdata[i];

      if (seat->deputy != NULL && seat->deputy_id != 0 && seat->deputy_id == event->person_id)
        event->represents_id = seat->person_id;
    }
}

/* whether the seat already says so: the same button pressed twice, or by two recorders */
static gboolean
is_said (const RisRecordingSeat *seat, const RisPresenceEvent *event)
{
  return seat != NULL && seat->event_id != 0 && seat->state == get_state (event);
}

static gboolean
append_event (RisRecordingEdit *edit, RisPresenceEvent *event, GError **error)
{
  RisPresenceEvent *copy;

  if (!ris_change_save (edit->change, &event_table, event, "noted", error))
    return FALSE;
  copy = ris_record_copy (&ris_presence_event_type, event);
  g_ptr_array_add (edit->recording->events, copy);
  return TRUE;
}

/* a member whose seat somebody fills is missing, and the log says so */
static gboolean
excuse_principal (RisRecordingEdit *edit, const RisPresenceEvent *deputy, GError **error)
{
  const RisRecordingSeat *seat = ris_recording_find_seat (edit->recording, deputy->represents_id);
  g_autoptr (RisPresenceEvent) event = NULL;

  if (seat == NULL || seat->event_id != 0 || !is_arrival (deputy))
    return TRUE;
  event = ris_presence_event_new ();
  event->meeting_id = deputy->meeting_id;
  event->position = get_next_position (edit->recording);
  event->person_id = seat->person_id;
  event->kind = g_strdup ("excused");
  event->capacity = g_strdup (seat->capacity);
  event->at = g_strdup (deputy->at);
  return append_event (edit, event, error);
}

gboolean
ris_recording_note_presence (RisCouncil *desk, gint64 id, const RisRecordingEvent *typed,
                             RisProblems *problems, GError **error)
{
  g_auto (RisRecordingEdit) edit = { 0 };
  g_autoptr (RisPresenceEvent) event = NULL;
  const RisRecordingSeat *seat;

  if (!ris_recording_edit_begin (&edit, desk, id, problems, error) || !check_words (&edit, typed)
      || !check_item (&edit, typed->item_id, error)
      || (typed->person_id != 0 && !check_person (&edit, typed->person_id, error)))
    return FALSE;
  event = make_event (&edit, typed);
  seat = find_other (edit.recording, event);
  if (is_said (seat, event))
    return TRUE;
  if (typed->seen != RIS_UNKNOWN && typed->seen != (seat != NULL ? seat->event_id : 0))
    ris_recording_check_seen (&edit, "", "other");
  check_representation (&edit, typed);
  if (strcmp (typed->kind, "left") == 0 && (seat == NULL || seat->state != RIS_SEAT_PRESENT))
    ris_problems_add (problems, "kind", "Gehen kann nur, wer als anwesend erfasst ist.");
  event->at = ris_recording_dup_instant (&edit, typed->clock, "clock");
  if (!ris_problems_is_empty (problems))
    return FALSE;
  take_principal (&edit, event);
  return append_event (&edit, event, error) && excuse_principal (&edit, event, error)
         && ris_change_commit (edit.change, error);
}

/* who is noted with all others soon after the meeting began was there from the beginning: counting heads takes a while */
static const char *
get_common_time (const RisRecordingEdit *edit)
{
  const char *begun_at = edit->recording->details->meeting->begun_at;
  const char *now = ris_change_get_now (edit->change);

  if (begun_at != NULL && strcmp (begun_at, now) <= 0
      && ris_date_to_unix (now) - ris_date_to_unix (begun_at) <= COUNTING_SECONDS)
    return begun_at;
  return now;
}

gboolean
ris_recording_note_all (RisCouncil *desk, gint64 id, RisProblems *problems, GError **error)
{
  g_auto (RisRecordingEdit) edit = { 0 };

  if (!ris_recording_edit_begin (&edit, desk, id, problems, error))
    return FALSE;
  for (guint i = 0; i < edit.recording->seats->len; i++)
    {
      const RisRecordingSeat *seat = edit.recording->seats->pdata[i];
      const RisRecordingEvent typed
          = { .person_id = seat->person_id, .kind = "arrived", .seen = RIS_UNKNOWN };
      g_autoptr (RisPresenceEvent) event = NULL;

      if (seat->membership_id == 0 || seat->state != RIS_SEAT_OPEN)
        continue;
      event = make_event (&edit, &typed);
      event->at = g_strdup (get_common_time (&edit));
      if (!append_event (&edit, event, error))
        return FALSE;
    }
  return ris_change_commit (edit.change, error);
}

gboolean
ris_recording_correct_event (RisCouncil *desk, gint64 id, gint64 event_id, const char *clock,
                             RisProblems *problems, GError **error)
{
  static const RisRecordingRow gone
      = { "recording/event-remove", "withdrawn", "presence-event", &ris_presence_event_type };
  g_auto (RisRecordingEdit) edit = { 0 };
  g_autoptr (RisPresenceEvent) event = NULL;
  g_autoptr (GError) failure = NULL;

  if (!ris_recording_edit_begin (&edit, desk, id, problems, error))
    return FALSE;
  event = ris_recording_read (ris_change_get_db (edit.change), "recording/event-by-id", event_id,
                              &ris_presence_event_type, &failure);
  if (failure == NULL && (event == NULL || event->meeting_id != id))
    g_set_error (&failure, RIS_ERROR, RIS_ERROR_NOT_FOUND,
                 "the meeting has no event %" G_GINT64_FORMAT, event_id);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (ris_text_is_blank (clock))
    return ris_recording_remove (edit.change, &gone, event, event_id, error)
           && ris_change_commit (edit.change, error);
  g_free (event->at);
  event->at = ris_recording_dup_instant (&edit, clock, "clock");
  return event->at != NULL && ris_change_save (edit.change, &event_table, event, "corrected", error)
         && ris_change_commit (edit.change, error);
}
