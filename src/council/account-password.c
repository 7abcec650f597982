/* Passwords of accounts: set-up links, changing one's own password, the second factor.
 *
 * Hashing takes its time (argon2id), so it never happens inside a transaction: what was checked before is checked again by
 * the statement that writes. A wrong old password counts like a failed log-in: whoever finds an open browser cannot try
 * passwords there.
 */
#include "access-private.h"
#include "council-private.h"
#include "council/accounts.h"
#include "council/password.h"
#include "council/totp.h"
#include "throttle-private.h"

#include <string.h>

/* --- set-up links --- */

static gboolean
insert_link (RisCouncil *desk, gint64 account_id, const char *token, GError **error)
{
  g_autofree char *hash = ris_password_dup_token_hash (token);
  g_autofree char *now = ris_access_dup_instant (desk, 0);
  g_autofree char *expires_at = ris_access_dup_instant (desk, RIS_ACCOUNT_LINK_SECONDS);
  g_autoptr (RisStatement) statement = ris_db_query (desk->writer, "account/link-create", error);
  RisAccessChange change = { .action = "link-made", .kind = "account", .id = account_id };

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_text (statement, "token_hash", hash);
  ris_statement_bind_id (statement, "account_id", account_id);
  ris_statement_bind_text (statement, "created", now);
  ris_statement_bind_text (statement, "expires_at", expires_at);
  return ris_statement_run (statement, error) && ris_access_log (desk, &change, error);
}

gboolean
ris_access_make_link (RisCouncil *desk, gint64 account_id, const char *token, GError **error)
{
  return ris_access_run (desk, "account/links-drop", account_id, error)
         && insert_link (desk, account_id, token, error);
}

char *
ris_accounts_make_link (RisCouncil *desk, gint64 id, GError **error)
{
  g_autofree char *token = ris_password_dup_token ();
  g_autoptr (RisTransaction) transaction = NULL;
  g_autoptr (RisAccount) account = NULL;

  if (!ris_access_demand_keeper (desk, error))
    return NULL;
  transaction = ris_transaction_begin (desk->writer, error);
  if (transaction == NULL)
    return NULL;
  account = ris_access_load_account (desk, id, error);
  if (account == NULL)
    return NULL;
  if (account->is_locked)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_CONFLICT, "the account %s is locked",
                   account->login);
      return NULL;
    }
  if (!ris_access_make_link (desk, id, token, error)
      || !ris_transaction_commit (transaction, error))
    return NULL;
  return g_steal_pointer (&token);
}

RisAccount *
ris_accounts_find_link (RisCouncil *desk, const char *token, GError **error)
{
  g_autofree char *hash = ris_password_dup_token_hash (token);
  g_autofree char *now = ris_access_dup_instant (desk, 0);
  g_autoptr (RisStatement) statement = ris_db_query (desk->writer, "account/by-link", error);

  if (statement == NULL)
    return NULL;
  ris_statement_bind_text (statement, "token_hash", hash);
  ris_statement_bind_text (statement, "now", now);
  return ris_statement_read_one (statement, &ris_account_type, error);
}

static gboolean
fail_link (GError **error)
{
  g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND, "this set-up link does not work (any more)");
  return FALSE;
}

/* FALSE with NOT_FOUND where somebody else was faster, or the account was locked meanwhile */
static gboolean
use_link (RisCouncil *desk, const char *token, GError **error)
{
  g_autofree char *hash = ris_password_dup_token_hash (token);
  g_autofree char *now = ris_access_dup_instant (desk, 0);
  g_autoptr (RisStatement) statement = ris_db_query (desk->writer, "account/link-use", error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_text (statement, "token_hash", hash);
  ris_statement_bind_text (statement, "now", now);
  if (ris_statement_next (statement, &failure))
    return TRUE;
  if (failure == NULL)
    return fail_link (error);
  g_propagate_error (error, failure);
  return FALSE;
}

/* --- writing --- */

static gboolean
write_password (RisCouncil *desk, gint64 id, const char *hash, GError **error)
{
  g_autofree char *now = ris_access_dup_instant (desk, 0);
  g_autoptr (RisStatement) statement = ris_db_query (desk->writer, "account/set-password", error);

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "id", id);
  ris_statement_bind_text (statement, "password_hash", hash);
  ris_statement_bind_text (statement, "modified", now);
  return ris_statement_run (statement, error);
}

