/* The desk for meetings: the list, planning one or a whole year, and the page of a meeting with what can be done about it now. */
#include "page/meeting-desk.h"

#include "meeting-desk-private.h"

#include "base/date.h"
#include "http/url.h"
#include "model/wording.h"

#include <string.h>

static const RisFormField plan_fields[] = {
  { "organization_id", "Gremium", RIS_FORM_CHOICE, NULL },
  { "second_id", "gemeinsam mit", RIS_FORM_CHOICE, "Nur für gemeinsame Sitzungen" },
  { "third_id", "und mit", RIS_FORM_CHOICE, NULL },
  { "kind_id", "Sitzungsart", RIS_FORM_CHOICE, NULL },
  { "day", "Tag (TT.MM.JJJJ)", RIS_FORM_DAY, NULL },
  { "time", "Beginn (Uhrzeit)", RIS_FORM_TEXT, "Zum Beispiel 18:00" },
  { "location_id", "Raum", RIS_FORM_CHOICE, NULL },
  { "room", "oder ein neuer Raum", RIS_FORM_TEXT, "Wird für spätere Sitzungen gemerkt" },
  { "publicity", "Öffentlichkeit", RIS_FORM_CHOICE, NULL },
  { "number", "Nummer", RIS_FORM_TEXT, "Leer: fortlaufend in der Wahlperiode" },
  { "name", "Bezeichnung", RIS_FORM_TEXT, "Leer: zum Beispiel „12. Sitzung des Bauausschusses“" },
  { "remark", "Vermerk, nur intern", RIS_FORM_TEXT, NULL },
};

static const RisFormField confirm_field
    = { "is_confirmed", "Trotzdem so planen", RIS_FORM_CHECK, NULL };

/* --- what the pages of this desk share --- */

char *
ris_meeting_desk_dup_form (const RisRequest *request, const char *name)
{
  const char *value = ris_request_get_form (request, name);

  return g_strstrip (g_strdup (value != NULL ? value : ""));
}

static gint64
to_number (const char *text)
{
  gint64 number = 0;

  return text != NULL && g_ascii_string_to_signed (text, 10, 1, G_MAXINT64, &number, NULL) ? number
                                                                                           : 0;
}

gint64
ris_meeting_desk_read_number (const RisRequest *request, const char *name)
{
  return to_number (ris_request_get_form (request, name));
}

char *
ris_meeting_desk_dup_url (gint64 id, const char *rest)
{
  return g_strdup_printf ("/intern/sitzungen/%" G_GINT64_FORMAT "%s", id, rest);
}

RisResponse *
ris_meeting_desk_redirect (gint64 id, const char *rest)
{
  g_autofree char *url = ris_meeting_desk_dup_url (id, rest);

  return ris_response_new_redirect (303, url);
}

void
ris_meeting_desk_add_options (RisView *form, const char *name, const char *empty,
                              const GPtrArray *options)
{
  if (empty != NULL)
    ris_form_add_choice (form, name, "", empty);
  for (guint i = 0; i < options->len; i++)
    {
      const RisMeetingDeskOption *option = options->pdata[i];
      g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, option->id);

      ris_form_add_choice (form, name, value, option->label);
    }
}

static void
add_rules (RisView *map, const RisFinding *finding)
{
  RisView *list = ris_view_add_list (map, "rules");

  for (guint i = 0; i < finding->rules->len; i++)
    {
      const RisRule *rule = finding->rules->pdata[i];
      g_autofree char *value = ris_rule_dup_value_text (rule);
      RisView *entry = ris_view_append_map (list);

      ris_view_set_text (entry, "label", rule->parameter->label);
      ris_view_set_text (entry, "value", value);
      ris_view_set_text (entry, "norm", rule->norm);
      ris_view_set_text (entry, "layer", ris_rule_get_layer_name (rule->layer));
      ris_view_set_text (entry, "hint", rule->hint);
    }
}

