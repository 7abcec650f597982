/* Logging in. The password first, then the code of the second factor where the account has one; each step gives the browser a
 * new token. What goes wrong is said in the same words whatever it was: nobody learns here which accounts exist.
 */
#include "page/login.h"

#include "form-private.h"
#include "page-private.h"

#include "council/accounts.h"
#include "council/sessions.h"
#include "http/session-cookie.h"

#include <string.h>

#define DESK "/intern"
#define REFUSED "Anmeldename oder Kennwort stimmen nicht."
#define WRONG_CODE                                                                                 \
  "Der Code stimmt nicht oder ist schon benutzt. Bitte warten Sie auf den nächsten."
#define WAIT                                                                                       \
  "Zu viele Versuche. Bitte warten Sie einige Minuten, bevor Sie es noch einmal versuchen."

static const RisFormField login_fields[] = {
  { "login", "Anmeldename", RIS_FORM_LOGIN, NULL },
  { "password", "Kennwort", RIS_FORM_PASSWORD, NULL },
};

static const RisFormField code_fields[] = {
  { "code", "Code", RIS_FORM_CODE, "Sechs Ziffern aus Ihrer Authentifizierungs-App." },
};

static const RisFormField setup_fields[] = {
  { "password", "Neues Kennwort", RIS_FORM_NEW_PASSWORD,
    "Mindestens 12 Zeichen. Ein ganzer Satz ist sicher und leicht zu merken." },
  { "repeated", "Neues Kennwort wiederholen", RIS_FORM_NEW_PASSWORD, NULL },
};

static gboolean
is_printable (const char *text)
{
  for (; *text != '\0'; text++)
    if (!g_ascii_isgraph (*text) || *text == '\\')
      return FALSE;
  return TRUE;
}

/* where to go after the log-in: a page of the desk and nothing else, whatever the address says */
static char *
dup_target (const char *text)
{
  if (text != NULL && g_str_has_prefix (text, DESK) && is_printable (text)
      && (text[strlen (DESK)] == '/' || text[strlen (DESK)] == '?' || text[strlen (DESK)] == '\0'))
    return g_strdup (text);
  return g_strdup (DESK);
}

static RisResponse *
redirect (RisRequest *request, const char *url, const char *token)
{
  RisResponse *response = ris_response_new_redirect (303, url);

  if (token != NULL)
    ris_session_cookie_set (response, request, *token != '\0' ? token : NULL);
  return response;
}

/* --- name and password --- */

static RisResponse *
answer_login (RisRequest *request, const char *target, const char *refusal, guint status)
{
  const RisFormSource source = { .request = refusal != NULL ? request : NULL };
  RisView *view = ris_page_new ("Anmelden");
  RisView *form = ris_form_add (view, "form", "/anmelden", "Anmelden");
  RisResponse *response = ris_response_new_page (request, "login/show", view);

  ris_view_set_text (view, "heading", "Anmelden");
  ris_view_set_text (view, "refusal", refusal);
  ris_form_add_hidden (form, "ziel", target);
  ris_form_add_fields (form, login_fields, G_N_ELEMENTS (login_fields), &source);
  ris_response_set_status (response, status);
  return response;
}

static RisResponse *
login_show (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autofree char *target = dup_target (ris_request_get_query (request, "ziel"));

  if (ris_council_get_actor (council) != NULL)
    return redirect (request, target, NULL);
  return answer_login (request, target, NULL, 200);
}

static char *
dup_code_url (const char *target)
{
  g_autofree char *escaped = g_uri_escape_string (target, "/", FALSE);

  return g_strconcat ("/anmelden/code?ziel=", escaped, NULL);
}

static RisResponse *
login_try (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autofree char *target = dup_target (ris_request_get_form (request, "ziel"));
  g_autofree char *token = NULL, *code_url = dup_code_url (target);
  const RisLoginAttempt attempt = { .login = ris_form_get (request, "login"),
                                    .password = ris_form_get (request, "password"),
                                    .browser = ris_request_get_header (request, "user-agent") };
  RisLogin result;

  if (!ris_sessions_log_in (council, &attempt, &result, &token, error))
    return NULL;
  switch (result)
    {
    case RIS_LOGIN_DONE:
      return redirect (request, target, token);
    case RIS_LOGIN_NEEDS_CODE:
      return redirect (request, code_url, token);
    case RIS_LOGIN_HAS_TO_WAIT:
      return answer_login (request, target, WAIT, 429);
    case RIS_LOGIN_REFUSED:
    default:
      return answer_login (request, target, REFUSED, 401);
    }
}

/* --- the second factor --- */

static RisResponse *
answer_code (RisRequest *request, const char *target, const char *refusal, guint status)
{
  const RisFormSource source = { 0 };
  RisView *view = ris_page_new ("Code eingeben");
  RisView *form = ris_form_add (view, "form", "/anmelden/code", "Weiter");
  RisResponse *response = ris_response_new_page (request, "login/show", view);

  ris_view_set_text (view, "heading", "Code eingeben");
  ris_view_set_text (view, "refusal", refusal);
  ris_form_add_hidden (form, "ziel", target);
  ris_form_add_fields (form, code_fields, G_N_ELEMENTS (code_fields), &source);
  ris_response_set_status (response, status);
  return response;
}

