/* The application without a socket: routing, redirects, errors, caching, compression, and the order of its steps. */
#include "app/app.h"

#include <string.h>

#include "app/asset.h"
#include "base/error.h"
#include "helper/desk.h"

static struct
{
  guint calls;
  gint64 version;
  gboolean is_reading;
  gboolean may_read;
} council;

static RisResponse *
page_show (RisCouncil *unused, RisRequest *request, GError **error)
{
  RisView *view = ris_view_new ();
  const char *text = ris_request_get_query (request, "q");

  g_assert_true (council.is_reading);
  council.calls++;
  ris_view_set_int (view, "status", council.calls);
  ris_view_set_text (view, "title", text != NULL ? text : "Titel");
  ris_view_set_text (view, "explanation", "Ein Text.");
  return ris_response_new_page (request, "error/show", view);
}

static RisResponse *
error_show (RisCouncil *unused, RisRequest *request, GError **error)
{
  gint64 code;

  council.calls++;
  if (ris_request_get_query_int (request, "code", 0, &code, error))
    g_set_error (error, RIS_ERROR, (int)code, "secret reason");
  return NULL;
}

static RisResponse *
nothing_show (RisCouncil *unused, RisRequest *request, GError **error)
{
  return NULL;
}

static RisResponse *
broken_show (RisCouncil *unused, RisRequest *request, GError **error)
{
  return ris_response_new_page (request, "no/such/template", ris_view_new ());
}

static RisResponse *
data_show (RisCouncil *unused, RisRequest *request, GError **error)
{
  g_autofree char *text = g_strnfill (20000, 'x');

  council.calls++;
  return ris_response_new_text ("application/json", text);
}

static RisResponse *
private_show (RisCouncil *unused, RisRequest *request, GError **error)
{
  RisResponse *response = data_show (unused, request, error);

  ris_response_set_cache (response, RIS_CACHE_PRIVATE);
  return response;
}

static RisResponse *
form_save (RisCouncil *unused, RisRequest *request, GError **error)
{
  return ris_response_new_redirect (303, "/seite");
}

static const RisRoute routes[] = {
  { "GET", "/", page_show, RIS_MAY_READ_PUBLIC },
  { "GET", "/seite", page_show, RIS_MAY_READ_PUBLIC },
  { "GET", "/fehler", error_show, RIS_MAY_READ_PUBLIC },
  { "GET", "/oparl/fehler", error_show, RIS_MAY_READ_PUBLIC },
  { "GET", "/nichts", nothing_show, RIS_MAY_READ_PUBLIC },
  { "GET", "/kaputt", broken_show, RIS_MAY_READ_PUBLIC },
  { "GET", "/daten", data_show, RIS_MAY_READ_PUBLIC },
  { "GET", "/privat", private_show, RIS_MAY_READ_PUBLIC },
  { "POST", "/formular", form_save, RIS_MAY_READ_PUBLIC },
  { 0 },
};

static const RisRoute *const tables[] = { routes, ris_asset_routes, NULL };
static const RisNavigationItem navigation[] = { { "/seite", "Seiten", 0 }, { 0 } };

static gboolean
begin_read (RisCouncil *unused, GError **error)
{
  if (!council.may_read)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_UNAVAILABLE, "no disk");
      return FALSE;
    }
  council.is_reading = TRUE;
  return TRUE;
}

static void
end_read (RisCouncil *unused)
{
  council.is_reading = FALSE;
}

static gint64
get_version (RisCouncil *unused)
{
  return council.version;
}

static void
describe (RisCouncil *unused, RisView *layout)
{
  ris_view_set_text (layout, "town", "Musterstadt");
}

static RisApp *
app_new (void)
{
  static const char *const hosts[] = { "rat.example.de", NULL };
  const RisAppConfig config = {
    .routes = tables,
    .navigation = navigation,
    .hosts = hosts,
    .begin_read = begin_read,
    .end_read = end_read,
    .get_version = get_version,
    .describe = describe,
  };
  g_autoptr (GError) error = NULL;
  RisApp *app = ris_app_new (&config, &error);

  g_assert_no_error (error);
  memset (&council, 0, sizeof council);
  council.may_read = TRUE;
  council.version = 1;
  return app;
}

