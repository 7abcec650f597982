/* Inviting, sending a supplement, cancelling and moving: each page first says what the rules say, then asks. */
#include "page/meeting-desk.h"

#include "meeting-desk-private.h"

#include "base/date.h"
#include "model/wording.h"

#include <string.h>

static const RisFormField send_fields[] = {
  { "received_on", "Zugang bei allen spätestens am (TT.MM.JJJJ)", RIS_FORM_DAY,
    "Leer: heute. Bei Briefen der Tag, an dem der letzte ankommt" },
  { "reason", "Begründung der Dringlichkeit", RIS_FORM_AREA,
    "Nötig, wenn die Frist nicht zu halten ist" },
  { "is_checked", "Ich habe die Frist selbst geprüft", RIS_FORM_CHECK, NULL },
};

static const RisFormField numbering_field
    = { "numbering", "Nummern der neuen Punkte", RIS_FORM_CHOICE,
        "Schon versandte Punkte behalten ihre Nummer" };

static const RisFormField cancel_fields[] = {
  { "reason", "Grund der Absage, nur intern", RIS_FORM_TEXT, NULL },
};

static const RisFormField move_fields[] = {
  { "day", "Neuer Tag (TT.MM.JJJJ)", RIS_FORM_DAY, NULL },
  { "time", "Beginn (Uhrzeit)", RIS_FORM_TEXT, "Zum Beispiel 18:00" },
  { "location_id", "Raum", RIS_FORM_CHOICE, NULL },
  { "reason", "Grund, nur intern", RIS_FORM_TEXT, NULL },
  { "keeps_invitation", "Die Einladung gilt für den neuen Tag weiter", RIS_FORM_CHECK,
    "Nur, wenn sie auch für den neuen Tag rechtzeitig war; sonst wird neu eingeladen" },
};

/* --- what is sent --- */

/* all members are owned */
typedef struct
{
  RisMeetingSending sending;
  RisProblems *problems; /* (nullable): nothing was typed yet */
} Form;

static void
form_clear (Form *form)
{
  g_free (form->sending.document);
  g_free (form->sending.numbering);
  g_free (form->sending.received_on);
  g_free (form->sending.reason);
  g_clear_pointer (&form->sending.left_out, g_array_unref);
  g_clear_pointer (&form->sending.added, g_array_unref);
  ris_problems_free (form->problems);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Form, form_clear)

/* a form of @document that nobody has filled in */
static void
form_init (Form *form, gint64 meeting_id, const char *document)
{
  *form = (Form){ .sending = { .meeting_id = meeting_id } };
  form->sending.document = g_strdup (document);
}

static void
read_recipients (const RisRequest *request, Form *form, const RisMeetingInvitation *all)
{
  form->sending.left_out = g_array_new (FALSE, FALSE, sizeof (gint64));
  form->sending.added = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < all->recipients->len; i++)
    {
      gint64 id = ((const RisMeetingRecipient *)all->recipients->pdata[i])->person_id;
      g_autofree char *name = g_strdup_printf ("to_%" G_GINT64_FORMAT, id);

      if (ris_request_get_form (request, name) == NULL)
        g_array_append_val (form->sending.left_out, id);
    }
  for (guint i = 0; i < all->others->len; i++)
    {
      gint64 id = ((const RisMeetingDeskOption *)all->others->pdata[i])->id;
      g_autofree char *name = g_strdup_printf ("also_%" G_GINT64_FORMAT, id);

      if (ris_request_get_form (request, name) != NULL)
        g_array_append_val (form->sending.added, id);
    }
}

static gboolean
read_form (RisCouncil *council, const RisRequest *request, Form *form, GError **error)
{
  g_autoptr (RisMeetingInvitation) all = ris_meeting_desk_prepare (council, &form->sending, error);

  if (all == NULL)
    return FALSE;
  form->problems = ris_problems_new ();
  form->sending.numbering = ris_meeting_desk_dup_form (request, "numbering");
  form->sending.reason = ris_meeting_desk_dup_form (request, "reason");
  form->sending.is_checked = ris_request_get_form (request, "is_checked") != NULL;
  ris_form_read_day (request, "received_on", &form->sending.received_on, form->problems);
  read_recipients (request, form, all);
  return TRUE;
}

