/* The application. A request takes these steps: cache, host, canonical path, route, guard, handler and page inside one read
 * transaction (one that changes something has its own), common headers, cache again, compression, and last the choice between the whole answer, HEAD and 304. An
 * error on the way becomes an error page, and where even that cannot be rendered, plain text.
 */
#include "app/app.h"

#include <string.h>

#include "app/asset.h"
#include "app/cache-private.h"
#include "app/compress-private.h"
#include "app/error-response-private.h"
#include "app/finish-private.h"
#include "app/guard-private.h"
#include "app/router-private.h"
#include "base/error.h"
#include "council/council.h"
#include "council/password.h"
#include "html/template.h"
#include "http/session-cookie.h"

#define TEMPLATES "/de/ratswerk/data/templates"
#define CACHE_BYTES (32 * 1024 * 1024)

struct _RisApp
{
  RisAppConfig config;
  RisRouter *router;       /* (owned) */
  RisTemplates *templates; /* (owned) */
  RisCache *cache;         /* (owned) */
  GConverter *gzip;        /* (owned) */
  char *visitor; /* (owned) (nullable): token of the request at the desk that is being answered */
};

RisApp *
ris_app_new (const RisAppConfig *config, GError **error)
{
  g_autoptr (RisApp) app = g_new0 (RisApp, 1);

  app->config = *config;
  app->cache = ris_cache_new (CACHE_BYTES);
  app->gzip = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 6));
  app->router = ris_router_new (config->routes, error);
  if (app->router == NULL)
    return NULL;
  app->templates = ris_templates_new_from_resources (TEMPLATES, error);
  if (app->templates == NULL)
    return NULL;

  return g_steal_pointer (&app);
}

void
ris_app_free (RisApp *app)
{
  if (app == NULL)
    return;

  ris_templates_free (app->templates);
  ris_cache_free (app->cache);
  g_clear_pointer (&app->router, ris_router_free);
  g_object_unref (app->gzip);
  g_free (app->visitor);
  g_free (app);
}

/* --- pages --- */

static gboolean
is_below (const char *path, const char *top)
{
  gsize length = strlen (top);

  if (strcmp (top, "/") == 0)
    return strcmp (path, "/") == 0;
  return strncmp (path, top, length) == 0 && (path[length] == '/' || path[length] == '\0');
}

static char *
dup_theme (const RisRequest *request)
{
  g_autofree char *theme = ris_request_dup_cookie (request, "ris-theme");

  if (g_strcmp0 (theme, "dark") == 0 || g_strcmp0 (theme, "light") == 0)
    return g_steal_pointer (&theme);
  return NULL;
}

/* the entry below which @path lies; of several the deepest */
static const RisNavigationItem *
find_current (const RisNavigationItem *items, const char *path)
{
  const RisNavigationItem *current = NULL;

  for (const RisNavigationItem *item = items; item != NULL && item->path != NULL; item++)
    if (is_below (path, item->path)
        && (current == NULL || strlen (item->path) > strlen (current->path)))
      current = item;
  return current;
}

static gboolean
is_shown (const RisNavigationItem *item, const RisActor *actor)
{
  return item->permission == 0 || ris_actor_may (actor, item->permission, 0);
}

/* an entry that several permissions open stands in the table once for each */
static gboolean
is_shown_before (const RisNavigationItem *items, const RisNavigationItem *item,
                 const RisActor *actor)
{
  for (const RisNavigationItem *other = items; other < item; other++)
    if (strcmp (other->path, item->path) == 0 && is_shown (other, actor))
      return TRUE;
  return FALSE;
}

static void
describe_navigation (RisView *list, const RisNavigationItem *items, const char *path,
                     const RisActor *actor)
{
  const RisNavigationItem *current = find_current (items, path);

  for (const RisNavigationItem *item = items; item != NULL && item->path != NULL; item++)
    if (is_shown (item, actor) && !is_shown_before (items, item, actor))
      {
        RisView *entry = ris_view_append_map (list);

        ris_view_set_text (entry, "url", item->path);
        ris_view_set_text (entry, "label", item->label);
        ris_view_set_bool (entry, "is_current",
                           current != NULL && strcmp (item->path, current->path) == 0);
      }
}

