/* The desk for agendas: the agenda with its buttons, beside it what could become an item. Every button is a form of its own. */
#include "page/agenda-desk.h"

#include "meeting-desk-private.h"

#include "model/wording.h"

#include <string.h>

static const RisFormField item_fields[] = {
  { "title", "Titel", RIS_FORM_TEXT, NULL },
  { "part", "Teil", RIS_FORM_CHOICE, NULL },
  { "kind", "Art", RIS_FORM_CHOICE, NULL },
  { "parent_id", "gehört unter", RIS_FORM_CHOICE, NULL },
  { "public_title", "Öffentlicher Titel eines nichtöffentlichen Punkts", RIS_FORM_TEXT,
    "Erscheint mit der Einladung; leer: der Punkt bleibt unsichtbar" },
};

static const RisFormField standing_fields[] = {
  { "public_titles", "Öffentlicher Teil", RIS_FORM_AREA, "Ein Punkt je Zeile" },
  { "closed_titles", "Nichtöffentlicher Teil", RIS_FORM_AREA, "Ein Punkt je Zeile" },
};

/* --- the agenda --- */

static void
append_item (RisView *list, const RisAgendaDeskItem *item)
{
  RisView *map = ris_view_append_map (list);
  gboolean is_closed = strcmp (item->part, "closed") == 0;

  ris_view_set_int (map, "id", item->id);
  ris_view_set_text (map, "label", item->label);
  ris_view_set_int (map, "level", item->level);
  ris_view_set_text (map, "title", item->title);
  ris_view_set_text (map, "public_title", is_closed ? item->public_title : NULL);
  ris_view_set_bool (map, "is_heading", strcmp (item->kind, "heading") == 0);
  ris_view_set_bool (map, "is_frozen", item->number != NULL);
  ris_view_set_text (map, "paper_number", item->paper_number);
  ris_view_set_text (map, "role", item->role);
  ris_view_set_text (map, "origin", ris_wording_get_origin (item->origin));
  ris_view_set_bool (map, "shows_paper",
                     item->paper_id != 0 && !item->is_paper_public && !is_closed);
}

static void
add_parts (RisView *view, const GPtrArray *items)
{
  static const char *const parts[][2]
      = { { "public", "Öffentlicher Teil" }, { "closed", "Nichtöffentlicher Teil" } };
  RisView *list = ris_view_add_list (view, "parts");

  for (guint p = 0; p < G_N_ELEMENTS (parts); p++)
    {
      RisView *map = ris_view_append_map (list);
      RisView *part = NULL;

      ris_view_set_text (map, "label", parts[p][1]);
      part = ris_view_add_list (map, "items");
      for (guint i = 0; i < items->len; i++)
        if (strcmp (((const RisAgendaDeskItem *)items->pdata[i])->part, parts[p][0]) == 0)
          append_item (part, items->pdata[i]);
    }
}

static void
add_sources (RisView *view, const char *name, const GPtrArray *sources)
{
  RisView *list = ris_view_add_list (view, name);

  for (guint i = 0; i < sources->len; i++)
    {
      const RisAgendaDeskSource *source = sources->pdata[i];
      RisView *map = ris_view_append_map (list);

      ris_view_set_int (map, "id", source->id);
      ris_view_set_text (map, "title", source->title);
      ris_view_set_text (map, "paper_number", source->paper_number);
      ris_view_set_text (map, "planned_on", source->planned_on);
      ris_view_set_text (map, "role", source->role);
      ris_view_set_bool (map, "is_public", source->is_public);
      ris_view_set_text (map, "meeting_name", source->meeting_name);
      ris_view_set_text (map, "result", source->result);
    }
}

static gboolean
add_all_sources (RisCouncil *council, RisView *view, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) waiting = ris_agenda_desk_list_waiting (council, id, error);
  g_autoptr (GPtrArray) postponed
      = waiting != NULL ? ris_agenda_desk_list_postponed (council, id, error) : NULL;

  if (postponed == NULL)
    return FALSE;
  add_sources (view, "waiting", waiting);
  add_sources (view, "postponed", postponed);
  return TRUE;
}

