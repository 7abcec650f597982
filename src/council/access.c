/* Access: the steps that every change of an account or a session has in common.
 *
 * An audit row tells the state before and after as JSON of the public struct (RisAccount, RisAccountRole, RisSession). These
 * structs have no member for a hash, a token or a secret, so that none can get into the log.
 */
#include "access-private.h"

#include "base/date.h"
#include "council-private.h"

static const RisField credentials_fields[] = {
  RIS_FIELD (RisCredentials, id, ID),
  RIS_FIELD (RisCredentials, login, TEXT),
  RIS_FIELD (RisCredentials, password_hash, TEXT),
  RIS_FIELD (RisCredentials, totp_secret, TEXT),
  RIS_FIELD (RisCredentials, totp_step, INT),
  RIS_FIELD (RisCredentials, is_locked, BOOL),
  RIS_FIELD (RisCredentials, roles, INT),
};

RIS_DEFINE_RECORD (RisCredentials, ris_access_credentials, credentials_fields)

gboolean
ris_access_demand_keeper (RisCouncil *desk, GError **error)
{
  return ris_council_demand (desk, RIS_MAY_KEEP_ACCOUNTS, RIS_WHOLE_BODY, error);
}

char *
ris_access_dup_instant (RisCouncil *desk, gint64 seconds)
{
  return ris_date_dup_from_unix (ris_council_get_now (desk) + seconds);
}

/* --- audit --- */

gboolean
ris_access_log (RisCouncil *desk, const RisAccessChange *change, GError **error)
{
  g_autofree char *now = ris_access_dup_instant (desk, 0);
  g_autofree char *before
      = change->before == NULL ? NULL : ris_record_dup_json (change->type, change->before);
  g_autofree char *after
      = change->after == NULL ? NULL : ris_record_dup_json (change->type, change->after);
  RisAuditEntry entry = { .at = now,
                          .actor = change->actor,
                          .action = change->action,
                          .object_kind = change->kind,
                          .object_id = change->id,
                          .before = before,
                          .after = after };

  if (entry.actor == NULL)
    entry.actor = desk->actor->account->login;
  return ris_audit_append (desk->writer, &entry, error);
}

gboolean
ris_access_log_account (RisCouncil *desk, const char *actor, const char *action,
                        const RisAccount *before, GError **error)
{
  g_autoptr (RisAccount) after = ris_access_load_account (desk, before->id, error);
  RisAccessChange change = { .actor = actor,
                             .action = action,
                             .kind = "account",
                             .id = before->id,
                             .type = &ris_account_type,
                             .before = before,
                             .after = after };

  return after != NULL && ris_access_log (desk, &change, error);
}

/* --- rows --- */

RisCredentials *
ris_access_load_credentials (RisCouncil *desk, const char *login, gint64 id, GError **error)
{
  g_autofree char *today = ris_council_dup_today (desk);
  g_autoptr (RisStatement) statement
      = ris_db_query (desk->writer,
                      login != NULL ? "account/credentials-by-login" : "account/credentials-by-id",
                      error);

  if (statement == NULL)
    return NULL;
  if (login != NULL)
    ris_statement_bind_text (statement, "login", login);
  else
    ris_statement_bind_id (statement, "id", id);
  ris_statement_bind_text (statement, "today", today);
  return ris_statement_read_one (statement, &ris_access_credentials_type, error);
}

RisAccount *
ris_access_load_account (RisCouncil *desk, gint64 id, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (desk->writer, "account/by-id", error);
  GError *failure = NULL;
  RisAccount *account;

  if (statement == NULL)
    return NULL;
  ris_statement_bind_id (statement, "id", id);
  account = ris_statement_read_one (statement, &ris_account_type, &failure);
  if (failure != NULL)
    g_propagate_error (error, failure);
  else if (account == NULL)
    g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND, "there is no account %" G_GINT64_FORMAT,
                 id);
  return account;
}

gboolean
ris_access_end_sessions (RisCouncil *desk, gint64 account_id, gint64 except, const char *reason,
                         GError **error)
{
  g_autofree char *now = ris_access_dup_instant (desk, 0);
  g_autoptr (RisStatement) statement = ris_db_query (desk->writer, "session/end-all", error);

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "account_id", account_id);
  ris_statement_bind_int (statement, "except", except);
  ris_statement_bind_text (statement, "now", now);
  ris_statement_bind_text (statement, "reason", reason);
  return ris_statement_run (statement, error);
}

gboolean
ris_access_run (RisCouncil *desk, const char *name, gint64 id, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (desk->writer, name, error);

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "id", id);
  return ris_statement_run (statement, error);
}