/* what belongs to a finding, in one list */
static void
append_notes (RisView *list, const RisFinding *finding)
{
  for (guint i = 0; i < finding->findings->len; i++)
    {
      const RisFinding *note = finding->findings->pdata[i];
      RisView *entry = ris_view_append_map (list);

      ris_view_set_text (entry, "class_name", ris_finding_get_class_name (note->class));
      ris_view_set_text (entry, "sentence", note->sentence);
      append_notes (list, note);
    }
}

void
ris_meeting_desk_add_finding (RisView *view, const char *name, const RisFinding *finding)
{
  static const char *const tones[] = { "success", "info", "warning", "danger" };
  RisView *map, *steps;

  if (finding == NULL)
    return;
  map = ris_view_add_map (view, name);
  ris_view_set_text (map, "tone", tones[finding->class]);
  ris_view_set_text (map, "class_name", ris_finding_get_class_name (finding->class));
  ris_view_set_text (map, "sentence", finding->sentence);
  ris_view_set_bool (map, "is_unknown", strcmp (finding->outcome, "unbekannt") == 0);
  add_rules (map, finding);
  steps = ris_view_add_list (map, "steps");
  for (guint i = 0; i < finding->steps->len; i++)
    ris_view_append_text (steps, finding->steps->pdata[i]);
  append_notes (ris_view_add_list (map, "notes"), finding);
}

static void
set_time (RisView *map, const char *starts_at)
{
  RisCivil civil = { 0 };
  g_autofree char *time = NULL;

  if (starts_at == NULL || !ris_date_get_civil (starts_at, &civil))
    return;
  time = g_strdup_printf ("%02d:%02d Uhr", civil.hour, civil.minute);
  ris_view_set_text (map, "time", time);
}

RisView *
ris_meeting_desk_new_page (const char *title, const RisMeetingDesk *details)
{
  g_autofree char *heading = g_strdup_printf ("%s: %s", title, details->meeting->name);
  RisView *view = ris_page_new (heading);
  RisView *crumbs = ris_page_add_breadcrumb (view);
  g_autofree char *url = ris_meeting_desk_dup_url (details->meeting->id, "");
  g_autofree char *day
      = ris_wording_dup_day (details->meeting->starts_on, details->meeting->approximate);

  ris_page_append_crumb (crumbs, "/intern/sitzungen", "Sitzungen planen");
  ris_page_append_crumb (crumbs, url, details->meeting->name);
  ris_page_append_crumb (crumbs, NULL, title);
  ris_view_set_int (view, "meeting_id", details->meeting->id);
  ris_view_set_text (view, "name", details->meeting->name);
  ris_view_set_text (view, "day", day);
  set_time (view, details->meeting->starts_at);
  return view;
}

RisResponse *
ris_meeting_desk_answer (RisRequest *request, const char *name, RisView *view,
                         const RisProblems *problems, gboolean is_conflict)
{
  RisResponse *response;

  ris_view_set_bool (view, "is_conflict", is_conflict);
  response = ris_response_new_page (request, name, view);
  ris_response_set_status (response, is_conflict ? 409 : problems != NULL ? 422 : 200);
  return response;
}

gboolean
ris_meeting_desk_take_conflict (GError **error)
{
  if (!g_error_matches (*error, RIS_ERROR, RIS_ERROR_CONFLICT))
    return FALSE;
  g_clear_error (error);
  return TRUE;
}

/* --- the list --- */

static void
append_row (RisView *list, const RisMeetingDeskRow *row)
{
  RisView *map = ris_view_append_map (list);
  g_autofree char *day = ris_wording_dup_day (row->starts_on, row->approximate);

  ris_view_set_int (map, "id", row->id);
  ris_view_set_text (map, "name", row->name);
  ris_view_set_text (map, "day", day);
  set_time (map, row->starts_at);
  ris_view_set_text (map, "organization", row->organization);
  ris_view_set_text (map, "room", row->room);
  ris_view_set_text (map, "status", row->status);
  ris_view_set_bool (map, "is_public", row->is_public);
  ris_view_set_int (map, "items", row->items);
}

