/* Keeping accounts: making, changing, locking, and what the audit log says of it. */
#include "council/accounts.h"
#include "council-private.h"
#include "council/audit.h"
#include "helper/desk-council.h"

static RisAccount *
typed (const char *login, const char *name, const char *email, gint64 person_id)
{
  RisAccount *account = ris_account_new ();

  account->login = g_strdup (login);
  account->name = g_strdup (name);
  account->email = g_strdup (email);
  account->person_id = person_id;
  return account;
}

static void
assert_audit (const DeskCouncil *fixture, gint64 expected, const char *condition)
{
  g_autofree char *sql = g_strconcat ("SELECT COUNT(*) FROM audit WHERE ", condition, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (desk_council_count (fixture, sql), ==, expected);
  g_assert_true (ris_audit_verify (fixture->desk->writer, NULL, &error));
  g_assert_no_error (error);
}

static void
test_create (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();
  g_autoptr (RisAccount) account
      = typed (" Anna.Berg ", " Anna Berg ", " a.berg@rat.example.de", DESK_PERSON);
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisAccount) stored = NULL;
  g_autoptr (RisAccount) found = NULL;
  g_autoptr (RisAccount) missing = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id = ris_accounts_create (fixture.desk, account, problems, &error);

  g_assert_no_error (error);
  stored = ris_accounts_get (fixture.desk, id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (stored->login, ==, "anna.berg");
  g_assert_cmpstr (stored->name, ==, "Anna Berg");
  g_assert_cmpstr (stored->email, ==, "a.berg@rat.example.de");
  g_assert_cmpint (stored->person_id, ==, DESK_PERSON);
  g_assert_cmpstr (stored->created, ==, DESK_NOW);
  g_assert_false (stored->has_password || stored->has_second_factor || stored->is_locked);
  found = ris_accounts_find (fixture.desk, "ANNA.berg", &error);
  g_assert_cmpint (found->id, ==, id);
  missing = ris_accounts_find (fixture.desk, "bert", &error);
  g_assert_no_error (error);
  g_assert_null (missing);
  assert_audit (&fixture, 1,
                "actor = 'ris' AND action = 'created' AND object_kind = 'account' AND before IS "
                "NULL AND after LIKE '%\"login\": \"anna.berg\"%' AND at = '" DESK_NOW "'");
}

static void
test_problems (void)
{
  static const struct
  {
    const char *login;
    const char *name;
    const char *email;
    gint64 person_id;
    const char *field;
  } cases[] = {
    { "", "A", NULL, 0, "login" },
    { NULL, "A", NULL, 0, "login" },
    { "bert müller", "A", NULL, 0, "login" },
    { "bert/x", "A", NULL, 0, "login" },
    { "-bert", "A", NULL, 0, "login" },
    { "ris", "A", NULL, 0, "login" },
    { "RIS", "A", NULL, 0, "login" },
    { "anna", "A", NULL, 0, "login" },
    { "Anna", "A", NULL, 0, "login" },
    { "b23456789012345678901234567890123456789012345678901234567890abcde", "A", NULL, 0, "login" },
    { "bert", "", NULL, 0, "name" },
    { "bert", " \t", NULL, 0, "name" },
    { "bert", NULL, NULL, 0, "name" },
    { "bert", "B", "bert", 0, "email" },
    { "bert", "B", "@example.de", 0, "email" },
    { "bert", "B", "bert@example", 0, "email" },
    { "bert", "B", "bert@.de", 0, "email" },
    { "bert", "B", "bert@example.de.", 0, "email" },
    { "bert", "B", "bert@example..de", 0, "email" },
    { "bert", "B", "b@b@example.de", 0, "email" },
    { "bert", "B", "bert@example.de\nBcc: x@example.de", 0, "email" },
    { "bert", "B", "b@example.de, c@example.de", 0, "email" },
    { "bert", "B", NULL, DESK_BODY, "person_id" },
    { "bert", "B", "", 0, NULL },
    { "b2345678901234567890123456789012345678901234567890123456789abcde", "B",
      "b.o_b+rat@post.example.de", 0, NULL },
  };
  g_auto (DeskCouncil) fixture = desk_council_open ();

  desk_council_create (&fixture, "anna");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RisAccount) account
          = typed (cases[i].login, cases[i].name, cases[i].email, cases[i].person_id);
      g_autoptr (RisProblems) problems = ris_problems_new ();
      g_autoptr (GError) error = NULL;
      gint64 id = ris_accounts_create (fixture.desk, account, problems, &error);

      g_test_message ("%s %s", cases[i].login, cases[i].email);
      g_assert_no_error (error);
      g_assert_cmpint (id == 0, ==, cases[i].field != NULL);
      g_assert_cmpuint (ris_problems_get_size (problems), ==, cases[i].field != NULL ? 1 : 0);
      if (cases[i].field != NULL)
        g_assert_cmpstr (ris_problems_get_field (problems, 0), ==, cases[i].field);
    }
  assert_audit (&fixture, 3, "action = 'created'");
}

