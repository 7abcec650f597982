/* Sessions: who gets in, with which token, for how long, and who does not. */
#include "council/sessions.h"
#include "council-private.h"
#include "council/audit.h"
#include "helper/desk-code.h"
#include "helper/desk-council.h"

#define SECRET "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"

/* what a log-in comes to; @token (out) (nullable) */
static RisLogin
log_in (const DeskCouncil *fixture, const char *login, const char *password, char **token)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *own = NULL;
  RisLogin result;

  g_assert_true (ris_sessions_log_in (fixture->desk,
                                      &(const RisLoginAttempt){ login, password, "Browser" },
                                      &result, &own, &error));
  g_assert_no_error (error);
  g_assert_cmpint (own != NULL, ==, result == RIS_LOGIN_DONE || result == RIS_LOGIN_NEEDS_CODE);
  if (token != NULL)
    *token = g_steal_pointer (&own);
  return result;
}

static RisLogin
confirm (const DeskCouncil *fixture, const char *token, const char *code, char **new_token)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *own = NULL;
  RisLogin result;

  g_assert_true (ris_sessions_confirm (fixture->desk, token, code, &result, &own, &error));
  g_assert_no_error (error);
  g_assert_cmpint (own != NULL, ==, result == RIS_LOGIN_DONE);
  if (new_token != NULL)
    *new_token = g_steal_pointer (&own);
  return result;
}

static gboolean
is_logged_in (const DeskCouncil *fixture, const char *token)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RisActor) actor = ris_sessions_find (fixture->desk, token, &error);

  g_assert_no_error (error);
  return actor != NULL;
}

static gint64
count (const DeskCouncil *fixture, const char *table, const char *condition)
{
  g_autofree char *sql = g_strdup_printf ("SELECT COUNT(*) FROM %s WHERE %s", table, condition);

  return desk_council_count (fixture, sql);
}

/* --- logging in --- */

static void
test_log_in (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();
  gint64 id = desk_council_add (&fixture, "anna", "member");
  g_autofree char *token = NULL;
  g_autofree char *other = NULL;
  g_autoptr (RisActor) actor = NULL;
  g_autoptr (GError) error = NULL;

  desk_council_grant (&fixture, id, "chair", DESK_COMMITTEE);
  desk_council_execute (&fixture,
                        "INSERT INTO account_role VALUES"
                        " (1, (SELECT id FROM account), 'author', 1000, NULL, NULL, '2024-05-31'),"
                        " (2, (SELECT id FROM account), 'author', 1000, NULL, '2024-06-02', NULL)");
  ris_council_take_actor (fixture.desk, NULL);
  g_assert_cmpint (log_in (&fixture, " Anna ", DESK_PASSWORD, &token), ==, RIS_LOGIN_DONE);
  actor = ris_sessions_find (fixture.desk, token, &error);
  g_assert_no_error (error);
  g_assert_cmpint (actor->account->id, ==, id);
  g_assert_cmpint (actor->session_id, !=, 0);
  g_assert_cmpuint (actor->roles->len, ==, 2); /* of today only */
  g_assert_true (ris_actor_may (actor, RIS_MAY_SIGN_MINUTES, DESK_COMMITTEE));
  g_assert_false (ris_actor_may (actor, RIS_MAY_WRITE_PAPER, 0));

  g_assert_cmpint (log_in (&fixture, "anna", DESK_PASSWORD, &other), ==, RIS_LOGIN_DONE);
  g_assert_cmpstr (token, !=, other); /* never the token of before */
  g_assert_true (is_logged_in (&fixture, token) && is_logged_in (&fixture, other));
  g_assert_false (is_logged_in (&fixture, "") || is_logged_in (&fixture, "x"));
  g_assert_cmpint (count (&fixture, "audit",
                          "action = 'logged-in' AND actor = 'anna' AND object_kind = 'session' AND "
                          "after LIKE '%\"browser\": \"Browser\"%'"),
                   ==, 2);
  g_assert_true (ris_audit_verify (fixture.desk->writer, NULL, &error));
}