/* @item_id: the item that is edited: it cannot stand below itself; 0: a new one */
static void
add_item_choices (RisView *form, const GPtrArray *items, gint64 item_id)
{
  ris_form_add_choice (form, "part", "public", "öffentlicher Teil");
  ris_form_add_choice (form, "part", "closed", "nichtöffentlicher Teil");
  ris_form_add_choice (form, "kind", "item", "Punkt");
  ris_form_add_choice (form, "kind", "heading", "Überschrift ohne Beratung");
  ris_form_add_choice (form, "parent_id", "", "oberste Ebene");
  for (guint i = 0; i < items->len; i++)
    {
      const RisAgendaDeskItem *item = items->pdata[i];
      g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, item->id);
      g_autofree char *label = g_strdup_printf ("%s %s", item->label, item->title);

      if (item->id != item_id)
        ris_form_add_choice (form, "parent_id", value, label);
    }
}

static RisResponse *
answer_agenda (RisCouncil *council, RisRequest *request, gint64 id, const RisProblems *problems,
               GError **error)
{
  const RisFormSource source
      = { .request = problems != NULL ? request : NULL, .problems = problems };
  g_autoptr (RisMeetingDesk) details = ris_meeting_desk_get (council, id, error);
  g_autoptr (GPtrArray) items = details != NULL ? ris_agenda_desk_list (council, id, error) : NULL;
  g_autofree char *action = ris_meeting_desk_dup_url (id, "/tagesordnung/punkte");
  g_autoptr (RisView) view = NULL;
  const char *state;
  RisView *form;

  if (items == NULL)
    return NULL;
  state = details->row->status_canonical;
  view = ris_meeting_desk_new_page ("Tagesordnung", details);
  ris_view_set_bool (view, "is_invited", strcmp (state, "invited") == 0);
  ris_view_set_bool (view, "is_open",
                     strcmp (state, "invited") == 0 || strcmp (state, "planned") == 0);
  add_parts (view, items);
  form = ris_form_add (view, "form", action, "Aufnehmen");
  ris_form_add_fields (form, item_fields, G_N_ELEMENTS (item_fields), &source);
  add_item_choices (form, items, 0);
  if (!add_all_sources (council, view, id, error))
    return NULL;
  return ris_meeting_desk_answer (request, "meeting-desk/agenda", g_steal_pointer (&view), problems,
                                  FALSE);
}

static RisResponse *
agenda_show (RisCouncil *council, RisRequest *request, GError **error)
{
  gint64 id;

  return ris_request_get_id (request, "id", &id, error)
             ? answer_agenda (council, request, id, NULL, error)
             : NULL;
}

/* --- adding --- */

static RisResponse *
agenda_add_waiting (RisCouncil *council, RisRequest *request, GError **error)
{
  gint64 id, consultation_id;

  if (!ris_request_get_id (request, "id", &id, error)
      || !ris_request_get_id (request, "consultation", &consultation_id, error)
      || !ris_agenda_desk_add_waiting (council, id, consultation_id,
                                       ris_request_get_form (request, "part"), error))
    return NULL;
  return ris_meeting_desk_redirect (id, "/tagesordnung");
}

static RisResponse *
agenda_add_postponed (RisCouncil *council, RisRequest *request, GError **error)
{
  gint64 id, item_id;

  if (!ris_request_get_id (request, "id", &id, error)
      || !ris_request_get_id (request, "item", &item_id, error)
      || !ris_agenda_desk_add_postponed (council, id, item_id, error))
    return NULL;
  return ris_meeting_desk_redirect (id, "/tagesordnung");
}

static RisResponse *
agenda_add_standing (RisCouncil *council, RisRequest *request, GError **error)
{
  gint64 id;

  if (!ris_request_get_id (request, "id", &id, error)
      || !ris_agenda_desk_add_standing (council, id, error))
    return NULL;
  return ris_meeting_desk_redirect (id, "/tagesordnung");
}

static RisAgendaDeskEntry *
read_entry (const RisRequest *request, gint64 meeting_id, gint64 item_id)
{
  RisAgendaDeskEntry *entry = ris_agenda_desk_entry_new ();

  entry->id = item_id;
  entry->meeting_id = meeting_id;
  entry->parent_id = ris_meeting_desk_read_number (request, "parent_id");
  entry->part = ris_meeting_desk_dup_form (request, "part");
  entry->kind = ris_meeting_desk_dup_form (request, "kind");
  entry->title = ris_meeting_desk_dup_form (request, "title");
  entry->public_title = ris_meeting_desk_dup_form (request, "public_title");
  entry->modified = ris_meeting_desk_dup_form (request, "modified");
  return entry;
}

static RisResponse *
agenda_add (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisAgendaDeskEntry) entry = NULL;
  gint64 id;

  if (!ris_request_get_id (request, "id", &id, error))
    return NULL;
  entry = read_entry (request, id, 0);
  if (ris_agenda_desk_put (council, entry, problems, error))
    return ris_meeting_desk_redirect (id, "/tagesordnung");
  return ris_problems_is_empty (problems) ? NULL
                                          : answer_agenda (council, request, id, problems, error);
}

