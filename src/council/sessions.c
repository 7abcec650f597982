/* Sessions: from a name and a password to an actor.
 *
 * What a log-in comes to depends on nothing but name and password being right together: for a name that does not exist the
 * same statements run and the same hash is computed. The password is checked between two transactions, because it takes
 * its time; the second one looks again. Only a token's hash is stored: whoever reads the database cannot log in with it.
 */
#include "council/sessions.h"

#include "access-private.h"
#include "base/date.h"
#include "base/text.h"
#include "council-private.h"
#include "council/password.h"
#include "council/totp.h"
#include "store/record-store.h"
#include "throttle-private.h"

#include <string.h>

#define MAX_NAME 100            /* bytes: longer ones are no logins and are not worth a row */
#define MAX_BROWSER 200         /* characters */
#define NOTICE_SECONDS (5 * 60) /* how exactly it is known when a session was last used */

/* --- rows --- */

/* (transfer full) (nullable): the session of @token, ended or not */
static RisSession *
load_by_token (RisDb *db, const char *token, GError **error)
{
  g_autofree char *hash = ris_password_dup_token_hash (token);
  g_autoptr (RisStatement) statement = ris_db_query (db, "session/by-token", error);

  if (statement == NULL)
    return NULL;
  ris_statement_bind_text (statement, "token_hash", hash);
  return ris_statement_read_one (statement, &ris_session_type, error);
}

static RisSession *
load_by_id (RisCouncil *desk, gint64 id, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (desk->writer, "session/by-id", error);

  if (statement == NULL)
    return NULL;
  ris_statement_bind_id (statement, "id", id);
  return ris_statement_read_one (statement, &ris_session_type, error);
}

static gboolean
has_expired (RisCouncil *desk, const RisSession *session)
{
  gint64 now = ris_council_get_now (desk);

  return now >= ris_date_to_unix (session->expires_at)
         || now >= ris_date_to_unix (session->last_seen) + RIS_SESSION_IDLE_SECONDS;
}

static gboolean
write_end (RisCouncil *desk, gint64 id, const char *reason, GError **error)
{
  g_autofree char *now = ris_access_dup_instant (desk, 0);
  g_autoptr (RisStatement) statement = ris_db_query (desk->writer, "session/end", error);

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "id", id);
  ris_statement_bind_text (statement, "now", now);
  ris_statement_bind_text (statement, "reason", reason);
  return ris_statement_run (statement, error);
}

static gboolean
write_seen (RisCouncil *desk, gint64 id, GError **error)
{
  g_autofree char *now = ris_access_dup_instant (desk, 0);
  g_autoptr (RisStatement) statement = ris_db_query (desk->writer, "session/seen", error);

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "id", id);
  ris_statement_bind_text (statement, "now", now);
  return ris_statement_run (statement, error);
}

/* notes are worth less than the answer: while somebody else writes, they are left for the next request */
static gboolean
allow_busy (gboolean is_done, GError *failure, GError **error)
{
  if (is_done || g_error_matches (failure, RIS_ERROR, RIS_ERROR_BUSY))
    {
      g_clear_error (&failure);
      return TRUE;
    }
  g_propagate_error (error, failure);
  return FALSE;
}

static gboolean
log_session (RisCouncil *desk, const char *actor, const char *action, const RisSession *before,
             gint64 id, GError **error)
{
  g_autoptr (RisSession) after = load_by_id (desk, id, error);
  RisAccessChange change = { .actor = actor,
                             .action = action,
                             .kind = "session",
                             .id = id,
                             .type = &ris_session_type,
                             .before = before,
                             .after = after };

  return after != NULL && ris_access_log (desk, &change, error);
}

/* --- logging in --- */

/* (transfer full) (nullable): as logins are stored */
static char *
dup_stored_login (const char *typed)
{
  g_autofree char *login = NULL;

  if (strlen (typed) > MAX_NAME)
    return NULL;
  login = g_strstrip (g_strdup (typed));
  return *login != '\0' ? g_ascii_strdown (login, -1) : NULL;
}

/* whether @credentials (nullable) may log in at all; what is right is known by now */
static gboolean
may_log_in (const RisCredentials *credentials)
{
  return credentials != NULL && !credentials->is_locked && credentials->roles > 0;
}