/* @more: (nullable): "Name: value" lines */
static RisResponse *
ask (RisApp *app, const char *method, const char *target, const char *more)
{
  g_auto (GStrv) lines = g_strsplit (more != NULL ? more : "", "\n", -1);
  RisHeader headers[8] = { { "Host", "localhost" } };
  guint n = 1;
  g_autoptr (GError) error = NULL;
  g_autoptr (RisRequest) request = NULL;

  for (char **line = lines; *line != NULL; line++)
    {
      char *colon = strchr (*line, ':');

      *colon = '\0';
      headers[strcmp (*line, "Host") == 0 ? 0 : n++] = (RisHeader){ *line, colon + 2 };
    }
  request = ris_request_new (method, target, headers, NULL, &error);
  g_assert_no_error (error);
  return ris_app_handle (app, request);
}

static guint
ask_status (RisApp *app, const char *method, const char *target, const char *more)
{
  g_autoptr (RisResponse) response = ask (app, method, target, more);

  return ris_response_get_status (response);
}

static const char *
get (const RisResponse *response, const char *name)
{
  return ris_response_get_header (response, name);
}

static gboolean
body_has (const RisResponse *response, const char *text)
{
  GBytes *body = ris_response_get_body (response);
  g_autofree char *copy
      = g_strndup (g_bytes_get_data (body, NULL), ris_response_get_length (response));

  return strstr (copy, text) != NULL;
}

static void
test_page (void)
{
  g_autoptr (RisApp) app = app_new ();
  g_autoptr (RisResponse) response = ask (app, "GET", "/seite?q=%3Cb%3E", NULL);

  g_assert_cmpuint (ris_response_get_status (response), ==, 200);
  g_assert_cmpstr (get (response, "Content-Type"), ==, "text/html; charset=utf-8");
  g_assert_cmpstr (get (response, "Vary"), ==, "Cookie, Accept-Encoding");
  g_assert_cmpstr (get (response, "X-Robots-Tag"), ==, "noindex");
  g_assert_true (body_has (response, "<!doctype html>"));
  g_assert_true (body_has (response, "&lt;b&gt;"));
  g_assert_false (body_has (response, "<b>"));
  g_assert_true (body_has (response, "Musterstadt"));
  g_assert_true (body_has (response, "aria-current=\"page\""));
  g_assert_true (body_has (response, ris_asset_get_url ("kern.min.css")));
  g_assert_false (council.is_reading);
}

static void
test_statuses (void)
{
  static const struct
  {
    const char *method;
    const char *target;
    const char *more;
    guint expected;
  } cases[] = {
    { "GET", "/", NULL, 200 },
    { "HEAD", "/", NULL, 200 },
    { "GET", "/gibt-es-nicht", NULL, 404 },
    { "HEAD", "/gibt-es-nicht", NULL, 404 },
    { "GET", "/seite/1", NULL, 404 },
    { "POST", "/seite", NULL, 405 },
    { "GET", "/formular", NULL, 405 },
    { "TRACE", "/seite", NULL, 405 },
    { "POST", "/formular", NULL, 403 },
    { "POST", "/formular", "Sec-Fetch-Site: cross-site", 403 },
    { "POST", "/formular", "Sec-Fetch-Site: same-origin", 303 },
    { "POST", "/formular", "Origin: http://localhost", 303 },
    { "GET", "/seite", "Host: evil.example", 400 },
    { "GET", "/seite/", "Host: evil.example", 400 },
    { "GET", "/seite", "Host: rat.example.de", 200 },
    { "GET", "/nichts", NULL, 500 },
    { "GET", "/kaputt", NULL, 500 },
    { "GET", "/fehler?code=x", NULL, 400 },
    { "GET", "/fehler?code=1", NULL, 410 },
  };
  g_autoptr (RisApp) app = app_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s %s", cases[i].method, cases[i].target);
      g_assert_cmpuint (ask_status (app, cases[i].method, cases[i].target, cases[i].more), ==,
                        cases[i].expected);
    }
}

static void
test_canonical (void)
{
  static const struct
  {
    const char *target;
    const char *expected;
  } cases[] = {
    { "/seite/", "/seite" },
    { "//seite", "/seite" },
    { "/seite//?q=a%20b", "/seite?q=a%20b" },
    { "//", "/" },
  };
  g_autoptr (RisApp) app = app_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RisResponse) response = ask (app, "GET", cases[i].target, NULL);

      g_assert_cmpuint (ris_response_get_status (response), ==, 301);
      g_assert_cmpstr (get (response, "Location"), ==, cases[i].expected);
    }
  g_assert_cmpuint (council.calls, ==, 0);
}

