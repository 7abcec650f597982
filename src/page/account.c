/* One's own account. Whoever is logged in sees where else they are, ends those sessions, changes the password and sets up the
 * second factor. The secret of the second factor goes to the page and comes back with the first code: before that it is
 * stored nowhere.
 */
#include "page/account.h"

#include "form-private.h"
#include "page-private.h"

#include "council/accounts.h"
#include "council/sessions.h"
#include "council/totp.h"
#include "view/qr-code.h"

#define HOME "/intern/konto"
#define FACTOR HOME "/zweiter-faktor"

static const RisFormField password_fields[] = {
  { "old", "Bisheriges Kennwort", RIS_FORM_PASSWORD, NULL },
  { "password", "Neues Kennwort", RIS_FORM_NEW_PASSWORD,
    "Mindestens 12 Zeichen. Ein ganzer Satz ist sicher und leicht zu merken." },
  { "repeated", "Neues Kennwort wiederholen", RIS_FORM_NEW_PASSWORD, NULL },
};

static const RisFormField code_fields[] = {
  { "code", "Code aus der App", RIS_FORM_CODE, "Sechs Ziffern, die die App jetzt anzeigt." },
};

static const RisFormField removal_fields[] = {
  { "old", "Kennwort", RIS_FORM_PASSWORD, "Zur Sicherheit noch einmal." },
};

static void
append_sessions (RisView *list, const GPtrArray *sessions, gint64 own)
{
  for (guint i = 0; i < sessions->len; i++)
    {
      const RisSession *session = sessions->pdata[i];
      RisView *map = ris_view_append_map (list);

      ris_view_set_int (map, "id", session->id);
      ris_view_set_text (map, "browser", session->browser);
      ris_view_set_text (map, "created", session->created);
      ris_view_set_text (map, "last_seen", session->last_seen);
      ris_view_set_bool (map, "is_own", session->id == own);
    }
}

/* @problems (nullable): with the form for the password */
static RisResponse *
answer_home (RisCouncil *council, RisRequest *request, const RisProblems *problems, GError **error)
{
  const RisActor *actor = ris_council_get_actor (council);
  const RisFormSource source = { .problems = problems };
  g_autoptr (GPtrArray) sessions = ris_sessions_list (council, actor->account->id, error);
  RisView *view, *form;
  RisResponse *response;

  if (sessions == NULL)
    return NULL;
  view = ris_page_new ("Mein Konto");
  ris_view_set_text (view, "login", actor->account->login);
  ris_view_set_text (view, "name", actor->account->name);
  ris_view_set_text (view, "email", actor->account->email);
  ris_view_set_bool (view, "has_second_factor", actor->account->has_second_factor);
  append_sessions (ris_view_add_list (view, "sessions"), sessions, actor->session_id);
  form = ris_form_add (view, "password_form", HOME "/kennwort", "Kennwort ändern");
  ris_form_set_user (form, actor->account->login);
  ris_form_add_fields (form, password_fields, G_N_ELEMENTS (password_fields), &source);
  response = ris_response_new_page (request, "account/show", view);
  ris_response_set_status (response, problems != NULL ? 422 : 200);
  return response;
}

static RisResponse *
account_show (RisCouncil *council, RisRequest *request, GError **error)
{
  return answer_home (council, request, NULL, error);
}

static RisResponse *
account_change_password (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();

  if (ris_accounts_set_password (council, ris_form_get (request, "old"),
                                 ris_form_get (request, "password"),
                                 ris_form_get (request, "repeated"), problems, error))
    return ris_response_new_redirect (303, HOME);
  return ris_problems_is_empty (problems) ? NULL : answer_home (council, request, problems, error);
}

static RisResponse *
account_end_session (RisCouncil *council, RisRequest *request, GError **error)
{
  gint64 id;

  if (!ris_request_get_id (request, "id", &id, error)
      || !ris_sessions_end (council, id, "revoked", error))
    return NULL;
  return ris_response_new_redirect (303, HOME);
}

/* --- the second factor --- */

/* @secret (nullable): that came back with a code that was not right */
static RisResponse *
answer_factor (RisCouncil *council, RisRequest *request, const char *secret,
               const RisProblems *problems)
{
  const RisActor *actor = ris_council_get_actor (council);
  const RisFormSource source = { .problems = problems };
  const RisBodyRow *body = ris_council_get_body (council);
  g_autofree char *fresh = secret == NULL || *secret == '\0' ? ris_totp_dup_secret () : NULL;
  RisView *view = ris_page_new ("Zweiter Faktor");
  RisView *form;
  RisResponse *response = ris_response_new_page (request, "account/factor", view);

  ris_view_set_bool (view, "has_second_factor", actor->account->has_second_factor);
  if (actor->account->has_second_factor)
    {
      form = ris_form_add (view, "form", FACTOR "/entfernen", "Zweiten Faktor entfernen");
      ris_form_set_user (form, actor->account->login);
      ris_form_add_fields (form, removal_fields, G_N_ELEMENTS (removal_fields), &source);
    }
  else
    {
      const char *offered = fresh != NULL ? fresh : secret;
      g_autofree char *uri
          = ris_totp_dup_uri (offered, body != NULL ? body->name : "Ratsinformation",
                              actor->account->login);
      guint size = 0;
      g_autofree char *path = ris_qr_code_dup_path (uri, &size);

      form = ris_form_add (view, "form", FACTOR, "Einrichten");
      ris_form_add_hidden (form, "secret", offered);
      ris_form_add_fields (form, code_fields, G_N_ELEMENTS (code_fields), &source);
      ris_view_set_text (view, "secret", offered);
      ris_view_set_text (view, "code_path", path);
      ris_view_set_int (view, "code_size", size);
    }
  ris_response_set_status (response, problems != NULL ? 422 : 200);
  return response;
}

static RisResponse *
account_show_factor (RisCouncil *council, RisRequest *request, GError **error)
{
  return answer_factor (council, request, NULL, NULL);
}

static RisResponse *
account_set_factor (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  const char *secret = ris_form_get (request, "secret");

  if (ris_accounts_set_second_factor (council, secret, ris_form_get (request, "code"), problems,
                                      error))
    return ris_response_new_redirect (303, HOME);
  return ris_problems_is_empty (problems) ? NULL
                                          : answer_factor (council, request, secret, problems);
}

static RisResponse *
account_remove_factor (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();

  if (ris_accounts_remove_second_factor (council, ris_form_get (request, "old"), problems, error))
    return ris_response_new_redirect (303, HOME);
  return ris_problems_is_empty (problems) ? NULL : answer_factor (council, request, NULL, problems);
}

const RisRoute ris_account_routes[] = {
  { "GET", "/intern/konto", account_show, RIS_MAY_USE_DESK },
  { "POST", "/intern/konto/kennwort", account_change_password, RIS_MAY_USE_DESK },
  { "POST", "/intern/konto/sitzungen/:id/beenden", account_end_session, RIS_MAY_USE_DESK },
  { "GET", "/intern/konto/zweiter-faktor", account_show_factor, RIS_MAY_USE_DESK },
  { "POST", "/intern/konto/zweiter-faktor", account_set_factor, RIS_MAY_USE_DESK },
  { "POST", "/intern/konto/zweiter-faktor/entfernen", account_remove_factor, RIS_MAY_USE_DESK },
  { 0 },
};
