/* Accounts and their roles. A new account is opened by a link that works once; the link is shown to whoever made it, this one
 * time, and given to its owner by them.
 */
#include "page/accounts.h"

#include "form-private.h"
#include "page-private.h"
#include "role-private.h"

#include "council/accounts.h"
#include "council/organizations.h"

static const RisFormField account_fields[] = {
  { "name", "Name", RIS_FORM_TEXT, NULL },
  { "login", "Anmeldename", RIS_FORM_TEXT,
    "Buchstaben, Ziffern, Punkt und Bindestrich, zum Beispiel m.muster" },
  { "email", "E-Mail", RIS_FORM_EMAIL, NULL },
};

static const RisFormField change_fields[] = {
  { "name", "Name", RIS_FORM_TEXT, NULL },
  { "email", "E-Mail", RIS_FORM_EMAIL, NULL },
};

static const RisFormField role_fields[] = {
  { "role", "Rolle", RIS_FORM_CHOICE, NULL },
  { "organization", "Gremium", RIS_FORM_CHOICE, NULL },
  { "starts_on", "gilt ab (TT.MM.JJJJ)", RIS_FORM_DAY, "Leer: ab sofort" },
  { "ends_on", "gilt bis (TT.MM.JJJJ)", RIS_FORM_DAY, "Leer: unbefristet" },
};

static char *
dup_form (const RisRequest *request, const char *name)
{
  const char *value = ris_request_get_form (request, name);

  return g_strstrip (g_strdup (value != NULL ? value : ""));
}

static RisAccount *
read_account (const RisRequest *request, gint64 id)
{
  RisAccount *account = ris_account_new ();

  account->id = id;
  account->name = dup_form (request, "name");
  account->login = dup_form (request, "login");
  account->email = dup_form (request, "email");
  return account;
}

static RisResponse *
answer (RisRequest *request, const char *name, RisView *view, const RisProblems *problems)
{
  RisResponse *response = ris_response_new_page (request, name, view);

  ris_response_set_status (response, problems != NULL ? 422 : 200);
  return response;
}

/* --- all accounts --- */

static void
append_accounts (RisView *list, const GPtrArray *accounts)
{
  for (guint i = 0; i < accounts->len; i++)
    ris_view_set_record (ris_view_append_map (list), &ris_account_type, accounts->pdata[i]);
}

static RisResponse *
answer_list (RisCouncil *council, RisRequest *request, const RisProblems *problems, GError **error)
{
  const RisFormSource source
      = { .request = problems != NULL ? request : NULL, .problems = problems };
  g_autoptr (GPtrArray) accounts = ris_accounts_list (council, error);
  RisView *view;

  if (accounts == NULL)
    return NULL;
  view = ris_page_new ("Zugänge");
  append_accounts (ris_view_add_list (view, "accounts"), accounts);
  ris_form_add_fields (ris_form_add (view, "form", "/intern/zugaenge", "Zugang anlegen"),
                       account_fields, G_N_ELEMENTS (account_fields), &source);
  return answer (request, "accounts/list", view, problems);
}

static RisResponse *
accounts_list (RisCouncil *council, RisRequest *request, GError **error)
{
  return answer_list (council, request, NULL, error);
}

static RisResponse *
redirect_to (gint64 id)
{
  g_autofree char *url = g_strdup_printf ("/intern/zugaenge/%" G_GINT64_FORMAT, id);

  return ris_response_new_redirect (303, url);
}

static RisResponse *
accounts_create (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisAccount) account = read_account (request, 0);
  g_autoptr (RisProblems) problems = ris_problems_new ();
  gint64 id = ris_accounts_create (council, account, problems, error);

  if (id != 0)
    return redirect_to (id);
  return ris_problems_is_empty (problems) ? NULL : answer_list (council, request, problems, error);
}

/* --- one account --- */

/* which form of the page came back with problems, and the link that was just made */
typedef struct
{
  const RisProblems *change;
  const RisProblems *grant;
  const char *link;
} Outcome;