/* who is logged in, and the token of the forms on the page */
static void
describe_visitor (RisApp *app, const RisRequest *request, RisView *layout)
{
  const RisActor *actor
      = app->config.desk != NULL ? ris_council_get_actor (app->config.desk) : NULL;
  g_autofree char *form_token
      = app->visitor != NULL ? ris_password_dup_form_token (app->visitor) : NULL;

  ris_view_set_bool (layout, "has_desk", app->config.desk != NULL);
  ris_view_set_text (layout, "form_token", form_token);
  if (actor == NULL)
    return;
  ris_view_set_text (layout, "account", actor->account->name);
  describe_navigation (ris_view_add_list (layout, "desk"), app->config.desk_navigation,
                       ris_request_get_canonical_path (request), actor);
}

static void
describe_layout (RisApp *app, const RisRequest *request, RisView *view)
{
  RisView *layout = ris_view_add_map (view, "layout");
  const char *path = ris_request_get_canonical_path (request);
  g_autofree char *theme = dup_theme (request);
  g_autofree char *origin = ris_request_dup_origin (request);

  ris_view_set_text (layout, "path", path);
  ris_view_set_text (layout, "origin", origin);
  ris_view_set_text (layout, "theme", theme);
  describe_navigation (ris_view_add_list (layout, "navigation"), app->config.navigation, path,
                       NULL);
  describe_visitor (app, request, layout);
  if (app->config.describe != NULL)
    app->config.describe (app->config.council, layout);
  ris_asset_describe (ris_view_add_map (view, "asset"));
}

static gboolean
reload_templates (RisApp *app, GError **error)
{
  RisTemplates *templates = ris_templates_new_from_resources (TEMPLATES, error);

  if (templates == NULL)
    return FALSE;
  ris_templates_free (app->templates);
  app->templates = templates;
  return TRUE;
}

static gboolean
render_page (RisApp *app, const RisRequest *request, RisResponse *response, GError **error)
{
  RisView *view = ris_response_get_view (response);
  g_autoptr (GString) html = NULL;
  g_autoptr (GBytes) body = NULL;

  if (view == NULL)
    return TRUE;
  if (app->config.is_live && !reload_templates (app, error))
    return FALSE;

  describe_layout (app, request, view);
  html = g_string_sized_new (16384);
  if (!ris_templates_render (app->templates, ris_response_get_template (response), view, html,
                             error))
    {
      /* a page without its template is our defect, not a wrong address */
      if (error != NULL && *error != NULL)
        (*error)->code = RIS_ERROR_INTERNAL;
      return FALSE;
    }
  body = g_string_free_to_bytes (g_steal_pointer (&html));
  ris_response_set_body (response, body);
  ris_response_set_header (response, "Vary", "Cookie");
  return TRUE;
}

/* --- from the request to the answer --- */

static gboolean
is_reading (const RisRequest *request)
{
  const char *method = ris_request_get_method (request);

  return strcmp (method, "GET") == 0 || strcmp (method, "HEAD") == 0;
}

/* a changing handler opens transactions of its own; for it this only brings the council's settings up to date */
static gboolean
begin (RisApp *app, RisCouncil *council, gboolean is_changing, GError **error)
{
  if (app->config.begin_read == NULL)
    return TRUE;
  if (!app->config.begin_read (council, error))
    return FALSE;
  if (is_changing)
    app->config.end_read (council);
  return TRUE;
}

static RisResponse *
call_handler (RisApp *app, const RisRoute *route, RisRequest *request, GError **error)
{
  const RisAppConfig *config = &app->config;
  RisCouncil *council = ris_guard_needs_desk (route) ? config->desk : config->council;
  gboolean is_changing = !is_reading (request);
  g_autoptr (RisResponse) response = NULL;
  g_autoptr (GError) failure = NULL;

  if (!begin (app, council, is_changing, error))
    return NULL;

  response = route->handler (council, request, &failure);
  if (response == NULL && failure == NULL)
    g_set_error (&failure, RIS_ERROR, RIS_ERROR_INTERNAL, "%s answered nothing", route->path);
  if (response != NULL && !render_page (app, request, response, &failure))
    g_clear_pointer (&response, ris_response_unref);

  if (config->end_read != NULL && !is_changing)
    config->end_read (council);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return g_steal_pointer (&response);
}

