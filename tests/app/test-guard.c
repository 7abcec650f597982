/* The guard: foreign hosts, foreign forms, missing permissions; and before the real desk, who gets in and what is left of them. */
#include "app/guard-private.h"

#include "base/error.h"
#include "helper/desk.h"

static RisRequest *
make (const char *method, const RisHeader *headers)
{
  return ris_request_new (method, "/", headers, NULL, NULL);
}

static void
test_host (void)
{
  static const char *const hosts[] = { "rat.example.de", NULL };
  static const struct
  {
    const char *host;
    gboolean expected;
  } cases[] = {
    { "localhost", TRUE },
    { "localhost:8080", TRUE },
    { "127.0.0.1:1", TRUE },
    { "[::1]:8080", TRUE },
    { "[::1]", TRUE },
    { "rat.example.de", TRUE },
    { "RAT.example.DE:443", TRUE },
    { "", FALSE },
    { ":80", FALSE },
    { "evil.example", FALSE },
    { "rat.example.de.evil.example", FALSE },
    { "xrat.example.de", FALSE },
    { "rat.example", FALSE },
    { "localhost:", FALSE },
    { "localhost:80x", FALSE },
    { "localhost:80:80", FALSE },
    { "[::1", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const RisHeader headers[] = { { "Host", cases[i].host }, { NULL, NULL } };
      g_autoptr (RisRequest) request = make ("GET", headers);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].host);
      g_assert_cmpint (ris_guard_check_host (request, hosts, &error), ==, cases[i].expected);
      if (!cases[i].expected)
        g_assert_error (error, RIS_ERROR, RIS_ERROR_INVALID);
    }
}

static void
test_no_host (void)
{
  g_autoptr (RisRequest) request = make ("GET", NULL);

  g_assert_false (ris_guard_check_host (request, NULL, NULL));
}

static void
test_forms (void)
{
  static const struct
  {
    const char *method;
    const char *site;
    const char *origin;
    gboolean expected;
  } cases[] = {
    { "GET", NULL, NULL, TRUE },
    { "HEAD", "cross-site", "http://evil.example", TRUE },
    { "POST", "same-origin", NULL, TRUE },
    { "POST", NULL, "http://localhost:8080", TRUE },
    { "POST", NULL, NULL, FALSE },
    { "POST", "cross-site", "http://localhost:8080", FALSE },
    { "POST", "same-site", NULL, FALSE },
    { "POST", "none", NULL, FALSE },
    { "POST", NULL, "null", FALSE },
    { "POST", NULL, "https://localhost:8080", FALSE },
    { "POST", NULL, "http://localhost", FALSE },
    { "PUT", NULL, NULL, FALSE },
  };
  const RisRoute route = { "POST", "/", NULL, RIS_MAY_READ_PUBLIC };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RisHeader headers[4] = { { "Host", "localhost:8080" } };
      guint n = 1;
      g_autoptr (RisRequest) request = NULL;
      g_autoptr (GError) error = NULL;

      if (cases[i].site != NULL)
        headers[n++] = (RisHeader){ "Sec-Fetch-Site", cases[i].site };
      if (cases[i].origin != NULL)
        headers[n++] = (RisHeader){ "Origin", cases[i].origin };
      request = make (cases[i].method, headers);

      g_test_message ("%u", (guint)i);
      g_assert_cmpint (ris_guard_check (&route, request, NULL, &error), ==, cases[i].expected);
      if (!cases[i].expected)
        g_assert_error (error, RIS_ERROR, RIS_ERROR_FORBIDDEN);
    }
}

