/* Meetings as parts of a view. Levels of the agenda come from the tree, presence notes from the attendance log: nothing
 * here is stored twice. */
#include "document/meeting-view.h"

#include "base/date.h"
#include "model/wording.h"

#include <string.h>

/* the time of the invitation, if the meeting began at another one; (nullable) */
static char *
dup_convened (const RisMeetingRow *meeting)
{
  RisCivil civil = { 0 };

  if (meeting->begun_at == NULL || g_strcmp0 (meeting->starts_at, meeting->begun_at) == 0
      || !ris_date_get_civil (meeting->starts_at, &civil))
    return NULL;
  return g_strdup_printf ("%02d:%02d Uhr", civil.hour, civil.minute);
}

void
ris_meeting_view_describe (RisView *map, const RisMeetingRow *meeting,
                           const GPtrArray *organizations)
{
  g_autofree char *day = ris_wording_dup_day (meeting->starts_on, meeting->approximate);
  g_autofree char *time = ris_wording_dup_time (meeting);
  g_autofree char *convened = dup_convened (meeting);
  g_autofree char *place = ris_wording_dup_place (meeting);
  gboolean is_cancelled = g_strcmp0 (meeting->status_canonical, "cancelled") == 0;
  gboolean is_moved = g_strcmp0 (meeting->status_canonical, "moved") == 0;

  ris_view_set_record (map, &ris_meeting_row_type, meeting);
  ris_view_set_text (map, "day", day);
  ris_view_set_text (map, "time", time);
  ris_view_set_text (map, "convened", convened);
  ris_view_set_text (map, "place", place);
  ris_view_set_text (map, "publicity_text", ris_wording_get_publicity (meeting->publicity));
  ris_view_set_bool (map, "is_cancelled", is_cancelled);
  ris_view_set_bool (map, "is_moved", is_moved);
  if (organizations != NULL)
    {
      RisView *list = ris_view_add_list (map, "organizations");

      for (guint i = 0; i < organizations->len; i++)
        ris_view_set_record (ris_view_append_map (list), &ris_organization_row_type,
                             organizations->pdata[i]);
    }
}

void
ris_meeting_view_append (RisView *list, const GPtrArray *meetings)
{
  for (guint i = 0; i < meetings->len; i++)
    ris_meeting_view_describe (ris_view_append_map (list), meetings->pdata[i], NULL);
}

/* --- agenda --- */

static const RisAgendaRow *
find_item (const GPtrArray *agenda, gint64 id)
{
  for (guint i = 0; id != 0 && i < agenda->len; i++)
    {
      const RisAgendaRow *item = agenda->pdata[i];

      if (item->id == id)
        return item;
    }
  return NULL;
}

static gint64
level_of (const GPtrArray *agenda, const RisAgendaRow *item)
{
  gint64 level = 1;

  /* the schema forbids an item that is its own parent, not longer circles: 4 levels are shown at most */
  for (item = find_item (agenda, item->parent_id); item != NULL && level < 4;
       item = find_item (agenda, item->parent_id))
    level++;
  return level;
}

/* the number of the item that was treated just before this one, if the order of the invitation was left */
static char *
dup_treated (const GPtrArray *agenda, const RisAgendaRow *item)
{
  const RisAgendaRow *before = NULL;

  if (item->treated_position == RIS_UNKNOWN || item->treated_position == item->position)
    return NULL;
  for (guint i = 0; i < agenda->len; i++)
    {
      const RisAgendaRow *other = agenda->pdata[i];
      gint64 position
          = other->treated_position == RIS_UNKNOWN ? other->position : other->treated_position;

      if (other != item && g_strcmp0 (other->part, item->part) == 0
          && position < item->treated_position
          && (before == NULL
              || position > (before->treated_position == RIS_UNKNOWN ? before->position
                                                                     : before->treated_position)))
        before = other;
    }
  if (before == NULL || before->number == NULL)
    return g_strdup ("zuerst behandelt");
  return g_strdup_printf ("nach %s behandelt", before->number);
}

