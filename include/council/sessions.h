/* Sessions: logging in, staying logged in, logging out.
 *
 * A session is a random token in the browser's cookie whose hash stands in the database. It ends after two idle hours or
 * twelve hours at the latest, on log-out, when it is revoked, and when password or roles of the account change. After five
 * failed attempts a name has to wait, longer each time, whether there is such an account or not.
 */
#pragma once

#include "council/council.h"

/** RisLogin: what a log-in came to. */
typedef enum
{
  RIS_LOGIN_DONE,        /* logged in */
  RIS_LOGIN_NEEDS_CODE,  /* the password was right; now the second factor */
  RIS_LOGIN_REFUSED,     /* name or password or code are wrong; nobody learns which */
  RIS_LOGIN_HAS_TO_WAIT, /* too many failures */
} RisLogin;

/** RIS_SESSION_IDLE_SECONDS / RIS_SESSION_MAX_SECONDS: how long a session lives without a request, and at all. */
#define RIS_SESSION_IDLE_SECONDS (2 * 3600)
#define RIS_SESSION_MAX_SECONDS (12 * 3600)

/** RIS_SESSION_WAITING_SECONDS: how long a session waits for its second factor. */
#define RIS_SESSION_WAITING_SECONDS (10 * 60)

/** RisLoginAttempt: what somebody typed, and their browser's own name (nullable) for the list of sessions. */
typedef struct
{
  const char *login;
  const char *password;
  const char *browser;
} RisLoginAttempt;

/**
 * ris_sessions_log_in:
 * @result: (out)
 * @token: (out) (transfer full): of the new session where @result is DONE or NEEDS_CODE
 *
 * Returns: %FALSE on failure of the database
 */
gboolean ris_sessions_log_in (RisCouncil *desk, const RisLoginAttempt *attempt, RisLogin *result,
                              char **token, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_sessions_confirm: gives the second factor for the session of @token, which gets a new @new_token (out) when DONE. */
gboolean ris_sessions_confirm (RisCouncil *desk, const char *token, const char *code,
                               RisLogin *result, char **new_token,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_sessions_is_waiting: whether @token is a session that waits for its second factor. */
gboolean ris_sessions_is_waiting (RisCouncil *desk, const char *token);

/**
 * ris_sessions_find:
 *
 * Returns: (transfer full) (nullable): who holds the session @token, with the roles of today; %NULL without @error where it
 *   is unknown, ended, or not complete. Notes every five minutes that it is in use.
 */
RisActor *ris_sessions_find (RisCouncil *desk, const char *token,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_sessions_list: (transfer full) (element-type RisSession): the open sessions of @account_id, newest first. */
GPtrArray *ris_sessions_list (RisCouncil *desk, gint64 account_id,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_sessions_end: ends one's own session @session_id; of another account only with %RIS_MAY_KEEP_ACCOUNTS. */
gboolean ris_sessions_end (RisCouncil *desk, gint64 session_id, const char *reason, GError **error);
