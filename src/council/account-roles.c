/* Roles of accounts: giving and taking them.
 *
 * A role counts from its first to its last day, both included. What is taken away stops at once: its last day is yesterday,
 * and one that began today is removed as if it had never been; the audit log knows better.
 */
#include "access-private.h"
#include "base/date.h"
#include "council-private.h"
#include "council/accounts.h"
#include "council/password.h"
#include "store/record-store.h"

#include <string.h>

static GPtrArray *
load_roles (RisDb *db, gint64 account_id, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (db, "account/roles", error);

  if (statement == NULL)
    return NULL;
  ris_statement_bind_id (statement, "id", account_id);
  return ris_statement_read_all (statement, &ris_account_role_type,
                                 (GDestroyNotify)ris_account_role_free, error);
}

GPtrArray *
ris_accounts_get_roles (RisCouncil *desk, gint64 id, GError **error)
{
  if ((desk->actor == NULL || desk->actor->account->id != id)
      && !ris_access_demand_keeper (desk, error))
    return NULL;
  return load_roles (desk->db, id, error);
}

/* --- granting --- */

/* an empty first day is today: a role never explains what was done before it was given */
static void
check_days (RisCouncil *desk, RisAccountRole *role, RisProblems *problems)
{
  g_autofree char *today = ris_council_dup_today (desk);

  if (role->starts_on == NULL)
    role->starts_on = g_strdup (today);
  if (!ris_date_is_day (role->starts_on))
    ris_problems_add (problems, "starts_on", "Bitte einen Tag angeben.");
  if (role->ends_on == NULL)
    return;
  if (!ris_date_is_day (role->ends_on))
    ris_problems_add (problems, "ends_on", "Bitte einen Tag angeben.");
  else if (strcmp (role->ends_on, role->starts_on) < 0)
    ris_problems_add (problems, "ends_on", "Das Ende liegt vor dem Beginn.");
  else if (strcmp (role->ends_on, today) < 0)
    ris_problems_add (problems, "ends_on", "Dieser Tag ist schon vorbei.");
}

/* the body of @role, where none was said: that of the organization, or the only one; an installation without a body has roles
 * for all that will come */