void
ris_meeting_view_set_result (RisView *map, const char *result, const char *canonical,
                             const char *outcome, const char *printed)
{
  g_autofree char *text
      = result != NULL ? ris_wording_dup_result (result, canonical, outcome) : NULL;

  if (text == NULL)
    return;
  ris_view_set_text (map, "result_text", text);
  ris_view_set_text (map, "tone", ris_wording_get_result_tone (canonical, outcome));
  ris_view_set_text (map, "vote", printed);
}

static void
append_item (RisView *list, const GPtrArray *agenda, const RisAgendaRow *item)
{
  RisView *map = ris_view_append_map (list);
  g_autofree char *treated = dup_treated (agenda, item);

  ris_view_set_record (map, &ris_agenda_row_type, item);
  ris_view_set_int (map, "level", level_of (agenda, item));
  ris_view_set_bool (map, "is_heading", g_strcmp0 (item->kind, "heading") == 0);
  ris_view_set_text (map, "origin_text", ris_wording_get_origin (item->origin));
  ris_view_set_text (map, "treated", treated);
  ris_view_set_bool (map, "has_several_votes", item->votes > 1);
  ris_meeting_view_set_result (map, item->result, item->result_canonical, item->outcome,
                               item->printed);
}

void
ris_meeting_view_add_agenda (RisView *map, const GPtrArray *agenda)
{
  RisView *parts = ris_view_add_list (map, "parts");
  RisView *items = NULL;
  const char *part = NULL;

  for (guint i = 0; i < agenda->len; i++)
    {
      const RisAgendaRow *item = agenda->pdata[i];

      if (g_strcmp0 (part, item->part) != 0)
        {
          RisView *head = ris_view_append_map (parts);
          gboolean is_public = g_str_equal (item->part, "public");

          part = item->part;
          ris_view_set_text (head, "part", part);
          ris_view_set_text (head, "label",
                             is_public ? "Öffentlicher Teil" : "Nichtöffentlicher Teil");
          items = ris_view_add_list (head, "items");
        }
      append_item (items, agenda, item);
    }
}

/* --- presence --- */

static gboolean
is_event (const RisPresenceRow *event, const char *kind)
{
  return g_strcmp0 (event->kind, kind) == 0;
}

static gboolean
is_same_person (const RisPresenceRow *a, const RisPresenceRow *b)
{
  if (a->person_id != 0 || b->person_id != 0)
    return a->person_id == b->person_id;
  return g_strcmp0 (a->name, b->name) == 0;
}

/* "ab TOP 3, 18:33 Uhr" */
static void
append_moment (GString *out, const char *word, const RisPresenceRow *event)
{
  RisCivil civil = { 0 };

  /* "ab 19:15 Uhr bis TOP 9", but "bis 18:00 Uhr, ab 19:15 Uhr" */
  if (out->len > 0)
    g_string_append (out, g_str_equal (word, "bis") ? " " : ", ");
  g_string_append (out, word);
  if (event->agenda_number != NULL)
    g_string_append_printf (out, " TOP %s", event->agenda_number);
  if (event->at != NULL && ris_date_get_civil (event->at, &civil))
    g_string_append_printf (out, "%s %02d:%02d Uhr", event->agenda_number != NULL ? "," : "",
                            civil.hour, civil.minute);
}

/* whether @event, an arrival, is followed by the same person leaving with the same item: a guest for one item */
static gboolean
is_for_one_item (const GPtrArray *presence, guint position)
{
  const RisPresenceRow *event = presence->pdata[position];

  for (guint i = position + 1; event->agenda_number != NULL && i < presence->len; i++)
    {
      const RisPresenceRow *other = presence->pdata[i];

      if (is_same_person (event, other) && g_strcmp0 (event->capacity, other->capacity) == 0)
        return is_event (other, "left")
               && g_strcmp0 (event->agenda_number, other->agenda_number) == 0;
    }
  return FALSE;
}

/* whether @at lies in a later minute than @begin: people read minutes */
static gboolean
is_after_minute (const char *at, const char *begin)
{
  const gsize length = strlen ("2022-06-07T16:00");

  return begin == NULL || strncmp (at, begin, length) > 0;
}

