/* Passwords of accounts: links that work once, changing one's own, the second factor, and no secret anywhere in clear. */
#include "council-private.h"
#include "council/accounts.h"
#include "council/audit.h"
#include "helper/desk-code.h"
#include "helper/desk-council.h"

#define OTHER_PASSWORD "Acht Ameisen arbeiten"

static void
assert_audit (const DeskCouncil *fixture, gint64 expected, const char *condition)
{
  g_autofree char *sql = g_strconcat ("SELECT COUNT(*) FROM audit WHERE ", condition, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (desk_council_count (fixture, sql), ==, expected);
  g_assert_true (ris_audit_verify (fixture->desk->writer, NULL, &error));
  g_assert_no_error (error);
}

static char *
make_link (const DeskCouncil *fixture, gint64 id)
{
  g_autoptr (GError) error = NULL;
  char *token = ris_accounts_make_link (fixture->desk, id, &error);

  g_assert_no_error (error);
  return token;
}

static gboolean
link_works (const DeskCouncil *fixture, const char *token)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RisAccount) account = ris_accounts_find_link (fixture->desk, token, &error);

  g_assert_no_error (error);
  return account != NULL;
}

/* what a log-in with @password comes to */
static RisLogin
log_in (const DeskCouncil *fixture, const char *password)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *token = NULL;
  RisLogin result;

  g_assert_true (ris_sessions_log_in (fixture->desk,
                                      &(const RisLoginAttempt){ "anna", password, NULL }, &result,
                                      &token, &error));
  g_assert_no_error (error);
  return result;
}

static void
test_link (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();
  gint64 id = desk_council_create (&fixture, "anna");
  g_autofree char *link = make_link (&fixture, id);
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;

  desk_council_grant (&fixture, id, "member", 0);
  g_assert_true (link_works (&fixture, link));
  g_assert_false (link_works (&fixture, ""));
  g_assert_cmpint (log_in (&fixture, DESK_PASSWORD), ==, RIS_LOGIN_REFUSED);
  ris_council_take_actor (fixture.desk, NULL); /* whoever holds the link has not logged in */
  g_assert_true (ris_accounts_redeem_link (fixture.desk, link, DESK_PASSWORD, DESK_PASSWORD,
                                           problems, &error));
  g_assert_no_error (error);
  g_assert_cmpint (log_in (&fixture, DESK_PASSWORD), ==, RIS_LOGIN_DONE);

  g_assert_false (link_works (&fixture, link));
  g_assert_false (ris_accounts_redeem_link (fixture.desk, link, OTHER_PASSWORD, OTHER_PASSWORD,
                                            problems, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND);
  g_assert_cmpint (log_in (&fixture, DESK_PASSWORD), ==, RIS_LOGIN_DONE);
  assert_audit (&fixture, 1, "action = 'link-made' AND actor = 'ris'");
  assert_audit (&fixture, 1,
                "action = 'link-used' AND actor = 'anna' AND before LIKE '%\"has_password\": "
                "false%' AND after LIKE '%\"has_password\": true%'");
}

static void
test_link_expires (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();
  g_autofree char *link = make_link (&fixture, desk_council_create (&fixture, "anna"));
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;

  desk_council_wait (&fixture, 48 * 3600 - 1);
  g_assert_true (link_works (&fixture, link));
  desk_council_wait (&fixture, 48 * 3600);
  g_assert_false (link_works (&fixture, link));
  g_assert_false (ris_accounts_redeem_link (fixture.desk, link, DESK_PASSWORD, DESK_PASSWORD,
                                            problems, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND);
  g_assert_cmpint (desk_council_count (&fixture, "SELECT COUNT(*) FROM account WHERE password_hash "
                                                 "IS NOT NULL"),
                   ==, 0);
}

/* whether the statement that uses a link up finds it to work */
static gboolean
use_link (const DeskCouncil *fixture, const char *hash, const char *now)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RisStatement) statement
      = ris_db_query (fixture->desk->writer, "account/link-use", &error);
  gboolean is_used;

  g_assert_no_error (error);
  ris_statement_bind_text (statement, "token_hash", hash);
  ris_statement_bind_text (statement, "now", now);
  is_used = ris_statement_next (statement, &error);
  g_assert_no_error (error);
  return is_used;
}