static gboolean
add_role_form (RisCouncil *council, RisView *view, const RisRequest *request, gint64 id,
               const RisProblems *problems, GError **error)
{
  const RisFormSource source
      = { .request = problems != NULL ? request : NULL, .problems = problems };
  g_autofree char *action = g_strdup_printf ("/intern/zugaenge/%" G_GINT64_FORMAT "/rollen", id);
  RisView *form = ris_form_add (view, "role_form", action, "Rolle geben");
  g_autoptr (GPtrArray) organizations = ris_organizations_list (council, error);

  if (organizations == NULL)
    return FALSE;
  ris_form_add_fields (form, role_fields, G_N_ELEMENTS (role_fields), &source);
  for (int i = 0; i < RIS_N_ROLES; i++)
    ris_form_add_choice (form, "role", ris_permission_get_role_word ((RisRole)i),
                         ris_permission_get_role_label ((RisRole)i));
  ris_form_add_choice (form, "organization", "", "alle Gremien");
  for (guint i = 0; i < organizations->len; i++)
    {
      const RisOrganizationRow *row = organizations->pdata[i];
      g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, row->id);

      ris_form_add_choice (form, "organization", value, row->name);
    }
  return TRUE;
}

static RisResponse *
answer_account (RisCouncil *council, RisRequest *request, gint64 id, const Outcome *outcome,
                GError **error)
{
  g_autoptr (RisAccount) account = ris_accounts_get (council, id, error);
  g_autoptr (GPtrArray) roles
      = account != NULL ? ris_accounts_get_roles (council, id, error) : NULL;
  const RisFormSource source = { .request = outcome->change != NULL ? request : NULL,
                                 .type = &ris_account_type,
                                 .record = account,
                                 .problems = outcome->change };
  g_autofree char *action = g_strdup_printf ("/intern/zugaenge/%" G_GINT64_FORMAT, id);
  g_autofree char *today = ris_council_dup_today (council);
  g_autoptr (RisView) view = NULL;
  RisView *breadcrumb;

  if (roles == NULL)
    return NULL;
  view = ris_page_new (account->name);
  breadcrumb = ris_page_add_breadcrumb (view);
  ris_page_append_crumb (breadcrumb, "/intern/zugaenge", "Zugänge");
  ris_page_append_crumb (breadcrumb, NULL, account->name);
  ris_view_set_int (view, "account_id", id);
  ris_view_set_text (view, "login", account->login);
  ris_view_set_text (view, "name", account->name);
  ris_view_set_bool (view, "is_locked", account->is_locked);
  ris_view_set_bool (view, "has_password", account->has_password);
  ris_view_set_bool (view, "has_second_factor", account->has_second_factor);
  ris_view_set_text (view, "link", outcome->link);
  ris_role_append_all (ris_view_add_list (view, "roles"), roles, today);
  ris_form_add_fields (ris_form_add (view, "change_form", action, "Speichern"), change_fields,
                       G_N_ELEMENTS (change_fields), &source);
  if (!add_role_form (council, view, request, id, outcome->grant, error))
    return NULL;
  return answer (request, "accounts/show", g_steal_pointer (&view),
                 outcome->change != NULL ? outcome->change : outcome->grant);
}

static RisResponse *
accounts_show (RisCouncil *council, RisRequest *request, GError **error)
{
  const Outcome nothing = { 0 };
  gint64 id;

  if (!ris_request_get_id (request, "id", &id, error))
    return NULL;
  return answer_account (council, request, id, &nothing, error);
}

static RisResponse *
accounts_change (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  const Outcome outcome = { .change = problems };
  g_autoptr (RisAccount) account = NULL;
  gint64 id;

  if (!ris_request_get_id (request, "id", &id, error))
    return NULL;
  account = read_account (request, id);
  if (ris_accounts_change (council, account, problems, error))
    return redirect_to (id);
  return ris_problems_is_empty (problems) ? NULL
                                          : answer_account (council, request, id, &outcome, error);
}