static gboolean
write_second_factor (RisCouncil *desk, gint64 id, const char *secret, gint64 step, GError **error)
{
  g_autofree char *now = ris_access_dup_instant (desk, 0);
  g_autoptr (RisStatement) statement
      = ris_db_query (desk->writer, "account/set-second-factor", error);

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "id", id);
  ris_statement_bind_text (statement, "totp_secret", secret);
  ris_statement_bind_int (statement, "totp_step", step);
  ris_statement_bind_text (statement, "modified", now);
  return ris_statement_run (statement, error);
}

static void
check_new_password (const char *password, const char *repeated, const char *login,
                    RisProblems *problems)
{
  ris_password_check_strength (password, login, "password", problems);
  if (strcmp (password, repeated) != 0)
    ris_problems_add (problems, "repeated", "Die beiden Eingaben sind verschieden.");
}

gboolean
ris_accounts_redeem_link (RisCouncil *desk, const char *token, const char *password,
                          const char *repeated, RisProblems *problems, GError **error)
{
  GError *failure = NULL;
  g_autoptr (RisAccount) account = ris_accounts_find_link (desk, token, &failure);
  g_autofree char *hash = NULL;
  g_autoptr (RisTransaction) transaction = NULL;

  if (account == NULL && failure == NULL)
    return fail_link (error);
  if (account == NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  check_new_password (password, repeated, account->login, problems);
  if (!ris_problems_is_empty (problems))
    return FALSE;
  hash = ris_password_dup_hash (password, error);
  if (hash == NULL)
    return FALSE;
  transaction = ris_transaction_begin (desk->writer, error);
  return transaction != NULL && use_link (desk, token, error)
         && write_password (desk, account->id, hash, error)
         && ris_access_log_account (desk, account->login, "link-used", account, error)
         && ris_access_end_sessions (desk, account->id, 0, "password-changed", error)
         && ris_throttle_forget (desk, account->login, error)
         && ris_transaction_commit (transaction, error);
}

/* --- for oneself --- */

/* (transfer full): what the actor is checked with; LOGIN_REQUIRED where nobody has logged in */
static RisCredentials *
load_own (RisCouncil *desk, GError **error)
{
  GError *failure = NULL;
  RisCredentials *own = NULL;

  if (desk->actor != NULL)
    own = ris_access_load_credentials (desk, NULL, desk->actor->account->id, &failure);
  if (failure != NULL)
    g_propagate_error (error, failure);
  else if (own == NULL)
    g_set_error (error, RIS_ERROR, RIS_ERROR_LOGIN_REQUIRED, "nobody has logged in");
  return own;
}

/* a wrong password is a problem of the field `old`; FALSE only on failure */
static gboolean
check_old_password (RisCouncil *desk, const RisCredentials *own, const char *old,
                    RisProblems *problems, GError **error)
{
  g_auto (RisThrottle) throttle = { 0 };
  g_autoptr (RisTransaction) transaction = NULL;
  gboolean has_to_wait = FALSE;

  if (!ris_throttle_begin (desk, own->login, &throttle, &has_to_wait, error))
    return FALSE;
  if (has_to_wait)
    ris_problems_add (problems, "old",
                      "Zu viele Fehlversuche. Bitte in einigen Minuten noch einmal.");
  else if (!ris_password_is_right (old, own->password_hash))
    ris_problems_add (problems, "old", "Das ist nicht das bisherige Kennwort.");
  if (!ris_problems_is_empty (problems))
    return TRUE;
  transaction = ris_transaction_begin (desk->writer, error);
  return transaction != NULL && ris_throttle_take_back (desk, &throttle, error)
         && ris_transaction_commit (transaction, error);
}

/* fails with CONFLICT where the password is not any more what was checked */
static RisAccount *
reload (RisCouncil *desk, const RisCredentials *checked, GError **error)
{
  g_autoptr (RisCredentials) now = ris_access_load_credentials (desk, NULL, checked->id, error);

  if (now == NULL)
    return NULL;
  if (g_strcmp0 (now->password_hash, checked->password_hash) == 0)
    return ris_access_load_account (desk, checked->id, error);
  g_set_error (error, RIS_ERROR, RIS_ERROR_CONFLICT, "the password of %s was changed meanwhile",
               checked->login);
  return NULL;
}

gboolean
ris_accounts_set_password (RisCouncil *desk, const char *old, const char *password,
                           const char *repeated, RisProblems *problems, GError **error)
{
  g_autoptr (RisCredentials) own = load_own (desk, error);
  g_autoptr (RisAccount) before = NULL;
  g_autofree char *hash = NULL;
  g_autoptr (RisTransaction) transaction = NULL;

  if (own == NULL)
    return FALSE;
  check_new_password (password, repeated, own->login, problems);
  if (!ris_problems_is_empty (problems) || !check_old_password (desk, own, old, problems, error)
      || !ris_problems_is_empty (problems))
    return FALSE;
  hash = ris_password_dup_hash (password, error);
  if (hash == NULL)
    return FALSE;
  transaction = ris_transaction_begin (desk->writer, error);
  if (transaction == NULL)
    return FALSE;
  before = reload (desk, own, error);
  return before != NULL && write_password (desk, own->id, hash, error)
         && ris_access_log_account (desk, NULL, "password-changed", before, error)
         && ris_access_end_sessions (desk, own->id, desk->actor->session_id, "password-changed",
                                     error)
         && ris_transaction_commit (transaction, error);
}

gboolean
ris_accounts_set_second_factor (RisCouncil *desk, const char *secret, const char *code,
                                RisProblems *problems, GError **error)
{
  g_autoptr (RisTransaction) transaction = NULL;
  g_autoptr (RisCredentials) own = NULL;
  g_autoptr (RisAccount) before = NULL;
  gint64 step;

  transaction = ris_transaction_begin (desk->writer, error);
  if (transaction == NULL)
    return FALSE;
  own = load_own (desk, error);
  if (own == NULL)
    return FALSE;
  if (own->totp_secret != NULL)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_CONFLICT,
                   "%s has a second factor: it has to be removed first", own->login);
      return FALSE;
    }
  step = ris_totp_check (secret, code, ris_council_get_now (desk), -1);
  if (step < 0)
    {
      ris_problems_add (problems, "code", "Dieser Code passt nicht oder ist abgelaufen.");
      return FALSE;
    }
  before = ris_access_load_account (desk, own->id, error);
  return before != NULL && write_second_factor (desk, own->id, secret, step, error)
         && ris_access_log_account (desk, NULL, "second-factor-set", before, error)
         && ris_transaction_commit (transaction, error);
}