/* --- one item --- */

static gboolean
read_item_ids (RisRequest *request, gint64 *id, gint64 *item_id, GError **error)
{
  return ris_request_get_id (request, "id", id, error)
         && ris_request_get_id (request, "item", item_id, error);
}

static const RisAgendaDeskItem *
find_item (const GPtrArray *items, gint64 item_id, GError **error)
{
  for (guint i = 0; i < items->len; i++)
    if (((const RisAgendaDeskItem *)items->pdata[i])->id == item_id)
      return items->pdata[i];
  g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND, "there is no agenda item %" G_GINT64_FORMAT,
               item_id);
  return NULL;
}

/* @problems (nullable): the form that came back */
static RisResponse *
answer_item (RisCouncil *council, RisRequest *request, const RisProblems *problems,
             gboolean is_conflict, GError **error)
{
  RisFormSource source = { .request = problems != NULL ? request : NULL,
                           .type = &ris_agenda_desk_item_type,
                           .problems = problems };
  g_autoptr (RisMeetingDesk) details = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (RisView) view = NULL;
  g_autofree char *rest = NULL, *action = NULL;
  const RisAgendaDeskItem *item;
  RisView *form;
  gint64 id, item_id;

  if (!read_item_ids (request, &id, &item_id, error))
    return NULL;
  details = ris_meeting_desk_get (council, id, error);
  items = details != NULL ? ris_agenda_desk_list (council, id, error) : NULL;
  item = items != NULL ? find_item (items, item_id, error) : NULL;
  if (item == NULL)
    return NULL;
  source.record = item;
  rest = g_strdup_printf ("/tagesordnung/punkte/%" G_GINT64_FORMAT, item_id);
  action = ris_meeting_desk_dup_url (id, rest);
  view = ris_meeting_desk_new_page ("Punkt ändern", details);
  ris_view_set_text (view, "label", item->label);
  if (is_conflict)
    ris_view_set_text (view, "stored_title", item->title);
  form = ris_form_add (view, "form", action, "Speichern");
  ris_form_add_hidden (form, "modified", item->modified);
  ris_form_add_fields (form, item_fields, G_N_ELEMENTS (item_fields), &source);
  add_item_choices (form, items, item_id);
  return ris_meeting_desk_answer (request, "meeting-desk/item", g_steal_pointer (&view), problems,
                                  is_conflict);
}

static RisResponse *
item_edit (RisCouncil *council, RisRequest *request, GError **error)
{
  return answer_item (council, request, NULL, FALSE, error);
}

static RisResponse *
item_change (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisAgendaDeskEntry) entry = NULL;
  GError *failure = NULL;
  gboolean is_conflict;
  gint64 id, item_id;

  if (!read_item_ids (request, &id, &item_id, error))
    return NULL;
  entry = read_entry (request, id, item_id);
  if (ris_agenda_desk_put (council, entry, problems, &failure))
    return ris_meeting_desk_redirect (id, "/tagesordnung");
  is_conflict = failure != NULL && ris_meeting_desk_take_conflict (&failure);
  if (failure == NULL)
    return answer_item (council, request, problems, is_conflict, error);
  g_propagate_error (error, failure);
  return NULL;
}

static RisResponse *
step (RisCouncil *council, RisRequest *request, RisAgendaDeskStep way, GError **error)
{
  gint64 id, item_id;

  if (!read_item_ids (request, &id, &item_id, error)
      || !ris_agenda_desk_step (council, item_id, way, error))
    return NULL;
  return ris_meeting_desk_redirect (id, "/tagesordnung");
}

static RisResponse *
item_up (RisCouncil *council, RisRequest *request, GError **error)
{
  return step (council, request, RIS_AGENDA_DESK_UP, error);
}

static RisResponse *
item_down (RisCouncil *council, RisRequest *request, GError **error)
{
  return step (council, request, RIS_AGENDA_DESK_DOWN, error);
}

static RisResponse *
item_place (RisCouncil *council, RisRequest *request, GError **error)
{
  gint64 id, item_id;

  if (!read_item_ids (request, &id, &item_id, error)
      || !ris_agenda_desk_place (council, item_id, ris_meeting_desk_read_number (request, "place"),
                                 error))
    return NULL;
  return ris_meeting_desk_redirect (id, "/tagesordnung");
}