/* two browsers may hold the same link, both find it to work, and then take their time to hash a password */
static void
test_link_race (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();
  g_autofree char *link = make_link (&fixture, desk_council_create (&fixture, "anna"));
  g_autofree char *hash = ris_password_dup_token_hash (link);

  g_assert_false (use_link (&fixture, hash, "2024-06-03T10:00:00Z"));
  g_assert_true (use_link (&fixture, hash, "2024-06-03T09:59:59Z"));
  g_assert_false (use_link (&fixture, hash, "2024-06-03T09:59:59Z"));
}

static void
test_newer_link (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();
  gint64 id = desk_council_create (&fixture, "anna");
  g_autofree char *others = make_link (&fixture, desk_council_create (&fixture, "bert"));
  g_autofree char *old = make_link (&fixture, id);
  g_autofree char *new = make_link (&fixture, id);
  g_autoptr (GError) error = NULL;

  g_assert_false (link_works (&fixture, old));
  g_assert_true (link_works (&fixture, new));
  g_assert_true (link_works (&fixture, others));
  g_assert_null (ris_accounts_make_link (fixture.desk, 1, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND);
}

static void
test_link_problems (void)
{
  static const struct
  {
    const char *password;
    const char *repeated;
    const char *field;
  } cases[] = {
    { "kurz", "kurz", "password" },
    { DESK_PASSWORD, OTHER_PASSWORD, "repeated" },
    { DESK_PASSWORD, "", "repeated" },
    { "anna ist mein Name", "anna ist mein Name", "password" },
  };
  g_auto (DeskCouncil) fixture = desk_council_open ();
  g_autofree char *link = make_link (&fixture, desk_council_create (&fixture, "anna"));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RisProblems) problems = ris_problems_new ();
      g_autoptr (GError) error = NULL;

      g_assert_false (ris_accounts_redeem_link (fixture.desk, link, cases[i].password,
                                                cases[i].repeated, problems, &error));
      g_assert_no_error (error);
      g_assert_nonnull (ris_problems_get (problems, cases[i].field));
      g_assert_true (link_works (&fixture, link)); /* it is not used up */
    }
}

/* a lost password is a lost session, too */
static void
test_link_ends_sessions (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();
  gint64 id = desk_council_add (&fixture, "anna", "member");
  g_autofree char *token = desk_council_log_in (&fixture, "anna");
  g_autoptr (RisActor) nobody = NULL;
  g_autoptr (GError) error = NULL;

  desk_council_execute (&fixture, "INSERT INTO login_failure VALUES ('anna', 9, '" DESK_NOW "')");
  desk_council_set_password (&fixture, id, OTHER_PASSWORD);
  nobody = ris_sessions_find (fixture.desk, token, &error);
  g_assert_no_error (error);
  g_assert_null (nobody);
  g_assert_cmpint (log_in (&fixture, OTHER_PASSWORD), ==, RIS_LOGIN_DONE);
}

static void
test_set_password (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();
  g_autofree char *token = NULL;
  g_autofree char *elsewhere = NULL;
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisActor) nobody = NULL;
  g_autoptr (GError) error = NULL;

  desk_council_add (&fixture, "anna", "member");
  elsewhere = desk_council_log_in (&fixture, "anna");
  token = desk_council_log_in (&fixture, "anna");
  desk_council_take (&fixture, token);
  g_assert_false (ris_accounts_set_password (fixture.desk, "falsch", OTHER_PASSWORD, OTHER_PASSWORD,
                                             problems, &error));
  g_assert_no_error (error);
  g_assert_nonnull (ris_problems_get (problems, "old"));
  g_assert_cmpint (log_in (&fixture, DESK_PASSWORD), ==, RIS_LOGIN_DONE);

  g_clear_pointer (&problems, ris_problems_free);
  problems = ris_problems_new ();
  g_assert_true (ris_accounts_set_password (fixture.desk, DESK_PASSWORD, OTHER_PASSWORD,
                                            OTHER_PASSWORD, problems, &error));
  g_assert_no_error (error);
  nobody = ris_sessions_find (fixture.desk, elsewhere, &error);
  g_assert_null (nobody);
  desk_council_take (&fixture, token); /* one's own session goes on */
  g_assert_cmpint (log_in (&fixture, DESK_PASSWORD), ==, RIS_LOGIN_REFUSED);
  g_assert_cmpint (log_in (&fixture, OTHER_PASSWORD), ==, RIS_LOGIN_DONE);
  assert_audit (&fixture, 1, "action = 'password-changed' AND actor = 'anna'");
}

