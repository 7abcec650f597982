/* The minutes at the desk: what is still missing, who signed, publication, and what of the closed part is announced. */
#include "page/minutes-desk.h"

#include "form-private.h"
#include "page-private.h"

#include "council/minutes-desk.h"

#include <string.h>

/* which form came back with problems */
typedef struct
{
  const char *form;
  const RisProblems *problems;
} Outcome;

static char *
dup_url (gint64 id, const char *rest)
{
  return g_strdup_printf ("/intern/sitzungen/%" G_GINT64_FORMAT "/niederschrift%s", id, rest);
}

static RisFormSource
get_source (RisRequest *request, const Outcome *outcome, const char *form)
{
  RisFormSource source = { 0 };

  if (g_strcmp0 (outcome->form, form) == 0)
    {
      source.request = request;
      source.problems = outcome->problems;
    }
  return source;
}

/* --- the page --- */

static void
add_gaps (RisView *view, const RisMinutesDesk *minutes)
{
  RisView *list = ris_view_add_list (view, "gaps");

  for (guint i = 0; i < minutes->gaps->len; i++)
    ris_view_set_record (ris_view_append_map (list), &ris_minutes_gap_type,
                         minutes->gaps->pdata[i]);
}

static void
add_duties (RisView *view, const RisMinutesDesk *minutes)
{
  RisView *list = ris_view_add_list (view, "duties");

  for (guint i = 0; minutes->duties != NULL && i < minutes->duties->findings->len; i++)
    {
      const RisFinding *duty = minutes->duties->findings->pdata[i];
      RisView *map = ris_view_append_map (list);

      ris_view_set_text (map, "sentence", duty->sentence);
      if (duty->rules->len > 0)
        ris_view_set_text (map, "norm", ((const RisRule *)duty->rules->pdata[0])->norm);
    }
}

static void
add_signers (RisView *view, const RisMinutesDesk *minutes)
{
  RisView *list = ris_view_add_list (view, "signers");

  for (guint i = 0; i < minutes->signers->len; i++)
    {
      const RisMinutesSigner *signer = minutes->signers->pdata[i];
      RisView *map = ris_view_append_map (list);

      ris_view_set_text (map, "name", signer->name);
      ris_view_set_text (map, "function", signer->function);
      ris_view_set_text (map, "signed_on", signer->signed_on);
    }
}

static const RisFormField sign_fields[] = {
  { "person", "Person", RIS_FORM_CHOICE, NULL },
  { "name", "oder Name", RIS_FORM_TEXT, NULL },
  { "function", "Funktion", RIS_FORM_TEXT, "Zum Beispiel Vorsitz oder Schriftführung" },
  { "signed_on", "Unterschrieben am (TT.MM.JJJJ)", RIS_FORM_DAY, "Leer: heute" },
};

static void
add_sign_form (RisView *view, RisRequest *request, const RisMinutesDesk *minutes,
               const Outcome *outcome)
{
  RisFormSource source = get_source (request, outcome, "sign_form");
  g_autofree char *action = dup_url (minutes->details->meeting->id, "/unterschriften");
  RisView *form = ris_form_add (view, "sign_form", action, "Unterschrift eintragen");
  g_autoptr (GHashTable) seen = g_hash_table_new (g_direct_hash, g_direct_equal);

  ris_form_add_fields (form, sign_fields, G_N_ELEMENTS (sign_fields), &source);
  ris_form_add_choice (form, "person", "", "bitte wählen");
  for (guint i = 0; i < minutes->details->presence->len; i++)
    {
      const RisPresenceRow *row = minutes->details->presence->pdata[i];
      g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, row->person_id);

      if (row->person_id != 0 && g_hash_table_add (seen, GINT_TO_POINTER ((gint)row->person_id)))
        ris_form_add_choice (form, "person", value, row->name);
    }
}

static const RisFormField reason_fields[] = {
  { "reason", "Grund", RIS_FORM_TEXT, "Nötig, solange Punkte offen sind" },
};

static const RisFormField correction_fields[] = {
  { "reason", "Was wird berichtigt?", RIS_FORM_TEXT, NULL },
};