/* all of them come to the same, leave the same in the database, and cost a hash */
static void
test_refused (void)
{
  static const struct
  {
    const char *login;
    const char *password;
    const char *sql;
  } cases[] = {
    { "anna", "falsch", NULL },
    { "anna", "", NULL },
    { "niemand", DESK_PASSWORD, NULL },
    { "neu", DESK_PASSWORD, NULL }, /* has no password yet */
    { "anna", DESK_PASSWORD, "UPDATE account SET is_locked = 1" },
    { "anna", DESK_PASSWORD, "UPDATE account_role SET starts_on = '2024-06-02'" },
    { "anna", DESK_PASSWORD,
      "UPDATE account_role SET starts_on = '2024-01-01', ends_on = '2024-05-31'" },
    { "anna", DESK_PASSWORD, "DELETE FROM account_role" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (DeskCouncil) fixture = desk_council_open ();
      g_autofree char *condition
          = g_strdup_printf ("login = '%s' AND failures = 1", cases[i].login);
      gint64 n_audit, start, right, refused;

      desk_council_add (&fixture, "anna", "member");
      desk_council_grant (&fixture, desk_council_create (&fixture, "neu"), "member", 0);
      start = g_get_monotonic_time ();
      g_assert_cmpint (log_in (&fixture, "anna", DESK_PASSWORD, NULL), ==, RIS_LOGIN_DONE);
      right = g_get_monotonic_time () - start;
      if (cases[i].sql != NULL)
        desk_council_execute (&fixture, cases[i].sql);
      n_audit = count (&fixture, "audit", "1");
      start = g_get_monotonic_time ();
      g_assert_cmpint (log_in (&fixture, cases[i].login, cases[i].password, NULL), ==,
                       RIS_LOGIN_REFUSED);
      refused = g_get_monotonic_time () - start;
      g_test_message ("%zu: %" G_GINT64_FORMAT " us, %" G_GINT64_FORMAT " us", i, right, refused);
      g_assert_cmpint (refused * 4, >, right); /* wide: machines are busy; no hash at all is 1:50 */
      g_assert_cmpint (count (&fixture, "login_failure", condition), ==, 1);
      g_assert_cmpint (count (&fixture, "session", "1"), ==, 1);
      g_assert_cmpint (count (&fixture, "audit", "1"), ==, n_audit);
    }
}

/* what cannot be a login is not worth a row */
static void
test_no_name (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();
  g_autofree char *longest = g_strnfill (100, 'x');
  g_autofree char *longer = g_strnfill (101, 'x');

  g_assert_cmpint (log_in (&fixture, "", DESK_PASSWORD, NULL), ==, RIS_LOGIN_REFUSED);
  g_assert_cmpint (log_in (&fixture, "  ", DESK_PASSWORD, NULL), ==, RIS_LOGIN_REFUSED);
  g_assert_cmpint (log_in (&fixture, longer, DESK_PASSWORD, NULL), ==, RIS_LOGIN_REFUSED);
  g_assert_cmpint (count (&fixture, "login_failure", "1"), ==, 0);
  g_assert_cmpint (log_in (&fixture, longest, DESK_PASSWORD, NULL), ==, RIS_LOGIN_REFUSED);
  g_assert_cmpint (count (&fixture, "login_failure", "1"), ==, 1);
}

/* "ris" of the command line is no account */
static void
test_command_line (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();

  g_assert_cmpint (log_in (&fixture, "ris", "", NULL), ==, RIS_LOGIN_REFUSED);
}

static void
test_throttle (void)
{
  static const char *const logins[] = { "anna", "niemand" };

  for (gsize i = 0; i < G_N_ELEMENTS (logins); i++)
    {
      g_auto (DeskCouncil) fixture = desk_council_open ();

      desk_council_add (&fixture, "anna", "member");
      for (int j = 0; j < 5; j++)
        g_assert_cmpint (log_in (&fixture, logins[i], "falsch", NULL), ==, RIS_LOGIN_REFUSED);
      g_assert_cmpint (log_in (&fixture, logins[i], "falsch", NULL), ==, RIS_LOGIN_HAS_TO_WAIT);
      g_assert_cmpint (log_in (&fixture, logins[i], DESK_PASSWORD, NULL), ==,
                       RIS_LOGIN_HAS_TO_WAIT);
      desk_council_wait (&fixture, 29);
      g_assert_cmpint (log_in (&fixture, logins[i], DESK_PASSWORD, NULL), ==,
                       RIS_LOGIN_HAS_TO_WAIT);
      desk_council_wait (&fixture, 30);
      g_assert_cmpint (log_in (&fixture, logins[i], DESK_PASSWORD, NULL), ==,
                       i == 0 ? RIS_LOGIN_DONE : RIS_LOGIN_REFUSED);
      g_assert_cmpint (count (&fixture, "login_failure", "1"), ==, i == 0 ? 0 : 1);
    }
}

/* --- the second factor --- */

static char *
dup_code (gint64 seconds)
{
  return desk_code_dup (SECRET, ris_date_to_unix (DESK_NOW) + seconds);
}

static char *
begin_with_code (const DeskCouncil *fixture)
{
  char *token = NULL;

  desk_council_add (fixture, "anna", "member");
  desk_council_execute (fixture, "UPDATE account SET totp_secret = '" SECRET "'");
  g_assert_cmpint (log_in (fixture, "anna", DESK_PASSWORD, &token), ==, RIS_LOGIN_NEEDS_CODE);
  return token;
}

static void
test_confirm (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();
  g_autofree char *waiting = begin_with_code (&fixture);
  g_autofree char *code = dup_code (0);
  g_autofree char *spaced = g_strdup_printf ("%.3s %s ", code, code + 3);
  g_autofree char *token = NULL;
  g_autofree char *again = NULL;

  g_assert_true (ris_sessions_is_waiting (fixture.desk, waiting));
  g_assert_false (ris_sessions_is_waiting (fixture.desk, "x"));
  g_assert_false (is_logged_in (&fixture, waiting));
  g_assert_cmpint (count (&fixture, "audit", "action = 'logged-in'"), ==, 0);
  g_assert_cmpint (confirm (&fixture, waiting, "000 000", NULL), ==, RIS_LOGIN_REFUSED);
  g_assert_cmpint (confirm (&fixture, "x", code, NULL), ==, RIS_LOGIN_REFUSED);
  g_assert_cmpint (confirm (&fixture, waiting, spaced, &token), ==, RIS_LOGIN_DONE);

  g_assert_cmpstr (token, !=, waiting); /* the token of before is worth nothing any more */
  g_assert_true (is_logged_in (&fixture, token));
  g_assert_false (is_logged_in (&fixture, waiting));
  g_assert_false (ris_sessions_is_waiting (fixture.desk, waiting));
  g_assert_false (ris_sessions_is_waiting (fixture.desk, token));
  g_assert_cmpint (confirm (&fixture, waiting, code, NULL), ==, RIS_LOGIN_REFUSED);
  g_assert_cmpint (confirm (&fixture, token, code, NULL), ==, RIS_LOGIN_REFUSED);
  g_assert_cmpint (count (&fixture, "audit",
                          "action = 'logged-in' AND before LIKE '%\"is_complete\": false%' AND "
                          "after LIKE '%\"is_complete\": true%'"),
                   ==, 1);

  /* a code works once, in whichever session */
  g_assert_cmpint (log_in (&fixture, "anna", DESK_PASSWORD, &again), ==, RIS_LOGIN_NEEDS_CODE);
  g_assert_cmpint (confirm (&fixture, again, code, NULL), ==, RIS_LOGIN_REFUSED);
  g_free (code);
  code = dup_code (30);
  g_assert_cmpint (confirm (&fixture, again, code, NULL), ==, RIS_LOGIN_DONE);
}

/* whether the statement that uses a code up finds it new */
static gboolean
use_step (const DeskCouncil *fixture, gint64 step)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RisStatement) statement
      = ris_db_query (fixture->desk->writer, "account/use-code", &error);
  gboolean is_new;

  g_assert_no_error (error);
  ris_statement_bind_id (statement, "id", desk_council_count (fixture, "SELECT id FROM account"));
  ris_statement_bind_int (statement, "totp_step", step);
  is_new = ris_statement_next (statement, &error);
  g_assert_no_error (error);
  return is_new;
}