static gint64
insert_session (RisCouncil *desk, const RisCredentials *credentials, const char *browser,
                const char *token, GError **error)
{
  gboolean is_complete = credentials->totp_secret == NULL;
  g_autofree char *hash = ris_password_dup_token_hash (token);
  g_autofree char *name = browser == NULL ? NULL : ris_text_dup_shortened (browser, MAX_BROWSER);
  g_autofree char *now = ris_access_dup_instant (desk, 0);
  g_autofree char *expires_at
      = ris_access_dup_instant (desk, is_complete ? RIS_SESSION_MAX_SECONDS
                                                  : RIS_SESSION_WAITING_SECONDS);
  gint64 id = ris_record_store_next_id (desk->writer, error);
  g_autoptr (RisStatement) statement = NULL;

  if (id == 0)
    return 0;
  statement = ris_db_query (desk->writer, "session/create", error);
  if (statement == NULL)
    return 0;
  ris_statement_bind_id (statement, "id", id);
  ris_statement_bind_id (statement, "account_id", credentials->id);
  ris_statement_bind_text (statement, "token_hash", hash);
  ris_statement_bind_int (statement, "is_complete", is_complete);
  ris_statement_bind_text (statement, "browser", name);
  ris_statement_bind_text (statement, "now", now);
  ris_statement_bind_text (statement, "expires_at", expires_at);
  return ris_statement_run (statement, error) ? id : 0;
}

/* the password alone forgets no failures where a code is to follow: codes could be tried without end */
static gboolean
open_session (RisCouncil *desk, const RisCredentials *checked, const RisThrottle *throttle,
              const char *browser, char **token, GError **error)
{
  g_autoptr (RisTransaction) transaction = ris_transaction_begin (desk->writer, error);
  g_autofree char *fresh = ris_password_dup_token ();
  g_autoptr (RisCredentials) now = NULL;
  gint64 id;

  if (transaction == NULL)
    return FALSE;
  now = ris_access_load_credentials (desk, NULL, checked->id, error);
  if (now == NULL || !may_log_in (now)
      || g_strcmp0 (now->password_hash, checked->password_hash) != 0
      || g_strcmp0 (now->totp_secret, checked->totp_secret) != 0)
    return TRUE; /* changed while the password was checked: refused */
  id = insert_session (desk, now, browser, fresh, error);
  if (id == 0)
    return FALSE;
  if (now->totp_secret != NULL && !ris_throttle_take_back (desk, throttle, error))
    return FALSE;
  if (now->totp_secret == NULL
      && (!ris_throttle_forget (desk, now->login, error)
          || !log_session (desk, now->login, "logged-in", NULL, id, error)))
    return FALSE;
  if (!ris_transaction_commit (transaction, error))
    return FALSE;
  *token = g_steal_pointer (&fresh);
  return TRUE;
}

gboolean
ris_sessions_log_in (RisCouncil *desk, const RisLoginAttempt *attempt, RisLogin *result,
                     char **token, GError **error)
{
  g_autofree char *name = dup_stored_login (attempt->login);
  g_auto (RisThrottle) throttle = { 0 };
  g_autoptr (RisCredentials) credentials = NULL;
  gboolean has_to_wait = FALSE;
  gboolean is_right;
  GError *failure = NULL;

  *token = NULL;
  *result = RIS_LOGIN_REFUSED;
  if (name == NULL)
    return TRUE;
  if (!ris_throttle_begin (desk, name, &throttle, &has_to_wait, error))
    return FALSE;
  if (has_to_wait)
    {
      *result = RIS_LOGIN_HAS_TO_WAIT;
      return TRUE;
    }
  credentials = ris_access_load_credentials (desk, name, 0, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  is_right = ris_password_is_right (attempt->password,
                                    credentials != NULL ? credentials->password_hash : NULL);
  if (!is_right || !may_log_in (credentials))
    return TRUE;
  if (!open_session (desk, credentials, &throttle, attempt->browser, token, error))
    return FALSE;
  if (*token != NULL)
    *result = credentials->totp_secret != NULL ? RIS_LOGIN_NEEDS_CODE : RIS_LOGIN_DONE;
  return TRUE;
}

/* --- the second factor --- */

/* (transfer full) (nullable): the session of @token if it waits */
static RisSession *
load_waiting (RisCouncil *desk, const char *token, GError **error)
{
  g_autoptr (RisSession) session = load_by_token (desk->writer, token, error);

  if (session == NULL || session->ended_at != NULL || session->is_complete)
    return NULL;
  if (!has_expired (desk, session))
    return g_steal_pointer (&session);
  write_end (desk, session->id, "expired", error);
  return NULL;
}

gboolean
ris_sessions_is_waiting (RisCouncil *desk, const char *token)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RisSession) session = load_waiting (desk, token, &error);

  return session != NULL;
}