/* a change that could not be published stays made: the next one, or `ris publish`, takes it along */
static void
publish (RisApp *app, RisResponse *response)
{
  g_autoptr (GError) failure = NULL;

  if (app->config.publish != NULL && !app->config.publish (app->config.desk, &failure))
    ris_response_set_failure (response, failure->message);
}

/* at the desk nothing may be kept by anybody. A visitor who came without a cookie gets one with the page, so that its form
 * has a token */
static RisResponse *
call_desk (RisApp *app, const RisRoute *route, RisRequest *request, GError **error)
{
  gboolean is_new = app->visitor == NULL;
  RisResponse *response;

  if (is_new)
    app->visitor = ris_password_dup_token ();
  response = call_handler (app, route, request, error);
  if (response != NULL && !is_reading (request))
    publish (app, response);
  if (response != NULL)
    ris_response_set_cache (response, RIS_CACHE_PRIVATE);
  if (response != NULL && is_new && ris_response_get_header (response, "Set-Cookie") == NULL)
    ris_session_cookie_set (response, request, app->visitor);
  return response;
}

/* whoever is not logged in gets to the log-in page and from there to where they wanted to go */
static RisResponse *
redirect_to_login (const RisRequest *request)
{
  const char *query = ris_request_get_raw_query (request);
  g_autofree char *target = g_strconcat (ris_request_get_canonical_path (request),
                                         query != NULL ? "?" : "", query, NULL);
  g_autofree char *escaped = g_uri_escape_string (target, "/", FALSE);
  g_autofree char *url = g_strconcat ("/anmelden?ziel=", escaped, NULL);
  RisResponse *response = ris_response_new_redirect (303, url);

  ris_response_set_cache (response, RIS_CACHE_PRIVATE);
  return response;
}

static RisResponse *
pass_guard (RisApp *app, const RisRoute *route, RisRequest *request, GError **error)
{
  g_autoptr (GError) refusal = NULL;

  if (ris_guard_needs_desk (route))
    app->visitor = ris_session_cookie_dup (request);
  if (!ris_guard_check (route, request, app->config.desk, &refusal))
    {
      if (refusal->code == RIS_ERROR_LOGIN_REQUIRED && is_reading (request)
          && !ris_request_wants_json (request))
        return redirect_to_login (request);
      g_propagate_error (error, g_steal_pointer (&refusal));
      return NULL;
    }
  if (ris_guard_needs_desk (route))
    return call_desk (app, route, request, error);
  return call_handler (app, route, request, error);
}

static RisResponse *
redirect_to_canonical (const RisRequest *request)
{
  const char *query = ris_request_get_raw_query (request);
  g_autofree char *url = g_strconcat (ris_request_get_canonical_path (request),
                                      query != NULL ? "?" : "", query, NULL);

  return ris_response_new_redirect (301, url);
}

static RisResponse *
refuse_method (const RisRequest *request, const char *allow)
{
  RisResponse *response = ris_error_response_new (request, 405, NULL);

  ris_response_set_header (response, "Allow", allow);
  return response;
}

static RisResponse *
respond (RisApp *app, RisRequest *request, GError **error)
{
  const RisRoute *route;
  g_autofree char *allow = NULL;

  if (!ris_guard_check_host (request, app->config.hosts, error))
    return NULL;
  route = ris_router_match (app->router, request, &allow);
  if (route == NULL && allow != NULL)
    return refuse_method (request, allow);
  if (route == NULL && app->config.fallback != NULL && is_reading (request))
    {
      const RisRoute any = { "GET", "/", app->config.fallback, RIS_MAY_READ_PUBLIC };

      return call_handler (app, &any, request, error);
    }
  if (route == NULL)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND, "there is nothing at %s",
                   ris_request_get_path (request));
      return NULL;
    }
  if (!ris_request_is_canonical_path (request))
    return redirect_to_canonical (request);
  return pass_guard (app, route, request, error);
}

/* the next request is somebody else's */
static void
forget_visitor (RisApp *app)
{
  g_clear_pointer (&app->visitor, g_free);
  if (app->config.desk != NULL)
    ris_council_take_actor (app->config.desk, NULL);
}