static RisResponse *
item_remove (RisCouncil *council, RisRequest *request, GError **error)
{
  gint64 id, item_id;

  if (!read_item_ids (request, &id, &item_id, error)
      || !ris_agenda_desk_remove (council, item_id, error))
    return NULL;
  return ris_meeting_desk_redirect (id, "/tagesordnung");
}

/* --- what stands on every agenda --- */

/* (transfer full): one title on each line */
static char *
dup_titles (const GPtrArray *standing, const char *part)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < standing->len; i++)
    {
      const RisAgendaDeskSource *source = standing->pdata[i];

      if (strcmp (source->part, part) == 0)
        g_string_append_printf (out, "%s\n", source->title);
    }
  return g_string_free (out, FALSE);
}

/* the two texts of the form */
typedef struct
{
  char *public_titles;
  char *closed_titles;
} Titles;

static const RisField titles_fields[] = {
  RIS_FIELD (Titles, public_titles, TEXT),
  RIS_FIELD (Titles, closed_titles, TEXT),
};

static const RisRecordType titles_type
    = { "Titles", sizeof (Titles), titles_fields, G_N_ELEMENTS (titles_fields) };

static RisResponse *
standing_show (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (GPtrArray) standing = ris_agenda_desk_list_standing (council, error);
  g_autofree char *public_titles = standing != NULL ? dup_titles (standing, "public") : NULL;
  g_autofree char *closed_titles = standing != NULL ? dup_titles (standing, "closed") : NULL;
  const Titles titles = { public_titles, closed_titles };
  const RisFormSource source = { .type = &titles_type, .record = &titles };
  RisView *view, *crumbs;

  if (standing == NULL)
    return NULL;
  view = ris_page_new ("Standardpunkte");
  crumbs = ris_page_add_breadcrumb (view);
  ris_page_append_crumb (crumbs, "/intern/sitzungen", "Sitzungen planen");
  ris_page_append_crumb (crumbs, NULL, "Standardpunkte");
  ris_form_add_fields (ris_form_add (view, "form", "/intern/sitzungen/standardpunkte", "Speichern"),
                       standing_fields, G_N_ELEMENTS (standing_fields), &source);
  return ris_response_new_page (request, "meeting-desk/standing", view);
}

static RisResponse *
standing_change (RisCouncil *council, RisRequest *request, GError **error)
{
  if (!ris_agenda_desk_set_standing (council, ris_request_get_form (request, "public_titles"),
                                     ris_request_get_form (request, "closed_titles"), error))
    return NULL;
  return ris_response_new_redirect (303, "/intern/sitzungen/standardpunkte");
}

const RisRoute ris_agenda_desk_routes[] = {
  { "GET", "/intern/sitzungen/standardpunkte", standing_show, RIS_MAY_PLAN_MEETING },
  { "POST", "/intern/sitzungen/standardpunkte", standing_change, RIS_MAY_PLAN_MEETING },
  { "GET", "/intern/sitzungen/:id/tagesordnung", agenda_show, RIS_MAY_PLAN_MEETING },
  { "POST", "/intern/sitzungen/:id/tagesordnung/vorlagen/:consultation", agenda_add_waiting,
    RIS_MAY_PLAN_MEETING },
  { "POST", "/intern/sitzungen/:id/tagesordnung/vertagt/:item", agenda_add_postponed,
    RIS_MAY_PLAN_MEETING },
  { "POST", "/intern/sitzungen/:id/tagesordnung/standardpunkte", agenda_add_standing,
    RIS_MAY_PLAN_MEETING },
  { "POST", "/intern/sitzungen/:id/tagesordnung/punkte", agenda_add, RIS_MAY_PLAN_MEETING },
  { "GET", "/intern/sitzungen/:id/tagesordnung/punkte/:item", item_edit, RIS_MAY_PLAN_MEETING },
  { "POST", "/intern/sitzungen/:id/tagesordnung/punkte/:item", item_change, RIS_MAY_PLAN_MEETING },
  { "POST", "/intern/sitzungen/:id/tagesordnung/punkte/:item/hoch", item_up, RIS_MAY_PLAN_MEETING },
  { "POST", "/intern/sitzungen/:id/tagesordnung/punkte/:item/runter", item_down,
    RIS_MAY_PLAN_MEETING },
  { "POST", "/intern/sitzungen/:id/tagesordnung/punkte/:item/stelle", item_place,
    RIS_MAY_PLAN_MEETING },
  { "POST", "/intern/sitzungen/:id/tagesordnung/punkte/:item/entfernen", item_remove,
    RIS_MAY_PLAN_MEETING },
  { 0 },
};