/* --- the page before it --- */

static gboolean
is_among (const GArray *ids, gint64 id)
{
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;
  return FALSE;
}

static void
add_recipients (RisView *view, const RisMeetingInvitation *all, const Form *form)
{
  RisView *list = ris_view_add_list (view, "recipients");
  RisView *others = ris_view_add_list (view, "others");
  GHashTable *known = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < all->recipients->len; i++)
    {
      const RisMeetingRecipient *recipient = all->recipients->pdata[i];
      RisView *map = ris_view_append_map (list);

      g_hash_table_add (known, (gpointer)&recipient->person_id);
      ris_view_set_int (map, "person_id", recipient->person_id);
      ris_view_set_text (map, "name", recipient->name);
      ris_view_set_text (map, "function", recipient->function);
      ris_view_set_text (map, "channel", ris_meeting_desk_get_channel (recipient->channel));
      ris_view_set_bool (map, "is_chosen",
                         !is_among (form->sending.left_out, recipient->person_id));
    }
  for (guint i = 0; i < all->others->len; i++)
    {
      const RisMeetingDeskOption *person = all->others->pdata[i];
      RisView *map;

      if (g_hash_table_contains (known, &person->id))
        continue;
      map = ris_view_append_map (others);
      ris_view_set_int (map, "person_id", person->id);
      ris_view_set_text (map, "name", person->label);
      ris_view_set_bool (map, "is_chosen", is_among (form->sending.added, person->id));
    }
  g_hash_table_unref (known);
}

/* what will go out, and what of it would show a title whose paper is not public */
static gboolean
add_items (RisCouncil *council, RisView *view, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) items = ris_agenda_desk_list (council, id, error);
  RisView *list = ris_view_add_list (view, "items");

  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      const RisAgendaDeskItem *item = items->pdata[i];
      RisView *map;

      if (item->number != NULL)
        continue;
      map = ris_view_append_map (list);
      ris_view_set_text (map, "label", item->label);
      ris_view_set_text (map, "title", item->title);
      ris_view_set_text (map, "public_title",
                         strcmp (item->part, "closed") == 0 ? item->public_title : NULL);
      ris_view_set_bool (map, "is_closed", strcmp (item->part, "closed") == 0);
      ris_view_set_bool (map, "shows_paper",
                         item->paper_id != 0 && !item->is_paper_public
                             && strcmp (item->part, "public") == 0);
    }
  return items != NULL;
}

static void
add_general_problems (RisView *view, const Form *form)
{
  static const char *const names[] = { "agenda", "recipients" };
  RisView *list = ris_view_add_list (view, "failures");

  for (guint i = 0; form->problems != NULL && i < G_N_ELEMENTS (names); i++)
    if (ris_problems_get (form->problems, names[i]) != NULL)
      ris_view_append_text (list, ris_problems_get (form->problems, names[i]));
}

static RisResponse *
answer_send (RisCouncil *council, RisRequest *request, Form *form, GError **error)
{
  const RisFormSource source
      = { .request = form->problems != NULL ? request : NULL, .problems = form->problems };
  gboolean is_supplement = strcmp (form->sending.document, "supplement") == 0;
  const char *title = is_supplement ? "Nachtrag" : "Einladung";
  gint64 id = form->sending.meeting_id;
  g_autofree char *action
      = ris_meeting_desk_dup_url (id, is_supplement ? "/nachtrag" : "/einladung");
  RisMeetingSending everybody = form->sending;
  g_autoptr (RisMeetingInvitation) all = NULL;
  g_autoptr (RisMeetingDesk) details = ris_meeting_desk_get (council, id, error);
  g_autoptr (RisView) view = NULL;
  RisView *fields;

  everybody.left_out = NULL;
  everybody.added = NULL;
  all = details != NULL ? ris_meeting_desk_prepare (council, &everybody, error) : NULL;
  if (all == NULL)
    return NULL;
  view = ris_meeting_desk_new_page (title, details);
  ris_view_set_text (view, "heading", title);
  ris_view_set_text (view, "receivers", all->receivers);
  ris_meeting_desk_add_finding (view, "finding", all->finding);
  ris_meeting_desk_add_finding (view, "change", all->change);
  add_recipients (view, all, form);
  add_general_problems (view, form);
  fields = ris_form_add (view, "form", action,
                         is_supplement ? "Nachtrag versenden" : "Jetzt einladen");
  if (is_supplement)
    ris_form_add_fields (fields, &numbering_field, 1, &source);
  ris_form_add_choice (fields, "numbering", "next", "nächste freie Nummer");
  ris_form_add_choice (fields, "numbering", "Z", "eigene Zählung: Z 1, Z 2 …");
  ris_form_add_fields (fields, send_fields, G_N_ELEMENTS (send_fields), &source);
  if (!add_items (council, view, id, error))
    return NULL;
  return ris_meeting_desk_answer (request, "meeting-desk/send", g_steal_pointer (&view),
                                  form->problems, FALSE);
}