static void
test_taken (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();
  g_autoptr (RisAccount) account = typed ("anna", "", "x", 0);
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;

  desk_council_create (&fixture, "anna");
  g_assert_cmpint (ris_accounts_create (fixture.desk, account, problems, &error), ==, 0);
  g_assert_cmpstr (ris_problems_get (problems, "login"), ==, "Diesen Anmeldenamen gibt es schon.");
  g_assert_cmpuint (ris_problems_get_size (problems), ==, 3); /* all at once */
}

static void
test_list (void)
{
  static const char *const names[][2] = { { "a", "Zorn" }, { "b", "Ärmel" }, { "c", "Arm" } };
  static const char *const expected[] = { "Arm", "Ärmel", "Zorn" };
  g_auto (DeskCouncil) fixture = desk_council_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) accounts = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (RisAccount) account = typed (names[i][0], names[i][1], NULL, 0);
      g_autoptr (RisProblems) problems = ris_problems_new ();

      ris_accounts_create (fixture.desk, account, problems, &error);
    }
  accounts = ris_accounts_list (fixture.desk, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (accounts->len, ==, 3);
  for (guint i = 0; i < accounts->len; i++)
    g_assert_cmpstr (((RisAccount *)accounts->pdata[i])->name, ==, expected[i]);
}

static void
test_change (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();
  g_autoptr (RisAccount) account = typed ("other", "Anna Tal", "tal@example.de", DESK_PERSON);
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisAccount) stored = NULL;
  g_autoptr (GError) error = NULL;

  account->id = desk_council_create (&fixture, "anna");
  desk_council_wait (&fixture, 60);
  g_assert_true (ris_accounts_change (fixture.desk, account, problems, &error));
  stored = ris_accounts_get (fixture.desk, account->id, &error);
  g_assert_cmpstr (stored->login, ==, "anna");
  g_assert_cmpstr (stored->name, ==, "Anna Tal");
  g_assert_cmpstr (stored->email, ==, "tal@example.de");
  g_assert_cmpstr (stored->created, ==, DESK_NOW);
  g_assert_cmpstr (stored->modified, ==, "2024-06-01T10:01:00Z");
  assert_audit (&fixture, 1,
                "action = 'changed' AND before LIKE '%\"name\": \"anna\"%' AND after LIKE "
                "'%\"name\": \"Anna Tal\"%'");

  g_assert_true (ris_accounts_change (fixture.desk, account, problems, &error));
  assert_audit (&fixture, 1, "action = 'changed'"); /* nothing was different */
  g_free (account->email);
  account->email = g_strdup ("x");
  g_assert_false (ris_accounts_change (fixture.desk, account, problems, &error));
  g_assert_no_error (error);
  g_assert_nonnull (ris_problems_get (problems, "email"));
  account->id = 1;
  g_assert_false (ris_accounts_change (fixture.desk, account, problems, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND);
}