static RisAccountRole *
read_role (const RisRequest *request, gint64 id, RisProblems *problems)
{
  RisAccountRole *role = ris_account_role_new ();
  g_autofree char *organization = dup_form (request, "organization");

  role->account_id = id;
  role->role = dup_form (request, "role");
  if (*organization != '\0'
      && !g_ascii_string_to_signed (organization, 10, 1, G_MAXINT64, &role->organization_id, NULL))
    ris_problems_add (problems, "organization", "Dieses Gremium gibt es nicht.");
  ris_form_read_day (request, "starts_on", &role->starts_on, problems);
  ris_form_read_day (request, "ends_on", &role->ends_on, problems);
  return role;
}

static RisResponse *
accounts_grant (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  const Outcome outcome = { .grant = problems };
  g_autoptr (RisAccountRole) role = NULL;
  gint64 id;

  if (!ris_request_get_id (request, "id", &id, error))
    return NULL;
  role = read_role (request, id, problems);
  if (ris_accounts_grant (council, role, problems, error))
    return redirect_to (id);
  return ris_problems_is_empty (problems) ? NULL
                                          : answer_account (council, request, id, &outcome, error);
}

static RisResponse *
accounts_revoke (RisCouncil *council, RisRequest *request, GError **error)
{
  gint64 id, role_id;

  if (!ris_request_get_id (request, "id", &id, error)
      || !ris_request_get_id (request, "role", &role_id, error)
      || !ris_accounts_revoke (council, role_id, error))
    return NULL;
  return redirect_to (id);
}

static RisResponse *
accounts_make_link (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autofree char *token = NULL, *path = NULL, *origin = ris_request_dup_origin (request),
                  *link = NULL;
  Outcome outcome = { 0 };
  gint64 id;

  if (!ris_request_get_id (request, "id", &id, error))
    return NULL;
  token = ris_accounts_make_link (council, id, error);
  if (token == NULL)
    return NULL;
  link = g_strconcat (origin, "/einrichten/", token, NULL);
  outcome.link = link;
  return answer_account (council, request, id, &outcome, error);
}

static RisResponse *
set_lock (RisCouncil *council, RisRequest *request, gboolean is_locked, GError **error)
{
  gint64 id;

  if (!ris_request_get_id (request, "id", &id, error)
      || !ris_accounts_lock (council, id, is_locked, error))
    return NULL;
  return redirect_to (id);
}

static RisResponse *
accounts_lock (RisCouncil *council, RisRequest *request, GError **error)
{
  return set_lock (council, request, TRUE, error);
}

static RisResponse *
accounts_unlock (RisCouncil *council, RisRequest *request, GError **error)
{
  return set_lock (council, request, FALSE, error);
}

const RisRoute ris_accounts_routes[] = {
  { "GET", "/intern/zugaenge", accounts_list, RIS_MAY_KEEP_ACCOUNTS },
  { "POST", "/intern/zugaenge", accounts_create, RIS_MAY_KEEP_ACCOUNTS },
  { "GET", "/intern/zugaenge/:id", accounts_show, RIS_MAY_KEEP_ACCOUNTS },
  { "POST", "/intern/zugaenge/:id", accounts_change, RIS_MAY_KEEP_ACCOUNTS },
  { "POST", "/intern/zugaenge/:id/rollen", accounts_grant, RIS_MAY_KEEP_ACCOUNTS },
  { "POST", "/intern/zugaenge/:id/rollen/:role/beenden", accounts_revoke, RIS_MAY_KEEP_ACCOUNTS },
  { "POST", "/intern/zugaenge/:id/link", accounts_make_link, RIS_MAY_KEEP_ACCOUNTS },
  { "POST", "/intern/zugaenge/:id/sperren", accounts_lock, RIS_MAY_KEEP_ACCOUNTS },
  { "POST", "/intern/zugaenge/:id/entsperren", accounts_unlock, RIS_MAY_KEEP_ACCOUNTS },
  { 0 },
};