static const RisFormField announce_fields[] = {
  { "item", "Punkt", RIS_FORM_CHOICE, NULL },
  { "text", "Text für die Öffentlichkeit", RIS_FORM_AREA,
    "Wird sofort veröffentlicht. Der Punkt selbst bleibt nichtöffentlich." },
};

static void
add_announce_form (RisView *view, RisRequest *request, const RisMinutesDesk *minutes,
                   const Outcome *outcome)
{
  RisFormSource source = get_source (request, outcome, "announce_form");
  g_autofree char *action = dup_url (minutes->details->meeting->id, "/bekanntgabe");
  RisView *form = ris_form_add (view, "announce_form", action, "Bekannt geben");

  ris_form_add_fields (form, announce_fields, G_N_ELEMENTS (announce_fields), &source);
  for (guint i = 0; i < minutes->closed->len; i++)
    {
      const RisMinutesClosed *item = minutes->closed->pdata[i];
      g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, item->id);
      g_autofree char *title = ris_page_dup_title (item->title);
      g_autofree char *label
          = g_strdup_printf ("%s %s – %s", item->number != NULL ? item->number : "", title,
                             item->result);

      ris_form_add_choice (form, "item", value, label);
    }
}

static void
add_state (RisView *view, const RisMinutesDesk *minutes)
{
  const RisMinutesEdition *edition = minutes->edition;
  gboolean is_draft = edition != NULL && strcmp (edition->status, "draft") == 0;

  ris_view_set_bool (view, "is_missing", edition == NULL);
  ris_view_set_bool (view, "is_draft", is_draft);
  ris_view_set_bool (view, "is_signed", edition != NULL && !is_draft);
  ris_view_set_bool (view, "is_published", edition != NULL && edition->is_public);
  ris_view_set_bool (view, "can_announce",
                     edition != NULL && edition->is_public && minutes->closed->len > 0);
  if (edition == NULL)
    return;
  ris_view_set_int (view, "edition", edition->edition);
  ris_view_set_text (view, "signed_on", edition->signed_on);
  ris_view_set_text (view, "published_on", edition->published_on);
  ris_view_set_text (view, "correction_reason", edition->correction_reason);
}

static void
add_forms (RisView *view, RisRequest *request, const RisMinutesDesk *minutes,
           const Outcome *outcome)
{
  gint64 id = minutes->details->meeting->id;
  RisFormSource close = get_source (request, outcome, "close_form");
  RisFormSource open = get_source (request, outcome, "open_form");
  g_autofree char *close_url = dup_url (id, "/abschliessen");
  g_autofree char *open_url = dup_url (id, "");

  add_sign_form (view, request, minutes, outcome);
  ris_form_add_fields (ris_form_add (view, "close_form", close_url, "Niederschrift abschließen"),
                       reason_fields, G_N_ELEMENTS (reason_fields), &close);
  ris_form_add_fields (ris_form_add (view, "open_form", open_url,
                                     "Berichtigte Ausfertigung beginnen"),
                       correction_fields, G_N_ELEMENTS (correction_fields), &open);
  add_announce_form (view, request, minutes, outcome);
}

static void
add_problems (RisView *view, const RisProblems *problems)
{
  RisView *list = ris_view_add_list (view, "problems");

  for (guint i = 0; problems != NULL && i < ris_problems_get_size (problems); i++)
    ris_view_append_text (list, ris_problems_get (problems, ris_problems_get_field (problems, i)));
}

static RisResponse *
answer (RisCouncil *council, RisRequest *request, gint64 id, const Outcome *outcome, GError **error)
{
  g_autoptr (RisMinutesDesk) minutes = ris_minutes_desk_load (council, id, error);
  RisResponse *response;
  RisView *view, *breadcrumb;

  if (minutes == NULL)
    return NULL;
  view = ris_page_new ("Niederschrift");
  breadcrumb = ris_page_add_breadcrumb (view);
  ris_page_append_crumb (breadcrumb, "/intern/protokollfuehrung", "Protokoll");
  ris_page_append_crumb (breadcrumb, NULL, "Niederschrift");
  ris_view_set_int (view, "meeting_id", id);
  ris_view_set_text (view, "heading", minutes->details->meeting->name);
  ris_view_set_text (view, "announcements", minutes->announcements);
  add_problems (view, outcome->problems);
  add_state (view, minutes);
  add_gaps (view, minutes);
  add_duties (view, minutes);
  add_signers (view, minutes);
  add_forms (view, request, minutes, outcome);
  response = ris_response_new_page (request, "minutes-desk/show", view);
  ris_response_set_status (response, outcome->problems != NULL ? 422 : 200);
  return response;
}