/* whether this code is used for the first time: two browsers may have sent it at once */
static gboolean
use_code (RisCouncil *desk, gint64 account_id, gint64 step, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (desk->writer, "account/use-code", error);

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "id", account_id);
  ris_statement_bind_int (statement, "totp_step", step);
  return ris_statement_next (statement, error);
}

/* whether the session still waited; it has @token from now on */
static gboolean
complete (RisCouncil *desk, gint64 id, const char *token, GError **error)
{
  g_autofree char *hash = ris_password_dup_token_hash (token);
  g_autofree char *now = ris_access_dup_instant (desk, 0);
  g_autofree char *expires_at = ris_access_dup_instant (desk, RIS_SESSION_MAX_SECONDS);
  g_autoptr (RisStatement) statement = ris_db_query (desk->writer, "session/complete", error);

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "id", id);
  ris_statement_bind_text (statement, "token_hash", hash);
  ris_statement_bind_text (statement, "now", now);
  ris_statement_bind_text (statement, "expires_at", expires_at);
  return ris_statement_next (statement, error);
}

/* FALSE without @failure where the code, or the session, was used up meanwhile */
static gboolean
finish (RisCouncil *desk, const RisSession *session, const RisCredentials *credentials, gint64 step,
        char **new_token, GError **failure)
{
  g_autoptr (RisTransaction) transaction = ris_transaction_begin (desk->writer, failure);
  g_autofree char *token = ris_password_dup_token ();

  if (transaction == NULL || !use_code (desk, credentials->id, step, failure)
      || !complete (desk, session->id, token, failure)
      || !ris_throttle_forget (desk, credentials->login, failure)
      || !log_session (desk, credentials->login, "logged-in", session, session->id, failure)
      || !ris_transaction_commit (transaction, failure))
    return FALSE;
  *new_token = g_steal_pointer (&token);
  return TRUE;
}

static gboolean
confirm_session (RisCouncil *desk, const RisSession *session, const char *code, RisLogin *result,
                 char **new_token, GError **failure)
{
  g_autoptr (RisCredentials) credentials
      = ris_access_load_credentials (desk, NULL, session->account_id, failure);
  g_auto (RisThrottle) throttle = { 0 };
  gboolean has_to_wait = FALSE;
  gint64 step;

  if (credentials == NULL
      || !ris_throttle_begin (desk, credentials->login, &throttle, &has_to_wait, failure))
    return FALSE;
  if (has_to_wait)
    {
      *result = RIS_LOGIN_HAS_TO_WAIT;
      return FALSE;
    }
  if (!may_log_in (credentials) || credentials->totp_secret == NULL)
    return FALSE;
  step = ris_totp_check (credentials->totp_secret, code, ris_council_get_now (desk),
                         credentials->totp_step);
  if (step < 0 || !finish (desk, session, credentials, step, new_token, failure))
    return FALSE;
  *result = RIS_LOGIN_DONE;
  return TRUE;
}