static gboolean
find_body (RisCouncil *desk, RisAccountRole *role, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (desk->writer, "body/first", error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;
  if (role->body_id == 0 && ris_statement_next (statement, &failure))
    role->body_id = ris_statement_get_id (statement, "id");
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

static gboolean
check_organization (RisCouncil *desk, RisAccountRole *role, RisProblems *problems, GError **error)
{
  g_autoptr (RisStatement) statement
      = ris_db_query (desk->writer, "account/organization-body", error);
  GError *failure = NULL;
  gint64 body_id = 0;

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "id", role->organization_id);
  if (ris_statement_next (statement, &failure))
    {
      body_id = ris_statement_get_id (statement, "body_id");
      role->organization = g_strdup (ris_statement_get_text (statement, "name"));
    }
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  if (role->body_id == 0)
    role->body_id = body_id;
  if (body_id == 0)
    ris_problems_add (problems, "organization", "Dieses Gremium gibt es nicht.");
  else if (body_id != role->body_id)
    ris_problems_add (problems, "organization",
                      "Dieses Gremium gehört nicht zu dieser Körperschaft.");
  else if (g_strcmp0 (role->role, ris_permission_get_role_word (RIS_ROLE_ADMINISTRATOR)) == 0)
    ris_problems_add (problems, "organization",
                      "Diese Rolle gilt immer für die ganze Körperschaft.");
  return TRUE;
}

static gboolean
is_overlapping (const RisAccountRole *a, const RisAccountRole *b)
{
  return strcmp (a->role, b->role) == 0 && a->body_id == b->body_id
         && a->organization_id == b->organization_id
         && (a->ends_on == NULL || b->starts_on == NULL || strcmp (a->ends_on, b->starts_on) >= 0)
         && (b->ends_on == NULL || a->starts_on == NULL || strcmp (b->ends_on, a->starts_on) >= 0);
}

static gboolean
check_is_new (RisCouncil *desk, const RisAccountRole *role, RisProblems *problems, GError **error)
{
  g_autoptr (GPtrArray) held = load_roles (desk->writer, role->account_id, error);

  for (guint i = 0; held != NULL && i < held->len; i++)
    if (is_overlapping (held->pdata[i], role))
      ris_problems_add (problems, "role", "Diese Rolle besteht in dieser Zeit schon.");
  return held != NULL;
}

static gboolean
check (RisCouncil *desk, RisAccountRole *role, RisProblems *problems, GError **error)
{
  RisRole known;

  if (role->role == NULL || !ris_permission_find_role (role->role, &known))
    ris_problems_add (problems, "role", "Diese Rolle gibt es nicht.");
  check_days (desk, role, problems);
  if (role->organization_id != 0 && !check_organization (desk, role, problems, error))
    return FALSE;
  if (!ris_problems_is_empty (problems))
    return FALSE;
  return find_body (desk, role, error) && check_is_new (desk, role, problems, error)
         && ris_problems_is_empty (problems);
}

static void
clear_empty (char **text)
{
  if (*text != NULL && **text == '\0')
    g_clear_pointer (text, g_free);
}

/* (transfer full): what is to be stored of what was typed */
static RisAccountRole *
dup_clean (const RisAccountRole *typed)
{
  RisAccountRole *role = ris_account_role_new ();

  role->account_id = typed->account_id;
  role->role = g_strdup (typed->role);
  role->body_id = typed->body_id;
  role->organization_id = typed->organization_id;
  role->starts_on = g_strdup (typed->starts_on);
  role->ends_on = g_strdup (typed->ends_on);
  clear_empty (&role->starts_on);
  clear_empty (&role->ends_on);
  return role;
}

static gboolean
insert (RisCouncil *desk, RisAccountRole *role, GError **error)
{
  RisAccessChange change = {
    .action = "granted", .kind = "account_role", .type = &ris_account_role_type, .after = role
  };
  g_autoptr (RisStatement) statement = NULL;

  role->id = change.id = ris_record_store_next_id (desk->writer, error);
  if (role->id == 0)
    return FALSE;
  statement = ris_db_query (desk->writer, "account/role-create", error);
  if (statement == NULL)
    return FALSE;
  ris_statement_bind_record (statement, &ris_account_role_type, role);
  return ris_statement_run (statement, error)
         && ris_access_end_sessions (desk, role->account_id, 0, "roles-changed", error)
         && ris_access_log (desk, &change, error);
}

gboolean
ris_access_grant (RisCouncil *desk, RisAccountRole *role, RisProblems *problems, GError **error)
{
  return check (desk, role, problems, error) && insert (desk, role, error);
}

gboolean
ris_accounts_grant (RisCouncil *desk, const RisAccountRole *typed, RisProblems *problems,
                    GError **error)
{
  g_autoptr (RisAccountRole) role = dup_clean (typed);
  g_autoptr (RisTransaction) transaction = NULL;
  g_autoptr (RisAccount) account = NULL;

  if (!ris_access_demand_keeper (desk, error))
    return FALSE;
  transaction = ris_transaction_begin (desk->writer, error);
  if (transaction == NULL)
    return FALSE;
  account = ris_access_load_account (desk, role->account_id, error);
  return account != NULL && ris_access_grant (desk, role, problems, error)
         && ris_transaction_commit (transaction, error);
}

/* with an account of its own, and the organization's name read anew */
static gboolean
grant_to (RisCouncil *desk, gint64 account_id, const RisAccountRole *typed, RisProblems *problems,
          GError **error)
{
  g_autoptr (RisAccountRole) role = dup_clean (typed);

  role->account_id = account_id;
  return ris_access_grant (desk, role, problems, error);
}

char *
ris_accounts_open (RisCouncil *desk, const RisAccount *typed, GPtrArray *roles,
                   RisProblems *problems, GError **error)
{
  g_autofree char *token = ris_password_dup_token ();
  g_autoptr (RisAccount) account = ris_access_dup_typed (typed);
  g_autoptr (RisTransaction) transaction = NULL;

  if (!ris_access_demand_keeper (desk, error))
    return NULL;
  transaction = ris_transaction_begin (desk->writer, error);
  if (transaction == NULL || !ris_access_create (desk, account, problems, error))
    return NULL;
  for (guint i = 0; i < roles->len; i++)
    if (!grant_to (desk, account->id, roles->pdata[i], problems, error))
      return NULL;
  if (!ris_access_make_link (desk, account->id, token, error)
      || !ris_transaction_commit (transaction, error))
    return NULL;
  return g_steal_pointer (&token);
}

/* --- revoking --- */

/* (transfer full): as the writer sees it */
static RisAccountRole *
load_role (RisCouncil *desk, gint64 id, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (desk->writer, "account/role-by-id", error);
  GError *failure = NULL;
  RisAccountRole *role;

  if (statement == NULL)
    return NULL;
  ris_statement_bind_id (statement, "id", id);
  role = ris_statement_read_one (statement, &ris_account_role_type, &failure);
  if (failure != NULL)
    g_propagate_error (error, failure);
  else if (role == NULL)
    g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND, "there is no role %" G_GINT64_FORMAT, id);
  return role;
}