static void
test_method_not_allowed (void)
{
  g_autoptr (RisApp) app = app_new ();
  g_autoptr (RisResponse) response = ask (app, "PUT", "/seite", NULL);

  g_assert_cmpstr (get (response, "Allow"), ==, "GET, HEAD");
}

static void
test_head (void)
{
  g_autoptr (RisApp) app = app_new ();
  g_autoptr (RisResponse) get_response = ask (app, "GET", "/seite", NULL);
  g_autoptr (RisResponse) head = ask (app, "HEAD", "/seite", NULL);

  g_assert_null (ris_response_get_body (head));
  g_assert_cmpuint (ris_response_get_length (head), ==, ris_response_get_length (get_response));
  g_assert_cmpstr (get (head, "ETag"), ==, get (get_response, "ETag"));
  g_assert_cmpuint (council.calls, ==, 1);
}

static void
test_not_modified (void)
{
  g_autoptr (RisApp) app = app_new ();
  g_autoptr (RisResponse) first = ask (app, "GET", "/seite", NULL);
  g_autofree char *more = g_strconcat ("If-None-Match: ", get (first, "ETag"), NULL);
  g_autoptr (RisResponse) second = ask (app, "GET", "/seite", more);

  g_assert_cmpuint (ris_response_get_status (second), ==, 304);
  g_assert_null (ris_response_get_body (second));
  g_assert_cmpstr (get (second, "Cache-Control"), ==, get (first, "Cache-Control"));
  g_assert_cmpuint (ask_status (app, "HEAD", "/seite", more), ==, 304);

  council.version++;
  g_assert_cmpuint (ask_status (app, "GET", "/seite", more), ==, 200);
}

static void
test_problem (void)
{
  g_autoptr (RisApp) app = app_new ();
  g_autoptr (RisResponse) oparl = ask (app, "GET", "/oparl/fehler?code=0", NULL);
  g_autoptr (RisResponse) json = ask (app, "GET", "/nirgends", "Accept: application/json");
  g_autoptr (RisResponse) inside = ask (app, "GET", "/oparl/fehler?code=9", NULL);
  g_autoptr (RisResponse) page = ask (app, "GET", "/fehler?code=0", NULL);

  g_assert_cmpstr (get (oparl, "Content-Type"), ==, "application/problem+json");
  g_assert_true (body_has (oparl, "\"detail\" : \"secret reason\""));
  g_assert_cmpstr (get (json, "Content-Type"), ==, "application/problem+json");
  g_assert_cmpuint (ris_response_get_status (inside), ==, 500);
  g_assert_false (body_has (inside, "secret"));
  g_assert_cmpstr (ris_response_get_failure (inside), ==, "secret reason");
  g_assert_cmpstr (get (page, "Content-Type"), ==, "text/html; charset=utf-8");
  g_assert_true (body_has (page, "Seite nicht gefunden"));
  g_assert_false (body_has (page, "secret"));
}

static void
test_headers_everywhere (void)
{
  static const struct
  {
    const char *method;
    const char *target;
  } cases[] = {
    { "GET", "/seite" },
    { "HEAD", "/seite" },
    { "GET", "/seite/" },
    { "GET", "/nirgends" },
    { "PUT", "/seite" },
    { "GET", "/nichts" },
    { "GET", "/oparl/nirgends" },
    { "GET", "/daten" },
    { "GET", "/kaputt" },
    { "GET", "/privat" },
    { "GET", "/static/0/ris.css" },
    { "POST", "/formular" },
  };
  g_autoptr (RisApp) app = app_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RisResponse) response = ask (app, cases[i].method, cases[i].target, NULL);
      guint status = ris_response_get_status (response);

      g_test_message ("%s %s", cases[i].method, cases[i].target);
      g_assert_cmpstr (get (response, "X-Content-Type-Options"), ==, "nosniff");
      g_assert_nonnull (get (response, "Content-Security-Policy"));
      g_assert_nonnull (get (response, "Referrer-Policy"));
      g_assert_nonnull (get (response, "Cross-Origin-Resource-Policy"));
      g_assert_nonnull (get (response, "Cache-Control"));
      if (status >= 400)
        g_assert_cmpstr (get (response, "Cache-Control"), ==, "no-store");
    }
}