/* two browsers may send the same code at once, and both find it to be right */
static void
test_code_race (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();
  g_autofree char *waiting = begin_with_code (&fixture);

  g_assert_nonnull (waiting);
  g_assert_true (use_step (&fixture, 100));
  g_assert_false (use_step (&fixture, 100));
  g_assert_false (use_step (&fixture, 99));
  g_assert_true (use_step (&fixture, 101));
  desk_council_execute (&fixture, "UPDATE account SET totp_secret = NULL");
  g_assert_false (use_step (&fixture, 102));
}

/* whoever knows the password cannot try codes without end by giving it again and again */
static void
test_codes_are_throttled (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();
  g_autofree char *first = begin_with_code (&fixture);
  g_autofree char *code = dup_code (30);
  int n_tried = 0;

  for (int i = 0; i < 20; i++)
    {
      g_autofree char *token = NULL;

      if (log_in (&fixture, "anna", DESK_PASSWORD, &token) == RIS_LOGIN_NEEDS_CODE)
        n_tried += confirm (&fixture, token, "000000", NULL) == RIS_LOGIN_REFUSED;
    }
  g_assert_cmpint (n_tried, ==, 5);
  g_assert_cmpint (confirm (&fixture, first, code, NULL), ==, RIS_LOGIN_HAS_TO_WAIT);
  desk_council_wait (&fixture, 30);
  g_assert_cmpint (confirm (&fixture, first, code, NULL), ==, RIS_LOGIN_DONE);
  g_assert_cmpint (count (&fixture, "login_failure", "1"), ==, 0);
}