static RisResponse *
show_send (RisCouncil *council, RisRequest *request, const char *document, GError **error)
{
  g_auto (Form) form = { 0 };
  gint64 id;

  if (!ris_request_get_id (request, "id", &id, error))
    return NULL;
  form_init (&form, id, document);
  return answer_send (council, request, &form, error);
}

static RisResponse *
do_send (RisCouncil *council, RisRequest *request, const char *document, GError **error)
{
  g_auto (Form) form = { 0 };
  GError *failure = NULL;
  gint64 id;

  if (!ris_request_get_id (request, "id", &id, error))
    return NULL;
  form_init (&form, id, document);
  if (!read_form (council, request, &form, error))
    return NULL;
  if (ris_problems_is_empty (form.problems)
      && ris_meeting_desk_send (council, &form.sending, form.problems, &failure))
    return ris_meeting_desk_redirect (id, "");
  if (failure == NULL)
    return answer_send (council, request, &form, error);
  g_propagate_error (error, failure);
  return NULL;
}

static RisResponse *
invitation_show (RisCouncil *council, RisRequest *request, GError **error)
{
  return show_send (council, request, "invitation", error);
}

static RisResponse *
invitation_send (RisCouncil *council, RisRequest *request, GError **error)
{
  return do_send (council, request, "invitation", error);
}

static RisResponse *
supplement_show (RisCouncil *council, RisRequest *request, GError **error)
{
  return show_send (council, request, "supplement", error);
}

static RisResponse *
supplement_send (RisCouncil *council, RisRequest *request, GError **error)
{
  return do_send (council, request, "supplement", error);
}

/* --- cancelling --- */

static RisResponse *
answer_cancel (RisCouncil *council, RisRequest *request, gint64 id, const RisProblems *problems,
               GError **error)
{
  const RisFormSource source
      = { .request = problems != NULL ? request : NULL, .problems = problems };
  g_autoptr (RisMeetingDesk) details = ris_meeting_desk_get (council, id, error);
  g_autofree char *action = ris_meeting_desk_dup_url (id, "/absagen");
  RisView *view;

  if (details == NULL)
    return NULL;
  view = ris_meeting_desk_new_page ("Absagen", details);
  ris_view_set_text (view, "heading", "Sitzung absagen");
  ris_view_set_bool (view, "is_move", FALSE);
  ris_form_add_fields (ris_form_add (view, "form", action, "Sitzung absagen"), cancel_fields,
                       G_N_ELEMENTS (cancel_fields), &source);
  return ris_meeting_desk_answer (request, "meeting-desk/move", view, problems, FALSE);
}

static RisResponse *
cancel_show (RisCouncil *council, RisRequest *request, GError **error)
{
  gint64 id;

  return ris_request_get_id (request, "id", &id, error)
             ? answer_cancel (council, request, id, NULL, error)
             : NULL;
}

static RisResponse *
cancel_do (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autofree char *reason = ris_meeting_desk_dup_form (request, "reason");
  gint64 id;

  if (!ris_request_get_id (request, "id", &id, error))
    return NULL;
  if (ris_meeting_desk_cancel (council, id, reason, problems, error))
    return ris_meeting_desk_redirect (id, "");
  return ris_problems_is_empty (problems) ? NULL
                                          : answer_cancel (council, request, id, problems, error);
}

/* --- moving --- */