static gboolean
is_in_force (const RisAccountRole *role, const char *today)
{
  return (role->starts_on == NULL || strcmp (role->starts_on, today) <= 0)
         && (role->ends_on == NULL || strcmp (role->ends_on, today) >= 0);
}

/* FALSE with CONFLICT where nobody else could give the role back */
static gboolean
demand_others (RisCouncil *desk, const RisAccountRole *role, const char *today, GError **error)
{
  g_autoptr (RisStatement) statement = NULL;
  gint64 others;

  if (strcmp (role->role, ris_permission_get_role_word (RIS_ROLE_ADMINISTRATOR)) != 0
      || role->organization_id != 0 || !is_in_force (role, today))
    return TRUE;
  statement = ris_db_query (desk->writer, "account/other-administrators", error);
  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "id", role->account_id);
  ris_statement_bind_text (statement, "today", today);
  if (!ris_statement_next (statement, error))
    return FALSE;
  others = ris_statement_get_int (statement, "others");
  if (others == 0)
    g_set_error (error, RIS_ERROR, RIS_ERROR_CONFLICT, "the last administrator keeps this role");
  return others > 0;
}

static gboolean
end_role (RisCouncil *desk, const RisAccountRole *before, const char *today, GError **error)
{
  g_autoptr (RisAccountRole) after = NULL;
  g_autofree char *yesterday = ris_date_dup_add_days (today, -1);
  g_autoptr (RisStatement) statement = NULL;
  RisAccessChange change = { .action = "revoked",
                             .kind = "account_role",
                             .id = before->id,
                             .type = &ris_account_role_type,
                             .before = before };
  gboolean is_kept = before->starts_on == NULL || strcmp (before->starts_on, today) < 0;

  statement
      = ris_db_query (desk->writer, is_kept ? "account/role-end" : "account/role-remove", error);
  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "id", before->id);
  if (is_kept)
    ris_statement_bind_text (statement, "ends_on", yesterday);
  if (!ris_statement_run (statement, error))
    return FALSE;
  if (is_kept)
    change.after = after = load_role (desk, before->id, error);
  return (!is_kept || after != NULL) && ris_access_log (desk, &change, error);
}

gboolean
ris_accounts_revoke (RisCouncil *desk, gint64 role_id, GError **error)
{
  g_autofree char *today = ris_council_dup_today (desk);
  g_autoptr (RisTransaction) transaction = NULL;
  g_autoptr (RisAccountRole) role = NULL;

  if (!ris_access_demand_keeper (desk, error))
    return FALSE;
  transaction = ris_transaction_begin (desk->writer, error);
  if (transaction == NULL)
    return FALSE;
  role = load_role (desk, role_id, error);
  if (role == NULL || !demand_others (desk, role, today, error))
    return FALSE;
  if (role->ends_on != NULL && strcmp (role->ends_on, today) < 0)
    return TRUE; /* it is over: nothing changes what was */
  return end_role (desk, role, today, error)
         && ris_access_end_sessions (desk, role->account_id, 0, "roles-changed", error)
         && ris_transaction_commit (transaction, error);
}
