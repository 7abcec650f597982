/* Errors as answers. A GError of any module ends here: its code chooses the status. People read what happened and what they
 * can do; machines get RFC 9457. Whatever is our own fault is only logged, because messages of the inside are of no use outside
 * and may tell too much.
 */
#include "app/error-response-private.h"

#include <json-glib/json-glib.h>

#include "base/error.h"

typedef struct
{
  guint status;
  const char *title;
  const char *explanation;
} Text;

static const Text texts[] = {
  { 400, "Anfrage nicht verstanden",
    "Die Adresse oder eine Angabe darin ist fehlerhaft. Bitte prüfen Sie die Schreibweise." },
  { 401, "Anmeldung nötig", "Bitte melden Sie sich an, um diese Seite zu sehen." },
  { 403, "Nicht erlaubt", "Für diese Seite fehlt Ihnen die Berechtigung." },
  { 404, "Seite nicht gefunden",
    "Unter dieser Adresse gibt es nichts. Vielleicht hilft die Suche oder die Startseite weiter." },
  { 405, "So nicht vorgesehen", "Diese Adresse lässt sich auf diese Weise nicht aufrufen." },
  { 409, "Zwischenzeitlich geändert",
    "Jemand anderes hat inzwischen gespeichert. Bitte laden Sie die Seite neu." },
  { 410, "Nicht mehr veröffentlicht", "Dieser Inhalt wurde zurückgezogen." },
  { 413, "Zu groß", "Die Anfrage überschreitet die zulässige Größe." },
  { 500, "Interner Fehler",
    "Das hätte nicht geschehen dürfen. Bitte versuchen Sie es später noch einmal." },
  { 503, "Zurzeit nicht verfügbar", "Bitte versuchen Sie es in einigen Minuten noch einmal." },
};

guint
ris_error_response_get_status (const GError *error)
{
  static const guint statuses[] = {
    [RIS_ERROR_NOT_FOUND] = 404,      [RIS_ERROR_GONE] = 410,      [RIS_ERROR_FORBIDDEN] = 403,
    [RIS_ERROR_LOGIN_REQUIRED] = 401, [RIS_ERROR_INVALID] = 400,   [RIS_ERROR_CONFLICT] = 409,
    [RIS_ERROR_BUSY] = 503,           [RIS_ERROR_TOO_LARGE] = 413, [RIS_ERROR_UNAVAILABLE] = 503,
    [RIS_ERROR_INTERNAL] = 500,
  };

  if (error->domain != RIS_ERROR || error->code < 0 || error->code >= (int)G_N_ELEMENTS (statuses))
    return 500;
  return statuses[error->code];
}

static const Text *
find_text (guint status)
{
  static const Text unknown
      = { 500, "Interner Fehler", "Bitte versuchen Sie es später noch einmal." };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i].status == status)
      return &texts[i];
  return &unknown;
}

static void
set_member (JsonObject *object, const char *name, const char *value)
{
  if (value != NULL)
    json_object_set_string_member (object, name, value);
}

static RisResponse *
new_problem (const RisRequest *request, guint status, const char *detail)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), object);
  g_autofree char *json = NULL;

  set_member (object, "type", "about:blank");
  set_member (object, "title", find_text (status)->title);
  json_object_set_int_member (object, "status", status);
  set_member (object, "detail", status < 500 ? detail : NULL);
  set_member (object, "instance", ris_request_get_canonical_path (request));
  json = json_to_string (node, TRUE);
  return ris_response_new_text ("application/problem+json", json);
}

static RisResponse *
new_page (const RisRequest *request, guint status)
{
  const Text *text = find_text (status);
  RisView *view = ris_view_new ();

  ris_view_set_int (view, "status", status);
  ris_view_set_text (view, "title", text->title);
  ris_view_set_text (view, "explanation", text->explanation);
  return ris_response_new_page (request, "error/show", view);
}

static RisResponse *
complete (RisResponse *response, guint status, const char *detail)
{
  ris_response_set_status (response, status);
  ris_response_set_cache (response, RIS_CACHE_PRIVATE);
  if (status >= 500)
    ris_response_set_failure (response, detail != NULL ? detail : "no reason given");
  if (status == 503)
    ris_response_set_header (response, "Retry-After", "10");
  return response;
}

RisResponse *
ris_error_response_new (const RisRequest *request, guint status, const char *detail)
{
  if (request == NULL)
    return ris_error_response_new_plain (status, detail);
  if (ris_request_wants_json (request))
    return complete (new_problem (request, status, detail), status, detail);
  return complete (new_page (request, status), status, detail);
}

RisResponse *
ris_error_response_new_plain (guint status, const char *detail)
{
  const Text *text = find_text (status);
  g_autofree char *body = g_strdup_printf ("%u %s\n%s\n", status, text->title, text->explanation);

  return complete (ris_response_new_text ("text/plain; charset=utf-8", body), status, detail);
}