/* what comes stands first, the nearest on top; what was stands below, the latest on top */
static void
add_rows (RisView *view, const GPtrArray *rows, const char *today)
{
  RisView *coming = ris_view_add_list (view, "coming");
  RisView *past = ris_view_add_list (view, "past");

  for (guint i = 0; i < rows->len; i++)
    if (strcmp (((const RisMeetingDeskRow *)rows->pdata[i])->sort_on, today) >= 0)
      append_row (coming, rows->pdata[i]);
  for (guint i = rows->len; i > 0; i--)
    if (strcmp (((const RisMeetingDeskRow *)rows->pdata[i - 1])->sort_on, today) < 0)
      append_row (past, rows->pdata[i - 1]);
}

static void
add_filter (RisView *view, const GPtrArray *committees, gint64 organization_id, gint64 year)
{
  RisView *list = ris_view_add_list (view, "committees");

  for (guint i = 0; i < committees->len; i++)
    {
      const RisMeetingDeskOption *option = committees->pdata[i];
      RisView *map = ris_view_append_map (list);

      ris_view_set_int (map, "id", option->id);
      ris_view_set_text (map, "label", option->label);
      ris_view_set_bool (map, "is_selected", option->id == organization_id);
    }
  if (year != 0)
    ris_view_set_int (view, "year", year);
}

static RisResponse *
desk_list (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autofree char *today = ris_council_dup_today (council);
  g_autofree char *from = NULL, *to = NULL;
  g_autoptr (GPtrArray) rows = NULL, committees = NULL;
  gint64 organization_id, year;
  RisView *view;

  if (!ris_request_get_query_int (request, "gremium", 0, &organization_id, error)
      || !ris_request_get_query_int (request, "jahr", 0, &year, error))
    return NULL;
  year = MIN (year, 9998);
  from = year != 0 ? g_strdup_printf ("%04d-01-01", (int)year) : ris_date_dup_add_days (today, -90);
  to = year != 0 ? g_strdup_printf ("%04d-01-01", (int)year + 1) : g_strdup ("9999-12-31");
  rows = ris_meeting_desk_list (council, from, to, organization_id, error);
  committees = rows != NULL ? ris_meeting_desk_list_committees (council, error) : NULL;
  if (committees == NULL)
    return NULL;
  view = ris_page_new ("Sitzungen planen");
  add_filter (view, committees, organization_id, year);
  add_rows (view, rows, today);
  return ris_response_new_page (request, "meeting-desk/list", view);
}

/* --- planning one --- */

static RisMeetingPlan *
read_plan (const RisRequest *request, gint64 id)
{
  RisMeetingPlan *plan = ris_meeting_plan_new ();

  plan->id = id;
  plan->organization_id = ris_meeting_desk_read_number (request, "organization_id");
  plan->second_id = ris_meeting_desk_read_number (request, "second_id");
  plan->third_id = ris_meeting_desk_read_number (request, "third_id");
  plan->kind_id = ris_meeting_desk_read_number (request, "kind_id");
  plan->day = ris_meeting_desk_dup_form (request, "day");
  plan->time = ris_meeting_desk_dup_form (request, "time");
  plan->location_id = ris_meeting_desk_read_number (request, "location_id");
  plan->room = ris_meeting_desk_dup_form (request, "room");
  plan->publicity = ris_meeting_desk_dup_form (request, "publicity");
  plan->number = ris_meeting_desk_dup_form (request, "number");
  plan->name = ris_meeting_desk_dup_form (request, "name");
  plan->remark = ris_meeting_desk_dup_form (request, "remark");
  plan->modified = ris_meeting_desk_dup_form (request, "modified");
  plan->is_confirmed = ris_request_get_form (request, "is_confirmed") != NULL;
  return plan;
}