gboolean
ris_accounts_remove_second_factor (RisCouncil *desk, const char *password, RisProblems *problems,
                                   GError **error)
{
  g_autoptr (RisCredentials) own = load_own (desk, error);
  g_autoptr (RisAccount) before = NULL;
  g_autoptr (RisTransaction) transaction = NULL;

  if (own == NULL || !check_old_password (desk, own, password, problems, error)
      || !ris_problems_is_empty (problems))
    return FALSE;
  transaction = ris_transaction_begin (desk->writer, error);
  if (transaction == NULL)
    return FALSE;
  before = reload (desk, own, error);
  return before != NULL && write_second_factor (desk, own->id, NULL, -1, error)
         && ris_access_log_account (desk, NULL, "second-factor-removed", before, error)
         && ris_transaction_commit (transaction, error);
}

gboolean
ris_accounts_drop_second_factor (RisCouncil *desk, gint64 id, GError **error)
{
  g_autoptr (RisTransaction) transaction = NULL;
  g_autoptr (RisAccount) before = NULL;

  if (!ris_access_demand_keeper (desk, error))
    return FALSE;
  transaction = ris_transaction_begin (desk->writer, error);
  if (transaction == NULL)
    return FALSE;
  before = ris_access_load_account (desk, id, error);
  if (before == NULL || !before->has_second_factor)
    return before != NULL;
  return write_second_factor (desk, id, NULL, -1, error)
         && ris_access_log_account (desk, NULL, "second-factor-removed", before, error)
         && ris_transaction_commit (transaction, error);
}
