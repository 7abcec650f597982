/* The desk in tests: an installation with accounts, and browsers that are logged in.
 *
 *   g_autoptr (Portal) portal = desk_new ("phenomena", NULL);
 *   g_autoptr (Browser) anna = desk_log_in (portal, "secretary");
 *   g_autoptr (RisResponse) page = desk_get (anna, "/intern");
 *   g_autoptr (RisResponse) answer = desk_post (anna, "/intern/zugaenge", "login", "b.beispiel", "name", "B", NULL);
 */
#pragma once

#include "council/accounts.h"
#include "council/password.h"
#include "council/sessions.h"
#include "helper/portal.h"

#define DESK_PASSWORD "ein ganzer Satz als Kennwort"

/* a browser with its cookie, and what a test may change of what it sends */
typedef struct
{
  Portal *portal;         /* (unowned) */
  char *token;            /* (owned) (nullable): the cookie */
  const char *site;       /* (unowned) (nullable): Sec-Fetch-Site; "same-origin" to begin with */
  const char *form_token; /* (unowned) (nullable): in the place of the right one; "" sends none */
  gboolean is_secure;     /* comes by https */
} Browser;

static inline void
browser_free (Browser *browser)
{
  if (browser == NULL)
    return;
  g_free (browser->token);
  g_free (browser);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Browser, browser_free)

/** desk_browse: (transfer full): a browser that nobody logged in with. */
static inline Browser *
desk_browse (Portal *portal)
{
  Browser *browser = g_new0 (Browser, 1);

  browser->portal = portal;
  browser->site = "same-origin";
  return browser;
}

/** desk_add_account: an account with this role in the whole body (nullable: none) or in the organization @organization_id (0:
 *  all), and DESK_PASSWORD. Returns: its id. */
static inline gint64
desk_add_account (Portal *portal, const char *login, const char *role, gint64 organization_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisAccount) account = ris_account_new ();
  g_autoptr (RisAccountRole) held = ris_account_role_new ();
  g_autofree char *link = NULL;
  gint64 id;

  ris_accounts_take_command_line (portal->desk);
  account->login = g_strdup (login);
  account->name = g_strdup_printf ("Person %s", login);
  account->email = g_strdup ("");
  id = ris_accounts_create (portal->desk, account, problems, &error);
  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  held->account_id = id;
  held->role = g_strdup (role);
  held->organization_id = organization_id;
  if (role != NULL)
    g_assert_true (ris_accounts_grant (portal->desk, held, problems, &error));
  link = ris_accounts_make_link (portal->desk, id, &error);
  g_assert_no_error (error);
  ris_council_take_actor (portal->desk, NULL);
  g_assert_true (ris_accounts_redeem_link (portal->desk, link, DESK_PASSWORD, DESK_PASSWORD,
                                           problems, &error));
  return id;
}

/* what the answer sets as cookie becomes the browser's; an empty one is forgotten */
static inline void
desk_keep_cookie (Browser *browser, const RisResponse *response)
{
  const char *cookie = ris_response_get_header (response, "Set-Cookie");
  const char *value = cookie != NULL ? strchr (cookie, '=') + 1 : NULL;

  if (value == NULL)
    return;
  g_free (browser->token);
  browser->token = *value == ';' ? NULL : g_strndup (value, strcspn (value, ";"));
}

static inline RisResponse *
desk_send (Browser *browser, const char *method, const char *path, GBytes *body)
{
  g_autofree char *target = portal_dup_target (browser->portal, path);
  g_autofree char *cookie = g_strconcat (browser->is_secure ? "__Host-ris=" : "ris=",
                                         browser->token != NULL ? browser->token : "", NULL);
  RisHeader headers[8] = { { "Host", "localhost" },
                           { "Content-Type", "application/x-www-form-urlencoded" },
                           { "User-Agent", "Testbrowser" } };
  guint n = 3;
  g_autoptr (GError) error = NULL;
  g_autoptr (RisRequest) request = NULL;
  RisResponse *response;

  if (browser->site != NULL)
    headers[n++] = (RisHeader){ "Sec-Fetch-Site", browser->site };
  if (browser->token != NULL)
    headers[n++] = (RisHeader){ "Cookie", cookie };
  if (browser->is_secure)
    headers[n++] = (RisHeader){ "X-Forwarded-Proto", "https" };
  request = ris_request_new (method, target, headers, body, &error);
  g_assert_no_error (error);
  response = ris_app_handle (browser->portal->app, request);
  desk_keep_cookie (browser, response);
  return response;
}

/** desk_get: (transfer full): the answer to GET @path. */
static inline RisResponse *
desk_get (Browser *browser, const char *path)
{
  return desk_send (browser, "GET", path, NULL);
}

/** desk_post: (transfer full): the answer to a form with these names and values, ended by %NULL, and the browser's token. */
static inline RisResponse *desk_post (Browser *browser, const char *path,
                                      ...) G_GNUC_NULL_TERMINATED;

static inline RisResponse *
desk_post (Browser *browser, const char *path, ...)
{
  g_autofree char *token
      = browser->token != NULL ? ris_password_dup_form_token (browser->token) : g_strdup ("");
  const char *sent = browser->form_token != NULL ? browser->form_token : token;
  g_autoptr (GString) form = g_string_new (*sent != '\0' ? "token=" : "no=");
  g_autoptr (GBytes) body = NULL;
  const char *name;
  va_list fields;

  g_string_append (form, sent);
  va_start (fields, path);
  while ((name = va_arg (fields, const char *)) != NULL)
    {
      g_autofree char *value = g_uri_escape_string (va_arg (fields, const char *), NULL, FALSE);

      g_string_append_printf (form, "&%s=%s", name, value);
    }
  va_end (fields);
  body = g_bytes_new (form->str, form->len);
  return desk_send (browser, "POST", path, body);
}