static void
test_cache (void)
{
  g_autoptr (RisApp) app = app_new ();

  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (ask_status (app, "GET", "/seite?b=1&a=2", NULL), ==, 200);
  g_assert_cmpuint (ask_status (app, "GET", "/seite?a=2&b=1", NULL), ==, 200);
  g_assert_cmpuint (council.calls, ==, 1);

  /* what an answer depends on is part of its key */
  ask_status (app, "GET", "/seite?a=2", NULL);
  ask_status (app, "GET", "/seite?a=2", "Host: rat.example.de");
  ask_status (app, "GET", "/seite?a=2", "X-Forwarded-Proto: https");
  ask_status (app, "GET", "/seite?a=2", "Cookie: ris-theme=dark");
  ask_status (app, "GET", "/seite?a=2", "Accept: application/json");
  g_assert_cmpuint (council.calls, ==, 6);
  ask_status (app, "GET", "/seite?a=2", "Cookie: ris-theme=strange");
  g_assert_cmpuint (council.calls, ==, 6);

  council.version++;
  ask_status (app, "GET", "/seite?a=2", NULL);
  g_assert_cmpuint (council.calls, ==, 7);
}

static void
test_not_cached (void)
{
  g_autoptr (RisApp) app = app_new ();

  for (guint i = 0; i < 2; i++)
    {
      ask_status (app, "GET", "/privat", NULL);
      ask_status (app, "GET", "/fehler?code=0", NULL);
    }
  g_assert_cmpuint (council.calls, ==, 4);
}

static void
test_compression (void)
{
  g_autoptr (RisApp) app = app_new ();
  g_autoptr (RisResponse) plain = ask (app, "GET", "/daten", NULL);
  g_autoptr (RisResponse) gzip = ask (app, "GET", "/daten", "Accept-Encoding: gzip");
  g_autoptr (RisResponse) again = ask (app, "GET", "/daten", "Accept-Encoding: br, gzip");
  g_autoptr (RisResponse) secret = ask (app, "GET", "/privat", "Accept-Encoding: gzip");
  g_autofree char *more = NULL;

  g_assert_null (get (plain, "Content-Encoding"));
  g_assert_cmpuint (ris_response_get_length (plain), ==, 20000);
  g_assert_cmpstr (get (gzip, "Content-Encoding"), ==, "gzip");
  g_assert_cmpuint (ris_response_get_length (gzip), <, 1000);
  g_assert_cmpstr (get (gzip, "ETag"), !=, get (plain, "ETag"));
  g_assert_true (ris_response_get_body (gzip) == ris_response_get_body (again));
  g_assert_null (get (secret, "Content-Encoding"));
  g_assert_cmpuint (council.calls, ==, 2);

  more = g_strdup_printf ("Accept-Encoding: gzip\nIf-None-Match: %s", get (gzip, "ETag"));
  g_assert_cmpuint (ask_status (app, "GET", "/daten", more), ==, 304);
}

static void
test_theme (void)
{
  g_autoptr (RisApp) app = app_new ();
  g_autoptr (RisResponse) dark = ask (app, "GET", "/seite", "Cookie: a=b; ris-theme=dark");
  g_autoptr (RisResponse) none = ask (app, "GET", "/seite", "Cookie: ris-theme=\"><script>");

  g_assert_true (body_has (dark, "data-kern-theme=\"dark\""));
  g_assert_false (body_has (none, "data-kern-theme"));
}

static void
test_no_database (void)
{
  g_autoptr (RisApp) app = app_new ();
  g_autoptr (RisResponse) response = NULL;

  council.may_read = FALSE;
  response = ask (app, "GET", "/seite", NULL);
  g_assert_cmpuint (ris_response_get_status (response), ==, 503);
  g_assert_cmpstr (ris_response_get_failure (response), ==, "no disk");
  g_assert_cmpuint (council.calls, ==, 0);
}

static void
test_broken_template (void)
{
  g_autoptr (RisApp) app = app_new ();
  g_autoptr (RisResponse) response = ask (app, "GET", "/kaputt", NULL);

  g_assert_nonnull (strstr (ris_response_get_failure (response), "no/such/template"));
  g_assert_false (body_has (response, "no/such/template"));
}

static void
test_refuse (void)
{
  g_autoptr (RisApp) app = app_new ();
  g_autoptr (GError) error = g_error_new_literal (RIS_ERROR, RIS_ERROR_TOO_LARGE, "x");
  g_autoptr (RisResponse) response = ris_app_refuse (app, error);

  g_assert_cmpuint (ris_response_get_status (response), ==, 413);
  g_assert_cmpstr (get (response, "X-Content-Type-Options"), ==, "nosniff");
}