static void
add_publicity (RisView *form)
{
  ris_form_add_choice (form, "publicity", "mixed", "öffentlicher und nichtöffentlicher Teil");
  ris_form_add_choice (form, "publicity", "public", "öffentlich");
  ris_form_add_choice (form, "publicity", "closed", "nichtöffentlich");
}

static gboolean
add_plan_choices (RisCouncil *council, RisView *form, GError **error)
{
  g_autoptr (GPtrArray) committees = ris_meeting_desk_list_committees (council, error);
  g_autoptr (GPtrArray) rooms
      = committees != NULL ? ris_meeting_desk_list_rooms (council, error) : NULL;
  g_autoptr (GPtrArray) kinds = rooms != NULL ? ris_meeting_desk_list_kinds (council, error) : NULL;

  if (kinds == NULL)
    return FALSE;
  ris_meeting_desk_add_options (form, "organization_id", "bitte wählen", committees);
  ris_meeting_desk_add_options (form, "second_id", "kein weiteres", committees);
  ris_meeting_desk_add_options (form, "third_id", "kein weiteres", committees);
  ris_meeting_desk_add_options (form, "kind_id", NULL, kinds);
  ris_meeting_desk_add_options (form, "location_id", "noch offen", rooms);
  add_publicity (form);
  return TRUE;
}

/* which answer a form gets: @problems, or a conflict with what is stored now */
static RisResponse *
answer_plan (RisCouncil *council, RisRequest *request, const RisMeetingPlan *stored,
             const RisProblems *problems, gboolean is_conflict, GError **error)
{
  const RisFormSource source = { .request = problems != NULL ? request : NULL,
                                 .type = &ris_meeting_plan_type,
                                 .record = stored,
                                 .problems = problems };
  g_autofree char *action = stored->id != 0 ? ris_meeting_desk_dup_url (stored->id, "/aendern")
                                            : g_strdup ("/intern/sitzungen");
  const char *title = stored->id != 0 ? "Sitzung ändern" : "Neue Sitzung";
  g_autoptr (RisView) view = ris_page_new (title);
  RisView *crumbs = ris_page_add_breadcrumb (view);
  RisView *form
      = ris_form_add (view, "form", action, stored->id != 0 ? "Speichern" : "Sitzung anlegen");

  ris_page_append_crumb (crumbs, "/intern/sitzungen", "Sitzungen planen");
  ris_page_append_crumb (crumbs, NULL, title);
  ris_view_set_text (view, "heading", title);
  ris_form_add_fields (form, plan_fields, G_N_ELEMENTS (plan_fields), &source);
  if (problems != NULL && ris_problems_get (problems, "is_confirmed") != NULL)
    ris_form_add_fields (form, &confirm_field, 1, &source);
  if (stored->modified != NULL)
    ris_form_add_hidden (form, "modified", stored->modified);
  if (is_conflict)
    {
      ris_view_set_text (view, "stored_name", stored->name);
      ris_view_set_text (view, "stored_day", stored->day);
      ris_view_set_text (view, "stored_time", stored->time);
    }
  if (!add_plan_choices (council, form, error))
    return NULL;
  return ris_meeting_desk_answer (request, "meeting-desk/edit", g_steal_pointer (&view), problems,
                                  is_conflict);
}

static RisResponse *
desk_new (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisMeetingPlan) plan = ris_meeting_desk_new_plan (council, 0, error);

  if (plan == NULL
      || !ris_request_get_query_int (request, "gremium", 0, &plan->organization_id, error))
    return NULL;
  return answer_plan (council, request, plan, NULL, FALSE, error);
}