static gboolean
is_waiting (RisCouncil *council, const RisRequest *request)
{
  g_autofree char *token = ris_session_cookie_dup (request);

  return token != NULL && ris_sessions_is_waiting (council, token);
}

static RisResponse *
login_show_code (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autofree char *target = dup_target (ris_request_get_query (request, "ziel"));

  if (!is_waiting (council, request))
    return redirect (request, "/anmelden", NULL);
  return answer_code (request, target, NULL, 200);
}

static RisResponse *
login_try_code (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autofree char *target = dup_target (ris_request_get_form (request, "ziel"));
  g_autofree char *token = ris_session_cookie_dup (request), *new_token = NULL;
  RisLogin result;

  if (!is_waiting (council, request))
    return redirect (request, "/anmelden", NULL);
  if (!ris_sessions_confirm (council, token, ris_form_get (request, "code"), &result, &new_token,
                             error))
    return NULL;
  if (result == RIS_LOGIN_DONE)
    return redirect (request, target, new_token);
  return answer_code (request, target, result == RIS_LOGIN_HAS_TO_WAIT ? WAIT : WRONG_CODE,
                      result == RIS_LOGIN_HAS_TO_WAIT ? 429 : 401);
}

static RisResponse *
login_end (RisCouncil *council, RisRequest *request, GError **error)
{
  const RisActor *actor = ris_council_get_actor (council);
  RisResponse *response;

  if (!ris_sessions_end (council, actor->session_id, "logged-out", error))
    return NULL;
  response = redirect (request, "/", "");
  ris_response_set_header (response, "Clear-Site-Data", "\"cache\"");
  return response;
}

/* --- opening an account --- */

static RisResponse *
answer_setup (RisRequest *request, const RisAccount *account, const RisProblems *problems)
{
  const RisFormSource source = { .problems = problems };
  RisView *view = ris_page_new ("Zugang einrichten");
  RisView *form
      = ris_form_add (view, "form", ris_request_get_canonical_path (request), "Kennwort festlegen");
  RisResponse *response = ris_response_new_page (request, "login/setup", view);

  ris_view_set_text (view, "name", account->name);
  ris_view_set_text (view, "login", account->login);
  ris_form_set_user (form, account->login);
  ris_form_add_fields (form, setup_fields, G_N_ELEMENTS (setup_fields), &source);
  ris_response_set_header (response, "Referrer-Policy", "no-referrer");
  ris_response_set_status (response, problems != NULL ? 422 : 200);
  return response;
}

static RisResponse *
answer_expired (RisRequest *request)
{
  RisResponse *response
      = ris_response_new_page (request, "login/expired", ris_page_new ("Link abgelaufen"));

  ris_response_set_status (response, 410);
  return response;
}

static RisResponse *
login_show_setup (RisCouncil *council, RisRequest *request, GError **error)
{
  const char *link = ris_request_get_parameter (request, "link");
  g_autoptr (GError) failure = NULL;
  g_autoptr (RisAccount) account = ris_accounts_find_link (council, link, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  return account != NULL ? answer_setup (request, account, NULL) : answer_expired (request);
}

static RisResponse *
login_set_up (RisCouncil *council, RisRequest *request, GError **error)
{
  const char *link = ris_request_get_parameter (request, "link");
  g_autoptr (GError) failure = NULL;
  g_autoptr (RisAccount) account = ris_accounts_find_link (council, link, &failure);
  g_autoptr (RisProblems) problems = ris_problems_new ();

  if (account == NULL && failure == NULL)
    return answer_expired (request);
  if (account != NULL
      && ris_accounts_redeem_link (council, link, ris_form_get (request, "password"),
                                   ris_form_get (request, "repeated"), problems, &failure))
    return redirect (request, "/anmelden", NULL);
  if (failure == NULL)
    return answer_setup (request, account, problems);
  if (failure->code == RIS_ERROR_NOT_FOUND) /* somebody else used the link meanwhile */
    return answer_expired (request);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

const RisRoute ris_login_routes[] = {
  { "GET", "/anmelden", login_show, RIS_MAY_LOG_IN },
  { "POST", "/anmelden", login_try, RIS_MAY_LOG_IN },
  { "GET", "/anmelden/code", login_show_code, RIS_MAY_LOG_IN },
  { "POST", "/anmelden/code", login_try_code, RIS_MAY_LOG_IN },
  { "POST", "/abmelden", login_end, RIS_MAY_USE_DESK },
  { "GET", "/einrichten/:link", login_show_setup, RIS_MAY_LOG_IN },
  { "POST", "/einrichten/:link", login_set_up, RIS_MAY_LOG_IN },
  { 0 },
};
