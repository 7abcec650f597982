/* Rooms and other places of meetings. */
#include "page/master-data.h"

#include "council/master-data.h"
#include "master-data-private.h"

#define ROOMS RIS_MASTER_DATA_ROOT "/raeume"

static const RisFormField room_fields[] = {
  { "room", "Raum", RIS_FORM_TEXT, "zum Beispiel Ratssaal" },
  { "street", "Straße und Hausnummer", RIS_FORM_TEXT, NULL },
  { "postal_code", "Postleitzahl", RIS_FORM_TEXT, NULL },
  { "locality", "Ort", RIS_FORM_TEXT, NULL },
  { "remark", "Vermerk", RIS_FORM_AREA, "Wird nie veröffentlicht." },
};
static const RisMasterDataForm room_form = RIS_MASTER_DATA_FORM (ris_location, room_fields);

static RisResponse *
answer_list (RisCouncil *council, RisRequest *request, const RisProblems *problems, GError **error)
{
  const RisMasterDataPlace place = { "form", ROOMS, "Raum anlegen" };
  g_autoptr (GPtrArray) rooms = ris_master_data_room_list (council, error);
  RisView *view, *list;

  if (rooms == NULL)
    return NULL;
  view = ris_master_data_form_new_page ("Räume", NULL, NULL);
  ris_view_set_text (view, "heading", "Räume");
  ris_view_set_text (view, "intro",
                     "Ein Raum wird mit der ersten öffentlichen Sitzung öffentlich, die dort ist.");
  ris_view_set_text (view, "empty", "Noch kein Raum.");
  ris_view_set_text (view, "form_title", "Neuer Raum");
  list = ris_view_add_list (view, "rows");
  for (guint i = 0; i < rooms->len; i++)
    {
      const RisLocation *room = rooms->pdata[i];
      const char *title = room->room != NULL     ? room->room
                          : room->street != NULL ? room->street
                                                 : room->locality;

      ris_view_set_text (ris_master_data_form_append_row (list, ROOMS, room->id, title), "note",
                         room->room != NULL ? room->street : NULL);
    }
  ris_master_data_form_add (&room_form, view, &place, request, NULL, problems);
  return ris_master_data_form_answer (request, "master-data/list", view, problems);
}

static RisResponse *
rooms_list (RisCouncil *council, RisRequest *request, GError **error)
{
  return answer_list (council, request, NULL, error);
}

static RisResponse *
rooms_create (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisLocation) room = ris_location_new ();

  ris_master_data_form_read (&room_form, request, room, problems);
  if (ris_master_data_room_save (council, room, problems, error) != 0)
    return ris_master_data_form_redirect (ROOMS, 0);
  return ris_master_data_form_has_failed (problems, error)
             ? NULL
             : answer_list (council, request, problems, error);
}

static RisResponse *
answer_room (RisCouncil *council, RisRequest *request, gint64 id, const RisProblems *problems,
             GError **error)
{
  g_autofree char *action = g_strdup_printf (ROOMS "/%" G_GINT64_FORMAT, id);
  g_autofree char *remove = g_strconcat (action, "/entfernen", NULL);
  const RisMasterDataPlace place = { "form", action, "Speichern" };
  g_autoptr (RisLocation) room = ris_master_data_room_get (council, id, error);
  RisView *view;

  if (room == NULL)
    return NULL;
  view = ris_master_data_form_new_page ("Raum", ROOMS, "Räume");
  ris_view_set_text (view, "heading", room->room != NULL ? room->room : "Raum");
  ris_master_data_form_add_conflict (&room_form, view, room, problems);
  ris_master_data_form_add (&room_form, view, &place, request, room, problems);
  ris_view_set_text (view, "remove_url", remove);
  ris_view_set_text (view, "remove_label", "Unbenutzten Raum entfernen");
  return ris_master_data_form_answer (request, "master-data/edit", view, problems);
}

static RisResponse *
rooms_show (RisCouncil *council, RisRequest *request, GError **error)
{
  gint64 id;

  return ris_request_get_id (request, "id", &id, error)
             ? answer_room (council, request, id, NULL, error)
             : NULL;
}

static RisResponse *
rooms_change (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisLocation) room = ris_location_new ();

  if (!ris_request_get_id (request, "id", &room->id, error))
    return NULL;
  ris_master_data_form_read (&room_form, request, room, problems);
  if (ris_master_data_room_save (council, room, problems, error) != 0)
    return ris_master_data_form_redirect (ROOMS, 0);
  return ris_master_data_form_has_failed (problems, error)
             ? NULL
             : answer_room (council, request, room->id, problems, error);
}

static RisResponse *
rooms_remove (RisCouncil *council, RisRequest *request, GError **error)
{
  gint64 id;

  if (!ris_request_get_id (request, "id", &id, error)
      || !ris_master_data_room_remove (council, id, error))
    return NULL;
  return ris_master_data_form_redirect (ROOMS, 0);
}

const RisRoute ris_master_data_room_routes[] = {
  { "GET", "/intern/stammdaten/raeume", rooms_list, RIS_MAY_KEEP_MASTER_DATA },
  { "POST", "/intern/stammdaten/raeume", rooms_create, RIS_MAY_KEEP_MASTER_DATA },
  { "GET", "/intern/stammdaten/raeume/:id", rooms_show, RIS_MAY_KEEP_MASTER_DATA },
  { "POST", "/intern/stammdaten/raeume/:id", rooms_change, RIS_MAY_KEEP_MASTER_DATA },
  { "POST", "/intern/stammdaten/raeume/:id/entfernen", rooms_remove, RIS_MAY_KEEP_MASTER_DATA },
  { 0 },
};