/* from when to when a person was there, for whom, and how; empty for somebody who was there all the time */
static char *
dup_note (const RisMeetingRow *meeting, const GPtrArray *presence, const RisPresenceRow *person)
{
  GString *note = g_string_new (NULL);
  const char *begin = meeting->begun_at != NULL ? meeting->begun_at : meeting->starts_at;
  gboolean was_for_one_item = FALSE;

  for (guint i = 0; i < presence->len; i++)
    {
      const RisPresenceRow *event = presence->pdata[i];
      gboolean is_timed = event->agenda_number != NULL || event->at != NULL;

      if (!is_same_person (event, person) || g_strcmp0 (event->capacity, person->capacity) != 0)
        continue;
      if (event->represents != NULL)
        g_string_append_printf (note, "%sin Vertretung für %s", note->len > 0 ? ", " : "",
                                event->represents);
      if (is_event (event, "joined-remotely"))
        g_string_append_printf (note, "%szugeschaltet", note->len > 0 ? ", " : "");
      if (is_event (event, "left") && is_timed && !was_for_one_item)
        append_moment (note, "bis", event);
      else if (is_event (event, "arrived") && is_timed
               && (event->agenda_number != NULL || is_after_minute (event->at, begin)))
        append_moment (note, is_for_one_item (presence, i) ? "zu" : "ab", event);
      was_for_one_item = is_event (event, "arrived") && is_for_one_item (presence, i);
    }
  return g_string_free (note, note->len == 0);
}

/* a heading of the attendance list: who belongs under it */
typedef struct
{
  const char *label;    /* NULL: the capacity's own */
  const char *capacity; /* NULL: any */
  const char *kind;     /* "arrived" stands for everybody who came */
} PresenceGroup;

static gboolean
belongs_to (const RisPresenceRow *event, const PresenceGroup *group)
{
  gboolean has_come = is_event (event, "arrived") || is_event (event, "joined-remotely");

  if (group->capacity != NULL && g_strcmp0 (event->capacity, group->capacity) != 0)
    return FALSE;
  return g_str_equal (group->kind, "arrived") ? has_come : is_event (event, group->kind);
}

static gboolean
is_repeated (const GPtrArray *presence, guint position, const PresenceGroup *group)
{
  for (guint i = 0; i < position; i++)
    if (belongs_to (presence->pdata[i], group)
        && is_same_person (presence->pdata[i], presence->pdata[position]))
      return TRUE;
  return FALSE;
}

/* the list of people of one faction inside a group, made when the first of them comes */
static RisView *
people_of_faction (RisView *factions, GHashTable *by_faction, const char *faction)
{
  RisView *people = g_hash_table_lookup (by_faction, faction != NULL ? faction : "");
  RisView *map;

  if (people != NULL)
    return people;
  map = ris_view_append_map (factions);
  ris_view_set_text (map, "label", faction);
  people = ris_view_add_list (map, "people");
  g_hash_table_insert (by_faction, g_strdup (faction != NULL ? faction : ""), people);
  return people;
}

static void
append_person (RisView *people, const RisMeetingRow *meeting, const GPtrArray *presence,
               const RisPresenceRow *event)
{
  RisView *map = ris_view_append_map (people);
  g_autofree char *note = dup_note (meeting, presence, event);

  ris_view_set_text (map, "name", event->name);
  if (event->person_id != 0)
    ris_view_set_int (map, "person_id", event->person_id);
  ris_view_set_text (map, "function", event->function);
  ris_view_set_text (map, "note", note);
}

static void
append_group (RisView *list, const PresenceGroup *group, const RisMeetingRow *meeting,
              const GPtrArray *presence)
{
  g_autoptr (GHashTable) by_faction = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  RisView *map = NULL, *factions = NULL;
  gint64 number = 0;

  for (guint i = 0; i < presence->len; i++)
    {
      const RisPresenceRow *event = presence->pdata[i];

      if (!belongs_to (event, group) || is_repeated (presence, i, group))
        continue;
      if (map == NULL)
        {
          map = ris_view_append_map (list);
          ris_view_set_text (map, "label",
                             group->label != NULL ? group->label
                                                  : ris_wording_get_capacity (group->capacity));
          factions = ris_view_add_list (map, "factions");
        }
      append_person (people_of_faction (factions, by_faction, event->faction), meeting, presence,
                     event);
      number++;
    }
  if (map != NULL)
    ris_view_set_int (map, "number", number);
}