/** desk_open: (transfer full): a browser in which the account @login is logged in. */
static inline Browser *
desk_open (Portal *portal, const char *login)
{
  Browser *browser = desk_browse (portal);
  g_autoptr (RisResponse) page = desk_get (browser, "/anmelden");
  g_autoptr (RisResponse) answer
      = desk_post (browser, "/anmelden", "login", login, "password", DESK_PASSWORD, NULL);

  g_assert_cmpuint (ris_response_get_status (answer), ==, 303);
  return browser;
}

/** desk_log_in: (transfer full): a browser in which a new account with @role is logged in; its login is the role. */
static inline Browser *
desk_log_in (Portal *portal, const char *role)
{
  desk_add_account (portal, role, role, 0);
  return desk_open (portal, role);
}

/** desk_dup_html: (transfer full): the body of @response. */
static inline char *
desk_dup_html (const RisResponse *response)
{
  GBytes *body = ris_response_get_body (response);

  return body == NULL ? g_strdup ("")
                      : g_strndup (g_bytes_get_data (body, NULL), g_bytes_get_size (body));
}

/** desk_dup_text: (transfer full): the readable text of the main part of @response. */
static inline char *
desk_dup_text (const RisResponse *response)
{
  g_autofree char *html = desk_dup_html (response);

  return portal_dup_page_text (html);
}

/** desk_dup_match: (transfer full): what @pattern, a regular expression, has in its first brackets; it must be there. */
static inline char *
desk_dup_match (const RisResponse *response, const char *pattern)
{
  g_autofree char *html = desk_dup_html (response);
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  if (!g_regex_match (regex, html, 0, &match))
    {
      g_printerr ("no %s in: %s\n", pattern, html);
      g_assert_not_reached ();
    }
  return g_match_info_fetch (match, 1);
}

/** desk_has: whether @piece is there: in the markup if it begins with "<", else in the readable text of the main part. */
static inline gboolean
desk_has (const RisResponse *response, const char *piece)
{
  g_autofree char *text = *piece == '<' ? desk_dup_html (response) : desk_dup_text (response);

  return strstr (text, piece) != NULL;
}

/** desk_check: the status of @response, and every piece up to %NULL; one behind "!" must not be there. */
static inline void desk_check (const RisResponse *response, guint status,
                               ...) G_GNUC_NULL_TERMINATED;

static inline void
desk_check (const RisResponse *response, guint status, ...)
{
  g_autofree char *html = desk_dup_html (response);
  const char *piece;
  va_list pieces;

  if (ris_response_get_status (response) != status)
    g_printerr ("%u %s: %s\n", ris_response_get_status (response),
                ris_response_get_failure (response), html);
  g_assert_cmpuint (ris_response_get_status (response), ==, status);
  va_start (pieces, status);
  while ((piece = va_arg (pieces, const char *)) != NULL)
    {
      gboolean is_wanted = *piece != '!';

      if (desk_has (response, is_wanted ? piece : piece + 1) != is_wanted)
        g_printerr ("%s in: %s\n", piece, html);
      g_assert_true (desk_has (response, is_wanted ? piece : piece + 1) == is_wanted);
    }
  va_end (pieces);
}

/** desk_check_secret: that @secret is nowhere in @response, not in the markup either. */
static inline void
desk_check_secret (const RisResponse *response, const char *secret)
{
  g_autofree char *html = desk_dup_html (response);

  g_assert_cmpstr (html, !=, "");
  g_assert_null (strstr (html, secret));
}

/** desk_check_redirect: whether @response is 303 to @url. */
static inline void
desk_check_redirect (const RisResponse *response, const char *url)
{
  g_assert_cmpuint (ris_response_get_status (response), ==, 303);
  g_assert_cmpstr (ris_response_get_header (response, "Location"), ==, url);
}

/** desk_check_get: GET @path answers @status with the pieces of desk_check(). */
#define desk_check_get(browser, path, ...)                                                         \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autoptr (RisResponse) response_ = desk_get (browser, path);                                  \
                                                                                                   \
    desk_check (response_, __VA_ARGS__);                                                           \
  }                                                                                                \
  G_STMT_END

/** desk_check_sent: a form sent to @path answers 303 to @url; name-value pairs follow, ended by %NULL. */
#define desk_check_sent(browser, path, url, ...)                                                   \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autoptr (RisResponse) response_ = desk_post (browser, path, __VA_ARGS__);                    \
                                                                                                   \
    desk_check_redirect (response_, url);                                                          \
  }                                                                                                \
  G_STMT_END

/** desk_is_logged_in: whether the desk opens for @browser. */
static inline gboolean
desk_is_logged_in (Browser *browser)
{
  g_autoptr (RisResponse) response = desk_get (browser, "/intern");

  return ris_response_get_status (response) == 200;
}

/** desk_dup_address: (transfer full): the address of a route with 0, which is nobody's id, in the place of each parameter. */
static inline char *
desk_dup_address (const char *route_path)
{
  g_autoptr (GRegex) parameter = g_regex_new (":[a-z_]+", 0, 0, NULL);

  return g_regex_replace_literal (parameter, route_path, -1, 0, "0", 0, NULL);
}

/** desk_ask: (transfer full): the answer to the route @method @path, with the browser's token if it is a form. */
static inline RisResponse *
desk_ask (Browser *browser, const char *method, const char *route_path)
{
  g_autofree char *address = desk_dup_address (route_path);

  return strcmp (method, "POST") == 0 ? desk_post (browser, address, NULL)
                                      : desk_send (browser, method, address, NULL);
}