/* --- routes --- */

static RisResponse *
minutes_show (RisCouncil *council, RisRequest *request, GError **error)
{
  const Outcome nothing = { 0 };
  gint64 id;

  if (!ris_request_get_id (request, "id", &id, error))
    return NULL;
  return answer (council, request, id, &nothing, error);
}

static RisResponse *
finish (RisCouncil *council, RisRequest *request, gint64 id, const Outcome *outcome, GError **error)
{
  g_autofree char *url = dup_url (id, "");

  if (ris_problems_is_empty (outcome->problems))
    return ris_response_new_redirect (303, url);
  return answer (council, request, id, outcome, error);
}

static RisResponse *
minutes_open (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  const Outcome outcome = { "open_form", problems };
  gint64 id;

  if (!ris_request_get_id (request, "id", &id, error)
      || (!ris_minutes_desk_open (council, id, ris_request_get_form (request, "reason"), problems,
                                  error)
          && ris_problems_is_empty (problems)))
    return NULL;
  return finish (council, request, id, &outcome, error);
}

static RisResponse *
minutes_sign (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisMinutesSigner) signer = ris_minutes_signer_new ();
  const Outcome outcome = { "sign_form", problems };
  gint64 id;

  if (!ris_request_get_id (request, "id", &id, error))
    return NULL;
  signer->person_id = ris_form_get_id (request, "person");
  signer->name = g_strdup (ris_request_get_form (request, "name"));
  signer->function = g_strdup (ris_request_get_form (request, "function"));
  ris_form_read_day (request, "signed_on", &signer->signed_on, problems);
  if (ris_problems_is_empty (problems)
      && !ris_minutes_desk_sign (council, id, signer, problems, error)
      && ris_problems_is_empty (problems))
    return NULL;
  return finish (council, request, id, &outcome, error);
}

static RisResponse *
minutes_close (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  const Outcome outcome = { "close_form", problems };
  gint64 id;

  if (!ris_request_get_id (request, "id", &id, error)
      || (!ris_minutes_desk_close (council, id, ris_request_get_form (request, "reason"), problems,
                                   error)
          && ris_problems_is_empty (problems)))
    return NULL;
  return finish (council, request, id, &outcome, error);
}

static RisResponse *
minutes_publish (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  const Outcome outcome = { NULL, problems };
  gint64 id;

  if (!ris_request_get_id (request, "id", &id, error)
      || (!ris_minutes_desk_publish (council, id, problems, error)
          && ris_problems_is_empty (problems)))
    return NULL;
  return finish (council, request, id, &outcome, error);
}

static RisResponse *
minutes_announce (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  const Outcome outcome = { "announce_form", problems };
  gint64 id;

  if (!ris_request_get_id (request, "id", &id, error)
      || (!ris_minutes_desk_announce (council, id, ris_form_get_id (request, "item"),
                                      ris_request_get_form (request, "text"), problems, error)
          && ris_problems_is_empty (problems)))
    return NULL;
  return finish (council, request, id, &outcome, error);
}

const RisRoute ris_minutes_desk_routes[] = {
  { "GET", "/intern/sitzungen/:id/niederschrift", minutes_show, RIS_MAY_RECORD },
  { "POST", "/intern/sitzungen/:id/niederschrift", minutes_open, RIS_MAY_RECORD },
  { "POST", "/intern/sitzungen/:id/niederschrift/unterschriften", minutes_sign,
    RIS_MAY_SIGN_MINUTES },
  { "POST", "/intern/sitzungen/:id/niederschrift/abschliessen", minutes_close,
    RIS_MAY_SIGN_MINUTES },
  { "POST", "/intern/sitzungen/:id/niederschrift/veroeffentlichen", minutes_publish,
    RIS_MAY_PUBLISH },
  { "POST", "/intern/sitzungen/:id/niederschrift/bekanntgabe", minutes_announce, RIS_MAY_PUBLISH },
  { 0 },
};