void
ris_meeting_view_add_presence (RisView *map, const RisMeetingRow *meeting,
                               const GPtrArray *presence)
{
  static const PresenceGroup groups[] = {
    { NULL, "voting", "arrived" },         { NULL, "advisory", "arrived" },
    { NULL, "administration", "arrived" }, { NULL, "recorder", "arrived" },
    { NULL, "guest", "arrived" },          { NULL, "press", "arrived" },
    { "Entschuldigt", NULL, "excused" },   { "Nicht anwesend", NULL, "absent" },
  };
  RisView *list;

  if (presence->len == 0)
    return;
  list = ris_view_add_list (map, "presence");
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    append_group (list, &groups[i], meeting, presence);
}

/* --- course --- */

/* "19:50–19:55 Uhr"; "31.01.2022, ab 17:00 Uhr" on another day than that of the meeting; (nullable) */
static char *
dup_phase_time (const RisMeetingRow *meeting, const RisPhaseRow *phase)
{
  RisCivil day = { 0 }, from = { 0 }, to = { 0 };
  GString *time;

  if (!ris_date_get_civil (phase->begun_at, &from))
    return NULL;
  time = g_string_new (NULL);
  if (ris_date_get_civil (meeting->starts_on, &day)
      && (day.year != from.year || day.month != from.month || day.day != from.day))
    g_string_append_printf (time, "%02d.%02d.%04d, ", from.day, from.month, from.year);
  if (ris_date_get_civil (phase->ended_at, &to))
    g_string_append_printf (time, "%02d:%02d–%02d:%02d Uhr", from.hour, from.minute, to.hour,
                            to.minute);
  else
    g_string_append_printf (time, "ab %02d:%02d Uhr", from.hour, from.minute);
  return g_string_free (time, FALSE);
}

static void
append_phase (RisView *list, const RisMeetingRow *meeting, const RisPhaseRow *phase)
{
  RisView *map = ris_view_append_map (list);
  g_autofree char *time = dup_phase_time (meeting, phase);

  ris_view_set_text (map, "label", ris_wording_get_phase (phase->kind));
  ris_view_set_text (map, "time", time);
  ris_view_set_text (map, "number", phase->agenda_number);
  ris_view_set_text (map, "room", phase->room);
  ris_view_set_text (map, "reason", phase->reason);
}

static void
append_chair (RisView *list, const RisChairRow *chair)
{
  RisView *map = ris_view_append_map (list);
  g_autofree char *items = NULL;

  if (chair->from_number != NULL && g_strcmp0 (chair->from_number, chair->to_number) == 0)
    items = g_strdup_printf ("TOP %s", chair->from_number);
  else if (chair->from_number != NULL && chair->to_number != NULL)
    items = g_strdup_printf ("TOP %s bis %s", chair->from_number, chair->to_number);
  else if (chair->from_number != NULL)
    items = g_strdup_printf ("ab TOP %s", chair->from_number);
  else if (chair->to_number != NULL)
    items = g_strdup_printf ("bis TOP %s", chair->to_number);
  ris_view_set_text (map, "name", chair->name);
  if (chair->person_id != 0)
    ris_view_set_int (map, "person_id", chair->person_id);
  ris_view_set_text (map, "items", items);
  ris_view_set_text (map, "note", chair->note);
}

void
ris_meeting_view_add_course (RisView *map, const RisMeetingRow *meeting, const GPtrArray *phases,
                             const GPtrArray *chairs)
{
  RisView *list = ris_view_add_list (map, "phases");

  for (guint i = 0; i < phases->len; i++)
    append_phase (list, meeting, phases->pdata[i]);
  list = ris_view_add_list (map, "chairs");
  for (guint i = 0; i < chairs->len; i++)
    append_chair (list, chairs->pdata[i]);
}