static void
test_own (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();
  gint64 id = desk_council_add (&fixture, "anna", "member");
  g_autofree char *token = desk_council_log_in (&fixture, "anna");
  g_autoptr (RisAccount) own = NULL;
  g_autoptr (GPtrArray) roles = NULL;
  g_autoptr (GError) error = NULL;

  desk_council_take (&fixture, token);
  own = ris_accounts_get (fixture.desk, id, &error);
  g_assert_no_error (error);
  g_assert_true (own->has_password);
  roles = ris_accounts_get_roles (fixture.desk, id, &error);
  g_assert_cmpuint (roles->len, ==, 1);
}

static void
test_lock (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();
  gint64 id = desk_council_add (&fixture, "anna", "member");
  g_autofree char *token = desk_council_log_in (&fixture, "anna");
  g_autofree char *link = NULL;
  g_autofree char *refused = NULL;
  g_autoptr (RisActor) nobody = NULL;
  g_autoptr (RisAccount) opened = NULL;
  g_autoptr (GError) error = NULL;

  link = ris_accounts_make_link (fixture.desk, id, &error);
  g_assert_true (ris_accounts_lock (fixture.desk, id, TRUE, &error));
  g_assert_true (ris_accounts_lock (fixture.desk, id, TRUE, &error));
  nobody = ris_sessions_find (fixture.desk, token, &error);
  g_assert_no_error (error);
  g_assert_null (nobody);
  g_assert_cmpint (desk_council_count (&fixture,
                                       "SELECT COUNT(*) FROM session WHERE end_reason = 'locked'"),
                   ==, 1);
  refused = ris_accounts_make_link (fixture.desk, id, &error);
  g_assert_error (error, RIS_ERROR, RIS_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_null (refused);

  desk_council_execute (&fixture, "INSERT INTO login_failure VALUES ('anna', 9, '" DESK_NOW "')");
  g_assert_true (ris_accounts_lock (fixture.desk, id, FALSE, &error));
  opened = ris_accounts_find_link (fixture.desk, link, &error);
  g_assert_no_error (error);
  g_assert_null (opened); /* a link from before does not come to life again */
  g_free (token);
  token = desk_council_log_in (&fixture, "anna"); /* and nobody has to wait */
  assert_audit (&fixture, 1,
                "action = 'locked' AND before LIKE '%\"is_locked\": false%' AND after LIKE "
                "'%\"is_locked\": true%'");
  assert_audit (&fixture, 1, "action = 'unlocked'");
}

static void
test_lock_oneself (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();
  gint64 id = desk_council_add (&fixture, "admin", "administrator");
  g_autofree char *token = desk_council_log_in (&fixture, "admin");
  g_autoptr (GError) error = NULL;

  desk_council_take (&fixture, token);
  g_assert_false (ris_accounts_lock (fixture.desk, id, TRUE, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_false (ris_accounts_lock (fixture.desk, 1, TRUE, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND);
}

/* what somebody does who logged in stands under their name */
static void
test_actor (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();
  g_autofree char *token = NULL;

  desk_council_add (&fixture, "admin", "administrator");
  token = desk_council_log_in (&fixture, "admin");
  desk_council_take (&fixture, token);
  desk_council_create (&fixture, "bert");
  assert_audit (&fixture, 1, "actor = 'admin' AND action = 'created' AND after LIKE '%\"bert\"%'");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/accounts/create", test_create);
  g_test_add_func ("/council/accounts/problems", test_problems);
  g_test_add_func ("/council/accounts/taken", test_taken);
  g_test_add_func ("/council/accounts/list", test_list);
  g_test_add_func ("/council/accounts/change", test_change);
  g_test_add_func ("/council/accounts/own", test_own);
  g_test_add_func ("/council/accounts/lock", test_lock);
  g_test_add_func ("/council/accounts/lock-oneself", test_lock_oneself);
  g_test_add_func ("/council/accounts/actor", test_actor);
  return g_test_run ();
}