/* what happened since the password was given counts */
static void
test_confirm_later (void)
{
  static const struct
  {
    const char *sql;
    gint64 seconds;
    RisLogin expected;
  } cases[] = {
    { NULL, 10 * 60 - 1, RIS_LOGIN_DONE },
    { NULL, 10 * 60, RIS_LOGIN_REFUSED },
    { "UPDATE account SET is_locked = 1", 0, RIS_LOGIN_REFUSED },
    { "UPDATE account SET totp_secret = NULL", 0, RIS_LOGIN_REFUSED },
    { "DELETE FROM account_role", 0, RIS_LOGIN_REFUSED },
    { "UPDATE session SET ended_at = '', end_reason = 'revoked'", 0, RIS_LOGIN_REFUSED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (DeskCouncil) fixture = desk_council_open ();
      g_autofree char *waiting = begin_with_code (&fixture);
      g_autofree char *code = dup_code (cases[i].seconds);

      if (cases[i].sql != NULL)
        desk_council_execute (&fixture, cases[i].sql);
      desk_council_wait (&fixture, cases[i].seconds);
      g_assert_cmpint (confirm (&fixture, waiting, code, NULL), ==, cases[i].expected);
    }
}

/* --- being logged in --- */

static void
test_idle (void)
{
  static const struct
  {
    gint64 seen;  /* a request at this time, or 0 */
    gint64 asked; /* and whether the session lives at this one */
    gboolean expected;
  } cases[] = {
    { 0, 2 * 3600 - 1, TRUE },      { 0, 2 * 3600, FALSE },
    { 299, 2 * 3600, FALSE }, /* not yet noted */
    { 300, 2 * 3600, TRUE },        { 300, 2 * 3600 + 299, TRUE },
    { 300, 2 * 3600 + 300, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (DeskCouncil) fixture = desk_council_open ();
      g_autofree char *token = NULL;

      desk_council_add (&fixture, "anna", "member");
      token = desk_council_log_in (&fixture, "anna");
      desk_council_wait (&fixture, cases[i].seen);
      g_assert_true (cases[i].seen == 0 || is_logged_in (&fixture, token));
      desk_council_wait (&fixture, cases[i].asked);
      g_assert_cmpint (is_logged_in (&fixture, token), ==, cases[i].expected);
      g_assert_cmpint (count (&fixture, "session", "end_reason = 'expired'"), ==,
                       cases[i].expected ? 0 : 1);
      desk_council_wait (&fixture, 0); /* what has ended does not come back */
      g_assert_cmpint (is_logged_in (&fixture, token), ==, cases[i].expected);
    }
}

static void
test_longest (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();
  g_autofree char *token = NULL;

  desk_council_add (&fixture, "anna", "member");
  token = desk_council_log_in (&fixture, "anna");
  for (gint64 seconds = 0; seconds < 12 * 3600; seconds += 3600)
    {
      desk_council_wait (&fixture, seconds);
      g_assert_true (is_logged_in (&fixture, token));
    }
  desk_council_wait (&fixture, 12 * 3600 - 1);
  g_assert_true (is_logged_in (&fixture, token));
  desk_council_wait (&fixture, 12 * 3600);
  g_assert_false (is_logged_in (&fixture, token));
  g_assert_cmpint (count (&fixture, "session",
                          "end_reason = 'expired' AND ended_at = '2024-06-01T22:00:00Z'"),
                   ==, 1);
}

/* what comes to an end by itself, or by a way around the use cases, ends the session too */
static void
test_changed (void)
{
  static const struct
  {
    const char *sql;
    const char *condition;
  } cases[] = {
    { "UPDATE account SET is_locked = 1", "end_reason = 'locked'" },
    { "DELETE FROM account_role", "end_reason = 'roles-changed'" },
    { "UPDATE account_role SET starts_on = NULL, ends_on = '2024-05-31'",
      "end_reason = 'roles-changed'" },
    { "UPDATE session SET ended_at = '', end_reason = 'revoked'", "end_reason = 'revoked'" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (DeskCouncil) fixture = desk_council_open ();
      g_autofree char *token = NULL;

      desk_council_add (&fixture, "anna", "member");
      token = desk_council_log_in (&fixture, "anna");
      g_assert_true (is_logged_in (&fixture, token));
      desk_council_execute (&fixture, cases[i].sql);
      g_assert_false (is_logged_in (&fixture, token));
      g_assert_cmpint (count (&fixture, "session", cases[i].condition), ==, 1);
    }
}

/* a role ends with its last day in Germany: 22:00 in Greenwich */
static void
test_midnight (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();
  g_autofree char *token = NULL;

  desk_council_add (&fixture, "anna", "member");
  desk_council_execute (&fixture, "UPDATE account_role SET ends_on = '2024-06-01'");
  desk_council_wait (&fixture, 11 * 3600);
  token = desk_council_log_in (&fixture, "anna");
  desk_council_wait (&fixture, 12 * 3600 - 1);
  g_assert_true (is_logged_in (&fixture, token));
  desk_council_wait (&fixture, 12 * 3600);
  g_assert_false (is_logged_in (&fixture, token));
}

/* somebody else writes for a long time: people who read stay logged in */
static void
test_busy (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();
  g_autofree char *token = NULL;
  sqlite3 *writer = NULL;

  desk_council_add (&fixture, "anna", "member");
  token = desk_council_log_in (&fixture, "anna");
  g_assert_cmpint (sqlite3_open (fixture.path, &writer), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (writer, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  desk_council_wait (&fixture, 600);
  g_assert_true (is_logged_in (&fixture, token));
  sqlite3_close (writer);
}

/* --- the list --- */

static void
test_list (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();
  gint64 id = desk_council_add (&fixture, "anna", "member");
  g_autofree char *browser = g_strnfill (3000, 'x');
  g_autofree char *old = desk_council_log_in (&fixture, "anna");
  g_autofree char *token = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) young = NULL;
  g_autoptr (GError) error = NULL;
  RisLogin result;

  desk_council_wait (&fixture, 3600);
  g_assert_true (ris_sessions_log_in (fixture.desk,
                                      &(const RisLoginAttempt){ "anna", DESK_PASSWORD, browser },
                                      &result, &token, &error));
  desk_council_take (&fixture, token);
  all = ris_sessions_list (fixture.desk, id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpstr (((RisSession *)all->pdata[0])->created, ==, "2024-06-01T11:00:00Z");
  g_assert_cmpint (g_utf8_strlen (((RisSession *)all->pdata[0])->browser, -1), <=, 200);
  g_assert_cmpstr (((RisSession *)all->pdata[1])->browser, ==, "Browser");
  desk_council_wait (&fixture, 2 * 3600);
  young = ris_sessions_list (fixture.desk, id, &error);
  g_assert_cmpuint (young->len, ==,
                    1); /* the first is over, though nobody has asked for it since */
}

static void
test_end (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();
  g_autofree char *anna = NULL;
  g_autofree char *admin = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  desk_council_add (&fixture, "anna", "member");
  desk_council_add (&fixture, "admin", "administrator");
  for (int i = 0; i < 2; i++)
    {
      anna = desk_council_log_in (&fixture, "anna");
      id = desk_council_count (&fixture, "SELECT MAX (id) FROM session");
      admin = desk_council_log_in (&fixture, "admin");
      desk_council_take (&fixture, i == 0 ? anna : admin);
      g_assert_true (
          ris_sessions_end (fixture.desk, id, i == 0 ? "logged-out" : "revoked", &error));
      g_assert_true (ris_sessions_end (fixture.desk, id, "logged-out", &error));
      g_assert_no_error (error);
      g_assert_false (is_logged_in (&fixture, anna));
      g_clear_pointer (&anna, g_free);
      g_clear_pointer (&admin, g_free);
    }
  g_assert_cmpint (count (&fixture, "audit",
                          "action = 'ended' AND actor = 'anna' AND after LIKE '%logged-out%'"),
                   ==, 1);
  g_assert_cmpint (count (&fixture, "audit",
                          "action = 'ended' AND actor = 'admin' AND after LIKE '%revoked%'"),
                   ==, 1);
  g_assert_cmpint (count (&fixture, "audit", "action = 'ended'"), ==, 2);
  g_assert_false (ris_sessions_end (fixture.desk, 1, "revoked", &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/sessions/log-in", test_log_in);
  g_test_add_func ("/council/sessions/refused", test_refused);
  g_test_add_func ("/council/sessions/no-name", test_no_name);
  g_test_add_func ("/council/sessions/command-line", test_command_line);
  g_test_add_func ("/council/sessions/throttle", test_throttle);
  g_test_add_func ("/council/sessions/confirm", test_confirm);
  g_test_add_func ("/council/sessions/code-race", test_code_race);
  g_test_add_func ("/council/sessions/codes-are-throttled", test_codes_are_throttled);
  g_test_add_func ("/council/sessions/confirm-later", test_confirm_later);
  g_test_add_func ("/council/sessions/idle", test_idle);
  g_test_add_func ("/council/sessions/longest", test_longest);
  g_test_add_func ("/council/sessions/changed", test_changed);
  g_test_add_func ("/council/sessions/midnight", test_midnight);
  g_test_add_func ("/council/sessions/busy", test_busy);
  g_test_add_func ("/council/sessions/list", test_list);
  g_test_add_func ("/council/sessions/end", test_end);
  return g_test_run ();
}