/* --- with the desk --- */

/* the answers of all routes of the whole site that are (not) public, one after another */
static void
check_routes (Browser *browser, gboolean is_public, void (*check) (const RisResponse *response))
{
  guint n = 0;

  for (const RisRoute *const *table = ris_app_routes; *table != NULL; table++)
    for (const RisRoute *route = *table; route->method != NULL; route++)
      if ((route->permission == RIS_MAY_READ_PUBLIC) == is_public)
        {
          g_autoptr (RisResponse) response = desk_ask (browser, route->method, route->path);

          g_test_message ("%s %s", route->method, route->path);
          check (response);
          n++;
        }
  g_assert_cmpuint (n, >, 20);
}

static void
check_not_found (const RisResponse *response)
{
  g_assert_cmpuint (ris_response_get_status (response), ==, 404);
}

static void
check_not_kept (const RisResponse *response)
{
  g_assert_cmpstr (get (response, "Cache-Control"), ==, "no-store");
  g_assert_null (get (response, "Content-Encoding"));
}

static void
check_no_cookie (const RisResponse *response)
{
  g_assert_null (get (response, "Set-Cookie"));
}

static void
test_without_desk (void)
{
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) browser = desk_browse (portal);
  g_autoptr (RisResponse) page = NULL;
  g_autoptr (GError) error = NULL;
  const RisAppConfig config = { .routes = ris_app_routes,
                                .navigation = ris_app_navigation,
                                .desk_navigation = ris_app_desk_navigation,
                                .council = portal->council,
                                .begin_read = ris_council_begin_read,
                                .end_read = ris_council_end_read,
                                .describe = describe };

  browser->token = g_strdup ("irgendeiner");
  g_clear_pointer (&portal->app, ris_app_free);
  portal->app = ris_app_new (&config, &error);
  g_assert_no_error (error);
  check_routes (browser, FALSE, check_not_found);
  page = desk_get (browser, "/sitzungen");
  desk_check (page, 200, NULL);
  desk_check_secret (page, "href=\"/intern\"");
}

static void
test_desk_is_not_kept (void)
{
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) visitor = desk_browse (portal), admin = desk_log_in (portal, "administrator");

  check_routes (visitor, FALSE, check_not_kept);
  check_routes (admin, FALSE, check_not_kept);
}

/* public pages are the same for everybody: no cookie is set and none is looked at */
static void
test_public_is_for_all (void)
{
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) visitor = desk_browse (portal), member = desk_log_in (portal, "member");
  g_autoptr (RisResponse) for_all = desk_get (visitor, "/sitzungen");
  g_autoptr (RisResponse) for_member = desk_get (member, "/sitzungen");

  check_routes (visitor, TRUE, check_no_cookie);
  check_routes (member, TRUE, check_no_cookie);
  g_assert_true (
      g_bytes_equal (ris_response_get_body (for_all), ris_response_get_body (for_member)));
}

int
main (int argc, char **argv)
{
  g_unsetenv ("G_RESOURCE_OVERLAYS");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/app/page", test_page);
  g_test_add_func ("/app/app/statuses", test_statuses);
  g_test_add_func ("/app/app/canonical", test_canonical);
  g_test_add_func ("/app/app/method-not-allowed", test_method_not_allowed);
  g_test_add_func ("/app/app/head", test_head);
  g_test_add_func ("/app/app/not-modified", test_not_modified);
  g_test_add_func ("/app/app/problem", test_problem);
  g_test_add_func ("/app/app/headers-everywhere", test_headers_everywhere);
  g_test_add_func ("/app/app/cache", test_cache);
  g_test_add_func ("/app/app/not-cached", test_not_cached);
  g_test_add_func ("/app/app/compression", test_compression);
  g_test_add_func ("/app/app/theme", test_theme);
  g_test_add_func ("/app/app/no-database", test_no_database);
  g_test_add_func ("/app/app/broken-template", test_broken_template);
  g_test_add_func ("/app/app/refuse", test_refuse);
  g_test_add_func ("/app/app/without-desk", test_without_desk);
  g_test_add_func ("/app/app/desk-is-not-kept", test_desk_is_not_kept);
  g_test_add_func ("/app/app/public-is-for-all", test_public_is_for_all);
  return g_test_run ();
}