static RisResponse *
make_response (RisApp *app, RisRequest *request)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RisResponse) response = respond (app, request, &error);

  if (response == NULL)
    response
        = ris_error_response_new (request, ris_error_response_get_status (error), error->message);

  g_clear_error (&error);
  if (!render_page (app, request, response, &error))
    {
      const char *failure = ris_response_get_failure (response);
      RisResponse *plain = ris_error_response_new_plain (ris_response_get_status (response), NULL);

      ris_response_set_failure (plain, failure != NULL ? failure : error->message);
      ris_response_unref (response);
      response = plain;
    }
  forget_visitor (app);
  ris_finish_headers (response, request);
  return g_steal_pointer (&response);
}

/* --- cache and compression --- */

/* what an answer may depend on, beside the content; %NULL: do not ask the cache */
static char *
dup_cache_key (RisApp *app, const RisRequest *request)
{
  const char *method = ris_request_get_method (request);
  g_autofree char *query = NULL;
  g_autofree char *origin = NULL;
  g_autofree char *theme = NULL;

  if (app->config.get_version == NULL || app->config.is_live
      || !ris_request_is_canonical_path (request)
      || (strcmp (method, "GET") != 0 && strcmp (method, "HEAD") != 0))
    return NULL;

  query = ris_request_dup_canonical_query (request);
  origin = ris_request_dup_origin (request);
  theme = dup_theme (request);
  return g_strjoin (" ", ris_request_get_canonical_path (request), query, origin,
                    theme != NULL ? theme : "-", ris_request_wants_json (request) ? "json" : "html",
                    NULL);
}

static gboolean
may_be_kept (const RisResponse *response)
{
  return ris_response_get_status (response) == 200
         && ris_response_get_cache (response) == RIS_CACHE_PUBLIC
         && ris_response_get_body (response) != NULL;
}

static RisResponse *
get_plain (RisApp *app, RisRequest *request, const char *key)
{
  RisResponse *response = key != NULL ? ris_cache_lookup (app->cache, key) : NULL;

  if (response != NULL)
    return ris_response_ref (response);

  response = make_response (app, request);
  if (key != NULL && may_be_kept (response))
    ris_cache_store (app->cache, key, response);
  return response;
}

static gboolean
may_be_compressed (const RisResponse *response, const RisRequest *request)
{
  return may_be_kept (response) && ris_response_get_header (response, "Content-Encoding") == NULL
         && ris_request_accepts_encoding (request, "gzip")
         && ris_compress_is_worthwhile (ris_response_get_content_type (response),
                                        ris_response_get_length (response));
}

/* takes @plain */
static RisResponse *
get_compressed (RisApp *app, RisResponse *plain, const char *key)
{
  g_autoptr (RisResponse) response = plain;
  g_autofree char *gzip_key = key != NULL ? g_strconcat (key, " gzip", NULL) : NULL;
  RisResponse *kept = gzip_key != NULL ? ris_cache_lookup (app->cache, gzip_key) : NULL;
  g_autoptr (GBytes) body = NULL;
  RisResponse *encoded;

  if (kept != NULL)
    return ris_response_ref (kept);

  body = ris_compress_gzip (app->gzip, ris_response_get_body (response));
  if (body == NULL)
    return g_steal_pointer (&response);
  encoded = ris_finish_new_encoded (response, body);
  if (gzip_key != NULL)
    ris_cache_store (app->cache, gzip_key, encoded);
  return encoded;
}

RisResponse *
ris_app_handle (RisApp *app, RisRequest *request)
{
  g_autofree char *key = dup_cache_key (app, request);
  RisResponse *response;

  if (key != NULL)
    ris_cache_set_version (app->cache, app->config.get_version (app->config.council));

  response = get_plain (app, request, key);
  if (may_be_compressed (response, request))
    response = get_compressed (app, response, key);
  return ris_finish_for_request (response, request);
}

RisResponse *
ris_app_refuse (RisApp *app, const GError *error)
{
  RisResponse *response
      = ris_error_response_new_plain (ris_error_response_get_status (error), error->message);

  ris_finish_headers (response, NULL);
  return response;
}