static void
test_permission (void)
{
  const RisRoute route = { "GET", "/", NULL, RIS_MAY_NOBODY };
  g_autoptr (RisRequest) request = make ("GET", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (ris_guard_check (&route, request, NULL, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_FORBIDDEN);
}

/* --- before the desk --- */

/* what a form that was refused may not have touched */
static gint64
count_changes (Portal *portal)
{
  return portal_count (portal, "council.db",
                       "SELECT (SELECT COUNT (*) FROM audit) + (SELECT COUNT (*) FROM account)"
                       " + (SELECT COUNT (*) FROM session) + (SELECT COUNT (*) FROM "
                       "login_failure)");
}

/* one refused form after another, then the same with nothing wrong */
static void
test_desk_forms (void)
{
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) admin = desk_log_in (portal, "administrator");
  g_autoptr (Browser) other = desk_log_in (portal, "member");
  g_autofree char *right = ris_password_dup_form_token (admin->token);
  g_autofree char *foreign = ris_password_dup_form_token (other->token);
  g_autofree char *upper = g_ascii_strup (right, -1);
  const struct
  {
    const char *site;
    const char *form_token; /* NULL: the right one */
  } cases[] = {
    { "same-origin", "" },           { "same-origin", "x" },   { "same-origin", foreign },
    { "same-origin", admin->token }, { "same-origin", upper }, { "cross-site", NULL },
    { "same-site", NULL },           { "none", NULL },         { NULL, NULL },
  };
  gint64 before = count_changes (portal);
  g_autoptr (RisResponse) accepted = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RisResponse) answer = NULL;

      admin->site = cases[i].site;
      admin->form_token = cases[i].form_token;
      answer = desk_post (admin, "/intern/zugaenge", "login", "evil", "name", "Evil", NULL);
      g_test_message ("%u", (guint)i);
      desk_check (answer, 403, NULL);
      g_assert_cmpint (count_changes (portal), ==, before);
    }
  admin->site = "same-origin";
  admin->form_token = NULL;
  accepted = desk_post (admin, "/intern/zugaenge", "login", "good", "name", "Good", NULL);
  desk_check (accepted, 303, NULL);
  g_assert_cmpint (count_changes (portal), ==, before + 2); /* an account and its audit row */
}

/* nobody is logged in, out or throttled by a page of somebody else */
static void
test_log_in_forms (void)
{
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) member = desk_log_in (portal, "member");
  g_autoptr (Browser) visitor = desk_browse (portal);
  gint64 before = count_changes (portal);
  static const char *const sites[] = { "same-origin", "cross-site" };

  desk_check_get (visitor, "/anmelden", 200, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (sites); i++)
    {
      g_autoptr (RisResponse) in = NULL, out = NULL;

      visitor->site = member->site = sites[i];
      visitor->form_token = member->form_token = i == 0 ? "x" : NULL;
      in = desk_post (visitor, "/anmelden", "login", "member", "password", DESK_PASSWORD, NULL);
      out = desk_post (member, "/abmelden", NULL);
      desk_check (in, 403, NULL);
      desk_check (out, 403, NULL);
      g_assert_null (ris_response_get_header (out, "Set-Cookie"));
      g_assert_cmpint (count_changes (portal), ==, before);
    }
  g_assert_true (desk_is_logged_in (member));
  g_assert_false (desk_is_logged_in (visitor));
}

/* without a log-in: a page sends there, a form is refused, a machine is told */
static void
test_nobody (void)
{
  static const char *const tokens[] = { NULL, "", "erfunden", "x; ris=y" };
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);

  desk_add_account (portal, "member", "member", 0);
  for (gsize i = 0; i < G_N_ELEMENTS (tokens); i++)
    {
      g_autoptr (Browser) visitor = desk_browse (portal);
      g_autoptr (RisResponse) page = NULL, head = NULL, form = NULL;

      visitor->token = g_strdup (tokens[i]);
      page = desk_get (visitor, "/intern/konto?a=b");
      head = desk_send (visitor, "HEAD", "/intern/zugaenge", NULL);
      form = desk_post (visitor, "/intern/konto/kennwort", "old", "a", NULL);
      desk_check_redirect (page, "/anmelden?ziel=/intern/konto%3Fa%3Db");
      desk_check_redirect (head, "/anmelden?ziel=/intern/zugaenge");
      desk_check (form, 401, "Anmeldung nötig", NULL);
      g_assert_null (ris_council_get_actor (portal->desk));
    }
}