/* whoever finds an open browser cannot try passwords there */
static void
test_old_password_is_throttled (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();
  g_autofree char *token = NULL;
  g_autoptr (GError) error = NULL;

  desk_council_add (&fixture, "anna", "member");
  token = desk_council_log_in (&fixture, "anna");
  desk_council_take (&fixture, token);
  for (int i = 0; i < 7; i++)
    {
      g_autoptr (RisProblems) problems = ris_problems_new ();

      g_assert_false (ris_accounts_set_password (fixture.desk, i < 5 ? "falsch" : DESK_PASSWORD,
                                                 OTHER_PASSWORD, OTHER_PASSWORD, problems, &error));
      g_assert_cmpstr (ris_problems_get (problems, "old"), ==,
                       i < 5 ? "Das ist nicht das bisherige Kennwort."
                             : "Zu viele Fehlversuche. Bitte in einigen Minuten noch einmal.");
    }
  g_assert_cmpint (log_in (&fixture, DESK_PASSWORD), ==, RIS_LOGIN_HAS_TO_WAIT);
}

static void
test_nobody (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  RisCouncil *desk = fixture.desk;

#define REFUSED(call)                                                                              \
  do                                                                                               \
    {                                                                                              \
      g_autoptr (GError) error = NULL;                                                             \
      g_assert_false (call);                                                                       \
      g_assert_error (error, RIS_ERROR, RIS_ERROR_LOGIN_REQUIRED);                                 \
    }                                                                                              \
  while (0)
  for (int i = 0; i < 2; i++) /* "ris" has no password either */
    {
      REFUSED (
          ris_accounts_set_password (desk, "", OTHER_PASSWORD, OTHER_PASSWORD, problems, &error));
      REFUSED (ris_accounts_set_second_factor (desk, "ABCDEFGH", "123456", problems, &error));
      REFUSED (ris_accounts_remove_second_factor (desk, "", problems, &error));
      ris_council_take_actor (desk, NULL);
    }
}