/* @id: 0: a new meeting */
static RisResponse *
put_plan (RisCouncil *council, RisRequest *request, gint64 id, GError **error)
{
  g_autoptr (RisMeetingPlan) typed = read_plan (request, id);
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisMeetingPlan) stored = NULL;
  GError *failure = NULL;
  gint64 written = ris_meeting_desk_plan (council, typed, problems, &failure);
  gboolean is_conflict = failure != NULL && ris_meeting_desk_take_conflict (&failure);

  if (written != 0)
    return ris_meeting_desk_redirect (written, "");
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  stored = ris_meeting_desk_new_plan (council, id, error);
  return stored != NULL ? answer_plan (council, request, stored, problems, is_conflict, error)
                        : NULL;
}

static RisResponse *
desk_create (RisCouncil *council, RisRequest *request, GError **error)
{
  return put_plan (council, request, 0, error);
}

static RisResponse *
desk_edit (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisMeetingPlan) plan = NULL;
  gint64 id;

  if (!ris_request_get_id (request, "id", &id, error))
    return NULL;
  plan = ris_meeting_desk_new_plan (council, id, error);
  return plan != NULL ? answer_plan (council, request, plan, NULL, FALSE, error) : NULL;
}

static RisResponse *
desk_change (RisCouncil *council, RisRequest *request, GError **error)
{
  gint64 id;

  return ris_request_get_id (request, "id", &id, error) ? put_plan (council, request, id, error)
                                                        : NULL;
}

/* --- one meeting --- */

static void
add_deliveries (RisView *view, const GPtrArray *deliveries)
{
  RisView *list = ris_view_add_list (view, "deliveries");

  for (guint i = 0; i < deliveries->len; i++)
    {
      const RisMeetingDelivery *delivery = deliveries->pdata[i];
      RisView *map = ris_view_append_map (list);

      ris_view_set_text (map, "recipient", delivery->name);
      ris_view_set_text (map, "document", ris_meeting_desk_get_document (delivery->document));
      ris_view_set_text (map, "channel", ris_meeting_desk_get_channel (delivery->channel));
      ris_view_set_text (map, "provided_at", delivery->provided_at);
      ris_view_set_text (map, "note", delivery->note);
    }
}

static void
add_convocations (RisView *view, const GPtrArray *convocations)
{
  RisView *list = ris_view_add_list (view, "convocations");

  for (guint i = 0; i < convocations->len; i++)
    {
      const RisMeetingConvocation *convocation = convocations->pdata[i];
      RisView *map = ris_view_append_map (list);

      ris_view_set_text (map, "document", ris_meeting_desk_get_document (convocation->document));
      ris_view_set_text (map, "at", convocation->at);
      ris_view_set_text (map, "sentence", convocation->sentence);
      ris_view_set_text (map, "law", convocation->law);
      ris_view_set_text (map, "reason", convocation->reason);
      ris_view_set_int (map, "recipients", convocation->recipients);
    }
}

const char *
ris_meeting_desk_get_document (const char *word)
{
  static const char *const words[][2] = { { "invitation", "Einladung" },
                                          { "supplement", "Nachtrag" },
                                          { "cancellation", "Absage" },
                                          { "move", "Verlegung" },
                                          { "minutes", "Niederschrift" } };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i][0], word) == 0)
      return words[i][1];
  return word;
}

const char *
ris_meeting_desk_get_channel (const char *word)
{
  return strcmp (word, "portal") == 0   ? "Portal"
         : strcmp (word, "letter") == 0 ? "Brief"
                                        : "E-Mail";
}