gboolean
ris_sessions_confirm (RisCouncil *desk, const char *token, const char *code, RisLogin *result,
                      char **new_token, GError **error)
{
  GError *failure = NULL;
  g_autoptr (RisSession) session = load_waiting (desk, token, &failure);

  *new_token = NULL;
  *result = RIS_LOGIN_REFUSED;
  if (session != NULL)
    confirm_session (desk, session, code, result, new_token, &failure);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

/* --- being logged in --- */

static GPtrArray *
load_roles_in_force (RisCouncil *desk, gint64 account_id, GError **error)
{
  g_autofree char *today = ris_council_dup_today (desk);
  g_autoptr (RisStatement) statement = ris_db_query (desk->db, "account/roles-in-force", error);

  if (statement == NULL)
    return NULL;
  ris_statement_bind_id (statement, "id", account_id);
  ris_statement_bind_text (statement, "today", today);
  return ris_statement_read_all (statement, &ris_account_role_type,
                                 (GDestroyNotify)ris_account_role_free, error);
}

static RisAccount *
load_account (RisCouncil *desk, gint64 id, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (desk->db, "account/by-id", error);

  if (statement == NULL)
    return NULL;
  ris_statement_bind_id (statement, "id", id);
  return ris_statement_read_one (statement, &ris_account_type, error);
}

/* (nullable): why @actor cannot go on in @session */
static const char *
find_end (RisCouncil *desk, const RisSession *session, const RisActor *actor)
{
  if (has_expired (desk, session))
    return "expired";
  if (actor->account->is_locked)
    return "locked";
  return actor->roles->len == 0 ? "roles-changed" : NULL;
}

static gboolean
note (RisCouncil *desk, const RisSession *session, const char *end_reason, GError **error)
{
  GError *failure = NULL;
  gboolean is_done = TRUE;

  if (end_reason != NULL)
    is_done = write_end (desk, session->id, end_reason, &failure);
  else if (ris_council_get_now (desk) - ris_date_to_unix (session->last_seen) >= NOTICE_SECONDS)
    is_done = write_seen (desk, session->id, &failure);
  return allow_busy (is_done, failure, error);
}

RisActor *
ris_sessions_find (RisCouncil *desk, const char *token, GError **error)
{
  g_autoptr (RisSession) session = load_by_token (desk->db, token, error);
  g_autoptr (RisActor) actor = NULL;
  const char *end_reason;

  if (session == NULL || session->ended_at != NULL || !session->is_complete)
    return NULL;
  actor = g_new0 (RisActor, 1);
  actor->session_id = session->id;
  actor->account = load_account (desk, session->account_id, error);
  if (actor->account == NULL)
    return NULL;
  actor->roles = load_roles_in_force (desk, session->account_id, error);
  if (actor->roles == NULL)
    return NULL;
  end_reason = find_end (desk, session, actor);
  if (!note (desk, session, end_reason, error) || end_reason != NULL)
    return NULL;
  return g_steal_pointer (&actor);
}

static gboolean
demand_own (RisCouncil *desk, gint64 account_id, GError **error)
{
  return (desk->actor != NULL && account_id != 0 && desk->actor->account->id == account_id)
         || ris_access_demand_keeper (desk, error);
}

GPtrArray *
ris_sessions_list (RisCouncil *desk, gint64 account_id, GError **error)
{
  g_autofree char *now = ris_access_dup_instant (desk, 0);
  g_autofree char *idle_since = ris_access_dup_instant (desk, -RIS_SESSION_IDLE_SECONDS);
  g_autoptr (RisStatement) statement = NULL;

  if (!demand_own (desk, account_id, error))
    return NULL;
  statement = ris_db_query (desk->db, "session/open", error);
  if (statement == NULL)
    return NULL;
  ris_statement_bind_id (statement, "account_id", account_id);
  ris_statement_bind_text (statement, "now", now);
  ris_statement_bind_text (statement, "idle_since", idle_since);
  return ris_statement_read_all (statement, &ris_session_type, (GDestroyNotify)ris_session_free,
                                 error);
}

gboolean
ris_sessions_end (RisCouncil *desk, gint64 session_id, const char *reason, GError **error)
{
  g_autoptr (RisTransaction) transaction = ris_transaction_begin (desk->writer, error);
  g_autoptr (RisSession) before = NULL;
  GError *failure = NULL;

  if (transaction == NULL)
    return FALSE;
  before = load_by_id (desk, session_id, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  /* whoever may not end it does not learn whether it exists */
  if (!demand_own (desk, before != NULL ? before->account_id : 0, error))
    return FALSE;
  if (before == NULL)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND, "there is no session %" G_GINT64_FORMAT,
                   session_id);
      return FALSE;
    }
  return before->ended_at != NULL
         || (write_end (desk, session_id, reason, error)
             && log_session (desk, NULL, "ended", before, session_id, error)
             && ris_transaction_commit (transaction, error));
}