static void
test_second_factor (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();
  g_autofree char *secret = ris_totp_dup_secret ();
  g_autofree char *code = desk_code_dup (secret, ris_date_to_unix (DESK_NOW));
  g_autofree char *token = NULL;
  g_autoptr (RisProblems) wrong = ris_problems_new ();
  g_autoptr (RisProblems) old = ris_problems_new ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;

  desk_council_add (&fixture, "anna", "member");
  token = desk_council_log_in (&fixture, "anna");
  desk_council_take (&fixture, token);
  g_assert_false (ris_accounts_set_second_factor (fixture.desk, secret, "000", wrong, &error));
  g_assert_no_error (error);
  g_assert_nonnull (ris_problems_get (wrong, "code"));
  g_assert_true (ris_accounts_set_second_factor (fixture.desk, secret, code, problems, &error));
  g_assert_no_error (error);
  g_assert_cmpint (log_in (&fixture, DESK_PASSWORD), ==, RIS_LOGIN_NEEDS_CODE);
  g_assert_false (ris_accounts_set_second_factor (fixture.desk, secret, code, problems, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_CONFLICT);
  g_clear_error (&error);

  g_assert_false (ris_accounts_remove_second_factor (fixture.desk, "falsch", old, &error));
  g_assert_no_error (error);
  g_assert_nonnull (ris_problems_get (old, "old"));
  g_assert_true (ris_accounts_remove_second_factor (fixture.desk, DESK_PASSWORD, problems, &error));
  g_assert_cmpint (log_in (&fixture, DESK_PASSWORD), ==, RIS_LOGIN_DONE);
  assert_audit (&fixture, 1,
                "action = 'second-factor-set' AND after LIKE '%\"has_second_factor\": true%'");
  assert_audit (&fixture, 1,
                "action = 'second-factor-removed' AND after LIKE '%\"has_second_factor\": false%'");
}

static void
test_drop_second_factor (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();
  gint64 id = desk_council_add (&fixture, "anna", "member");
  g_autoptr (GError) error = NULL;

  desk_council_execute (&fixture, "UPDATE account SET totp_secret = 'GEZDGNBVGY3TQOJQ'");
  g_assert_cmpint (log_in (&fixture, DESK_PASSWORD), ==, RIS_LOGIN_NEEDS_CODE);
  for (int i = 0; i < 2; i++)
    g_assert_true (ris_accounts_drop_second_factor (fixture.desk, id, &error));
  g_assert_cmpint (log_in (&fixture, DESK_PASSWORD), ==, RIS_LOGIN_DONE);
  assert_audit (&fixture, 1, "action = 'second-factor-removed' AND actor = 'ris'");
  g_assert_false (ris_accounts_drop_second_factor (fixture.desk, 1, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND);
}

static void
assert_nowhere (const DeskCouncil *fixture, const char *secret, const char *skipped)
{
  dump_auto *dump = dump_database (fixture->path, skipped);

  g_assert_nonnull (strstr (dump->str, "logged-in")); /* the log is among what is searched */
  g_assert_null (strstr (dump->str, secret));
}

/* the secret of the second factor has to be readable; it stands in one column of one table and nowhere else */
static void
test_secrets (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();
  gint64 id = desk_council_add (&fixture, "anna", "administrator");
  g_autofree char *secret = ris_totp_dup_secret ();
  g_autofree char *code = desk_code_dup (secret, ris_date_to_unix (DESK_NOW));
  g_autofree char *token = desk_council_log_in (&fixture, "anna");
  g_autofree char *link = NULL;
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;

  desk_council_take (&fixture, token);
  ris_accounts_set_password (fixture.desk, DESK_PASSWORD, OTHER_PASSWORD, OTHER_PASSWORD, problems,
                             &error);
  ris_accounts_set_second_factor (fixture.desk, secret, code, problems, &error);
  link = make_link (&fixture, id);
  g_assert_no_error (error);
  g_assert_true (ris_problems_is_empty (problems));

  assert_nowhere (&fixture, DESK_PASSWORD, NULL);
  assert_nowhere (&fixture, OTHER_PASSWORD, NULL);
  assert_nowhere (&fixture, token, NULL);
  assert_nowhere (&fixture, link, NULL);
  assert_nowhere (&fixture, secret, " account ");
  assert_nowhere (&fixture, "$argon2id$", " account ");
  assert_audit (&fixture, 0,
                "EXISTS (SELECT 1 FROM session AS s, account_link AS l, account AS a WHERE "
                "INSTR (after || before, s.token_hash) OR INSTR (after || before, l.token_hash) OR "
                "INSTR (after || before, a.password_hash))");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/account-password/link", test_link);
  g_test_add_func ("/council/account-password/link-expires", test_link_expires);
  g_test_add_func ("/council/account-password/link-race", test_link_race);
  g_test_add_func ("/council/account-password/newer-link", test_newer_link);
  g_test_add_func ("/council/account-password/link-problems", test_link_problems);
  g_test_add_func ("/council/account-password/link-ends-sessions", test_link_ends_sessions);
  g_test_add_func ("/council/account-password/set-password", test_set_password);
  g_test_add_func ("/council/account-password/old-password-is-throttled",
                   test_old_password_is_throttled);
  g_test_add_func ("/council/account-password/nobody", test_nobody);
  g_test_add_func ("/council/account-password/second-factor", test_second_factor);
  g_test_add_func ("/council/account-password/drop-second-factor", test_drop_second_factor);
  g_test_add_func ("/council/account-password/secrets", test_secrets);
  return g_test_run ();
}