static void
test_nobody_by_machine (void)
{
  static const RisHeader headers[]
      = { { "Host", "localhost" }, { "Accept", "application/json" }, { NULL, NULL } };
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (RisRequest) request = ris_request_new ("GET", "/intern/konto", headers, NULL, NULL);
  g_autoptr (RisResponse) answer = ris_app_handle (portal->app, request);

  g_assert_cmpuint (ris_response_get_status (answer), ==, 401);
  g_assert_cmpstr (ris_response_get_header (answer, "Content-Type"), ==,
                   "application/problem+json");
}

/* the actor is set for one request and for nobody else's */
static void
test_actor (void)
{
  static const struct
  {
    const char *method;
    const char *path;
    guint status;
  } cases[] = {
    { "GET", "/intern", 200 },           { "GET", "/intern/zugaenge", 403 },
    { "GET", "/anmelden", 303 },         { "GET", "/sitzungen", 200 },
    { "GET", "/gibt-es-nicht", 404 },    { "GET", "/intern/gibt-es-nicht", 404 },
    { "POST", "/intern/zugaenge", 403 }, { "POST", "/intern/konto/kennwort", 422 },
    { "HEAD", "/intern", 200 },          { "PUT", "/intern", 405 },
  };
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) member = desk_log_in (portal, "member");
  g_autoptr (Browser) visitor = desk_browse (portal);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RisResponse) answer = desk_ask (member, cases[i].method, cases[i].path);
      g_autoptr (RisResponse) next = NULL, public_page = NULL;

      g_test_message ("%s %s", cases[i].method, cases[i].path);
      g_assert_cmpuint (ris_response_get_status (answer), ==, cases[i].status);
      g_assert_null (ris_council_get_actor (portal->desk));
      next = desk_get (visitor, "/intern");
      desk_check_redirect (next, "/anmelden?ziel=/intern");
      public_page = desk_get (visitor, "/anmelden");
      desk_check (public_page, 200, NULL);
      desk_check_secret (public_page, "Person member");
    }
}

/* a use case behind the log-in page sees who is there, but the log-in page asks for no permission */
static void
test_needs_desk (void)
{
  const RisRoute open = { "GET", "/", NULL, RIS_MAY_READ_PUBLIC };
  const RisRoute log_in = { "GET", "/", NULL, RIS_MAY_LOG_IN };
  const RisRoute inside = { "GET", "/", NULL, RIS_MAY_USE_DESK };
  g_autoptr (RisRequest) request = make ("GET", NULL);
  g_autoptr (GError) no_log_in = NULL, no_desk = NULL;

  g_assert_false (ris_guard_needs_desk (&open));
  g_assert_true (ris_guard_needs_desk (&log_in));
  g_assert_true (ris_guard_needs_desk (&inside));
  g_assert_true (ris_guard_check (&open, request, NULL, NULL));
  g_assert_false (ris_guard_check (&log_in, request, NULL, &no_log_in));
  g_assert_error (no_log_in, RIS_ERROR, RIS_ERROR_NOT_FOUND);
  g_assert_false (ris_guard_check (&inside, request, NULL, &no_desk));
  g_assert_error (no_desk, RIS_ERROR, RIS_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/guard/host", test_host);
  g_test_add_func ("/app/guard/no-host", test_no_host);
  g_test_add_func ("/app/guard/forms", test_forms);
  g_test_add_func ("/app/guard/permission", test_permission);
  g_test_add_func ("/app/guard/needs-desk", test_needs_desk);
  g_test_add_func ("/app/guard/desk-forms", test_desk_forms);
  g_test_add_func ("/app/guard/log-in-forms", test_log_in_forms);
  g_test_add_func ("/app/guard/nobody", test_nobody);
  g_test_add_func ("/app/guard/nobody-by-machine", test_nobody_by_machine);
  g_test_add_func ("/app/guard/actor", test_actor);
  return g_test_run ();
}