static RisMeetingMove *
read_move (const RisRequest *request, gint64 id)
{
  RisMeetingMove *move = ris_meeting_move_new ();

  move->id = id;
  move->day = ris_meeting_desk_dup_form (request, "day");
  move->time = ris_meeting_desk_dup_form (request, "time");
  move->location_id = ris_meeting_desk_read_number (request, "location_id");
  move->reason = ris_meeting_desk_dup_form (request, "reason");
  move->keeps_invitation = ris_request_get_form (request, "keeps_invitation") != NULL;
  return move;
}

/* what the day that was typed, or asked for with `tag`, would mean */
static gboolean
add_what_if (RisCouncil *council, RisView *view, const RisMeetingDesk *details,
             const RisMeetingMove *typed, GError **error)
{
  g_autofree char *day = typed != NULL ? ris_date_dup_day (typed->day) : NULL;
  g_autoptr (RisFinding) finding = NULL;

  if (day == NULL || details->meeting->invited_on == NULL)
    return TRUE;
  finding = ris_meeting_desk_what_if (council, details->meeting->id, day, typed->time, error);
  ris_meeting_desk_add_finding (view, "finding", finding);
  return finding != NULL;
}

static RisResponse *
answer_move (RisCouncil *council, RisRequest *request, const RisMeetingMove *typed,
             const RisProblems *problems, GError **error)
{
  const RisFormSource source
      = { .request = ris_request_get_form (request, "day") != NULL ? request : NULL,
          .problems = problems };
  g_autofree char *action = ris_meeting_desk_dup_url (typed->id, "/verlegen");
  g_autoptr (RisMeetingDesk) details = ris_meeting_desk_get (council, typed->id, error);
  g_autoptr (GPtrArray) rooms
      = details != NULL ? ris_meeting_desk_list_rooms (council, error) : NULL;
  g_autoptr (RisView) view = NULL;
  RisView *form;

  if (rooms == NULL)
    return NULL;
  view = ris_meeting_desk_new_page ("Verlegen", details);
  ris_view_set_text (view, "heading", "Sitzung verlegen");
  ris_view_set_bool (view, "is_move", TRUE);
  form = ris_form_add (view, "form", action, "Sitzung verlegen");
  ris_form_add_fields (form, move_fields, G_N_ELEMENTS (move_fields), &source);
  ris_meeting_desk_add_options (form, "location_id", "unverändert", rooms);
  if (!add_what_if (council, view, details, typed->day != NULL ? typed : NULL, error))
    return NULL;
  return ris_meeting_desk_answer (request, "meeting-desk/move", g_steal_pointer (&view), problems,
                                  FALSE);
}

static RisResponse *
move_show (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisMeetingMove) move = ris_meeting_move_new ();

  if (!ris_request_get_id (request, "id", &move->id, error))
    return NULL;
  move->day = g_strdup (ris_request_get_query (request, "tag"));
  move->time = g_strdup (ris_request_get_query (request, "uhrzeit"));
  return answer_move (council, request, move, NULL, error);
}

static RisResponse *
move_do (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisMeetingMove) move = NULL;
  gint64 id, moved;

  if (!ris_request_get_id (request, "id", &id, error))
    return NULL;
  move = read_move (request, id);
  moved = ris_meeting_desk_move (council, move, problems, error);
  if (moved != 0)
    return ris_meeting_desk_redirect (moved, "");
  return ris_problems_is_empty (problems) ? NULL
                                          : answer_move (council, request, move, problems, error);
}

const RisRoute ris_meeting_desk_send_routes[] = {
  { "GET", "/intern/sitzungen/:id/einladung", invitation_show, RIS_MAY_CONVENE },
  { "POST", "/intern/sitzungen/:id/einladung", invitation_send, RIS_MAY_CONVENE },
  { "GET", "/intern/sitzungen/:id/nachtrag", supplement_show, RIS_MAY_CONVENE },
  { "POST", "/intern/sitzungen/:id/nachtrag", supplement_send, RIS_MAY_CONVENE },
  { "GET", "/intern/sitzungen/:id/absagen", cancel_show, RIS_MAY_CONVENE },
  { "POST", "/intern/sitzungen/:id/absagen", cancel_do, RIS_MAY_CONVENE },
  { "GET", "/intern/sitzungen/:id/verlegen", move_show, RIS_MAY_CONVENE },
  { "POST", "/intern/sitzungen/:id/verlegen", move_do, RIS_MAY_CONVENE },
  { 0 },
};
