/* The desk in tests: an installation with accounts, and browsers that are logged in.
 *
 *   g_autoptr (Portal) portal = desk_new ("phenomena", NULL);
 *   g_autoptr (Browser) anna = desk_log_in (portal, "secretary", NULL);
 *   g_autoptr (RisResponse) page = desk_get (anna, "/intern");
 *   g_autoptr (RisResponse) answer = desk_post (anna, "/intern/zugaenge", "login", "b.beispiel", "name", "B", NULL);
 */
#pragma once

#include "council/accounts.h"
#include "council/password.h"
#include "council/sessions.h"
#include "helper/portal.h"

#define DESK_PASSWORD "ein ganzer Satz als Kennwort"

/* a browser with its cookie; all members are owned */
typedef struct
{
  Portal *portal; /* (unowned) */
  char *token;    /* (nullable) */
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

/* what the answer sets as cookie becomes the browser's */
static inline void
desk_keep_cookie (Browser *browser, const RisResponse *response)
{
  const char *cookie = ris_response_get_header (response, "Set-Cookie");
  const char *value = cookie != NULL ? strchr (cookie, '=') + 1 : NULL;

  if (value == NULL)
    return;
  g_free (browser->token);
  browser->token = g_strndup (value, strcspn (value, ";"));
}

static inline RisResponse *
desk_send (Browser *browser, const char *method, const char *path, GBytes *body)
{
  g_autofree char *target = portal_dup_target (browser->portal, path);
  g_autofree char *cookie
      = g_strconcat ("ris=", browser->token != NULL ? browser->token : "", NULL);
  const RisHeader headers[] = { { "Host", "localhost" },
                                { "Sec-Fetch-Site", "same-origin" },
                                { "Content-Type", "application/x-www-form-urlencoded" },
                                { browser->token != NULL ? "Cookie" : NULL, cookie },
                                { NULL, NULL } };
  g_autoptr (GError) error = NULL;
  g_autoptr (RisRequest) request = ris_request_new (method, target, headers, body, &error);
  RisResponse *response;

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
  g_autoptr (GString) form = g_string_new ("token=");
  g_autofree char *token
      = browser->token != NULL ? ris_password_dup_form_token (browser->token) : g_strdup ("");
  g_autoptr (GBytes) body = NULL;
  const char *name;
  va_list fields;

  g_string_append (form, token);
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

/** desk_log_in: (transfer full): a browser in which a new account with @role is logged in; its login is the role. */
static inline Browser *
desk_log_in (Portal *portal, const char *role)
{
  Browser *browser = desk_browse (portal);
  g_autoptr (RisResponse) page = NULL, answer = NULL;

  desk_add_account (portal, role, role, 0);
  page = desk_get (browser, "/anmelden");
  answer = desk_post (browser, "/anmelden", "login", role, "password", DESK_PASSWORD, NULL);
  g_assert_cmpuint (ris_response_get_status (answer), ==, 303);
  return browser;
}

/** desk_dup_text: (transfer full): the readable text of the main part of @response. */
static inline char *
desk_dup_text (const RisResponse *response)
{
  GBytes *body = ris_response_get_body (response);
  g_autofree char *html = g_strndup (g_bytes_get_data (body, NULL), g_bytes_get_size (body));

  return portal_dup_page_text (html);
}