static void
add_state (RisCouncil *council, RisView *view, const RisMeetingDesk *details)
{
  const RisActor *actor = ris_council_get_actor (council);
  gint64 organization_id = details->row->organization_id;
  const char *state = details->row->status_canonical;
  gboolean is_planned = strcmp (state, "planned") == 0;
  gboolean is_invited = strcmp (state, "invited") == 0;
  gboolean may_convene = ris_actor_may (actor, RIS_MAY_CONVENE, organization_id);

  ris_view_set_bool (view, "is_public", details->meeting->is_public);
  ris_view_set_bool (view, "is_planned", is_planned);
  ris_view_set_bool (view, "is_invited", is_invited);
  ris_view_set_bool (view, "is_open", is_planned || is_invited);
  ris_view_set_bool (view, "has_record",
                     !is_planned && strcmp (state, "cancelled") != 0
                         && strcmp (state, "moved") != 0);
  ris_view_set_bool (view, "may_convene", may_convene && (is_planned || is_invited));
  ris_view_set_bool (view, "may_publish",
                     is_planned && !details->meeting->is_public
                         && ris_actor_may (actor, RIS_MAY_PUBLISH, organization_id));
  if (details->meeting->moved_to_id != 0)
    ris_view_set_int (view, "moved_to", details->meeting->moved_to_id);
}

static gboolean
add_agenda (RisCouncil *council, RisView *view, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) items = ris_agenda_desk_list (council, id, error);
  RisView *list = ris_view_add_list (view, "items");

  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      const RisAgendaDeskItem *item = items->pdata[i];
      RisView *map = ris_view_append_map (list);

      ris_view_set_text (map, "label", item->label);
      ris_view_set_int (map, "level", item->level);
      ris_view_set_text (map, "title", item->title);
      ris_view_set_text (map, "paper_number", item->paper_number);
      ris_view_set_text (map, "origin", ris_wording_get_origin (item->origin));
    }
  return items != NULL;
}

static RisResponse *
desk_show (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisMeetingDesk) details = NULL;
  g_autoptr (RisView) view = NULL;
  RisView *organizations;
  gint64 id;

  if (!ris_request_get_id (request, "id", &id, error))
    return NULL;
  details = ris_meeting_desk_get (council, id, error);
  if (details == NULL)
    return NULL;
  view = ris_meeting_desk_new_page ("Übersicht", details);
  ris_view_set_text (view, "status", details->row->status);
  ris_view_set_text (view, "kind", details->row->kind);
  ris_view_set_text (view, "room", details->row->room);
  ris_view_set_text (view, "publicity", ris_wording_get_publicity (details->meeting->publicity));
  ris_view_set_text (view, "remark", details->meeting->remark);
  organizations = ris_view_add_list (view, "organizations");
  for (guint i = 0; i < details->organizations->len; i++)
    ris_view_append_text (organizations,
                          ((RisMeetingDeskOption *)details->organizations->pdata[i])->label);
  add_state (council, view, details);
  add_convocations (view, details->convocations);
  add_deliveries (view, details->deliveries);
  if (!add_agenda (council, view, id, error))
    return NULL;
  return ris_response_new_page (request, "meeting-desk/show", g_steal_pointer (&view));
}

static RisResponse *
desk_publish (RisCouncil *council, RisRequest *request, GError **error)
{
  gint64 id;

  if (!ris_request_get_id (request, "id", &id, error)
      || !ris_meeting_desk_publish (council, id, error))
    return NULL;
  return ris_meeting_desk_redirect (id, "");
}

const RisRoute ris_meeting_desk_routes[] = {
  { "GET", "/intern/sitzungen", desk_list, RIS_MAY_PLAN_MEETING },
  { "POST", "/intern/sitzungen", desk_create, RIS_MAY_PLAN_MEETING },
  { "GET", "/intern/sitzungen/neu", desk_new, RIS_MAY_PLAN_MEETING },
  { "GET", "/intern/sitzungen/:id", desk_show, RIS_MAY_PLAN_MEETING },
  { "GET", "/intern/sitzungen/:id/aendern", desk_edit, RIS_MAY_PLAN_MEETING },
  { "POST", "/intern/sitzungen/:id/aendern", desk_change, RIS_MAY_PLAN_MEETING },
  { "POST", "/intern/sitzungen/:id/veroeffentlichen", desk_publish, RIS_MAY_PUBLISH },
  { 0 },
};
