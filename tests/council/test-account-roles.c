/* Roles of accounts: from the first to the last day, once, and never without an administrator. */
#include "council-private.h"
#include "council/accounts.h"
#include "council/audit.h"
#include "helper/desk-council.h"

#define TODAY "2024-06-01"

static gboolean
grant (const DeskCouncil *fixture, const RisAccountRole *role, RisProblems *problems,
       GError **error)
{
  return ris_accounts_grant (fixture->desk, role, problems, error);
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

/* one after the other for the same account: what was granted stays */
static void
test_grant (void)
{
  static const struct
  {
    const char *role;
    gint64 body;
    gint64 organization;
    const char *starts_on;
    const char *ends_on;
    const char *field; /* of the problem */
  } cases[] = {
    { "member", 0, 0, NULL, NULL, NULL },
    { "member", 0, 0, NULL, NULL, "role" }, /* it is held already */
    { "member", 0, 0, "2031-01-01", NULL, "role" },
    { "member", 0, DESK_COUNCIL, NULL, NULL, NULL },
    { "chair", DESK_BODY, DESK_COMMITTEE, "2024-06-02", "2024-06-30", NULL },
    { "chair", DESK_BODY, DESK_COMMITTEE, "2024-06-30", NULL, "role" },
    { "chair", DESK_BODY, DESK_COMMITTEE, "2024-07-01", "2024-07-01", NULL },
    { "chair", 0, DESK_FOREIGN, NULL, NULL, NULL },
    { "chair", DESK_BODY, DESK_FOREIGN, NULL, NULL, "organization" },
    { "chair", DESK_OTHER_BODY, DESK_FOREIGN, NULL, NULL, "role" },
    { "chair", 0, DESK_PERSON, NULL, NULL, "organization" },
    { "administrator", 0, DESK_COMMITTEE, NULL, NULL, "organization" },
    { "emperor", 0, 0, NULL, NULL, "role" },
    { "", 0, 0, NULL, NULL, "role" },
    { NULL, 0, 0, NULL, NULL, "role" },
    { "author", 0, 0, "1.6.2024", NULL, "starts_on" },
    { "author", 0, 0, NULL, "2024-02-30", "ends_on" },
    { "author", 0, 0, "2024-06-03", "2024-06-02", "ends_on" },
    { "author", 0, 0, "2024-05-01", "2024-05-31", "ends_on" },
    { "author", 0, 0, "2024-05-01", TODAY, NULL },
    { "auditor", 0, 0, "", "", NULL },
  };
  g_auto (DeskCouncil) fixture = desk_council_open ();
  gint64 id = desk_council_create (&fixture, "anna");
  gint64 granted = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RisProblems) problems = ris_problems_new ();
      g_autoptr (RisAccountRole) role = ris_account_role_new ();
      g_autoptr (GError) error = NULL;

      role->account_id = id;
      role->role = g_strdup (cases[i].role);
      role->body_id = cases[i].body;
      role->organization_id = cases[i].organization;
      role->starts_on = g_strdup (cases[i].starts_on);
      role->ends_on = g_strdup (cases[i].ends_on);
      g_test_message ("%zu %s", i, cases[i].role);
      g_assert_cmpint (grant (&fixture, role, problems, &error), ==, cases[i].field == NULL);
      g_assert_no_error (error);
      g_assert_cmpuint (ris_problems_get_size (problems), ==, cases[i].field == NULL ? 0 : 1);
      if (cases[i].field != NULL)
        g_assert_cmpstr (ris_problems_get_field (problems, 0), ==, cases[i].field);
      granted += cases[i].field == NULL;
    }
  assert_audit (&fixture, granted, "action = 'granted' AND actor = 'ris' AND before IS NULL");
  g_assert_cmpint (desk_council_count (&fixture, "SELECT COUNT(*) FROM account_role"), ==, granted);
}

static void
test_stored (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();
  gint64 id = desk_council_create (&fixture, "anna");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) roles = NULL;
  const RisAccountRole *role;

  desk_council_grant (&fixture, id, "chair", DESK_COMMITTEE);
  roles = ris_accounts_get_roles (fixture.desk, id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (roles->len, ==, 1);
  role = roles->pdata[0];
  g_assert_cmpstr (role->role, ==, "chair");
  g_assert_cmpint (role->body_id, ==, DESK_BODY);
  g_assert_cmpint (role->organization_id, ==, DESK_COMMITTEE);
  g_assert_cmpstr (role->organization, ==, "Bauausschuss");
  g_assert_cmpstr (role->starts_on, ==, TODAY);
  g_assert_null (role->ends_on);
  assert_audit (&fixture, 1,
                "action = 'granted' AND object_kind = 'account_role' AND after LIKE "
                "'%\"organization\": \"Bauausschuss\", \"starts_on\": \"2024-06-01\"}'");
}

static void
test_nobody (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisAccountRole) role = ris_account_role_new ();
  g_autoptr (GError) error = NULL;

  role->account_id = 1;
  role->role = g_strdup ("member");
  g_assert_false (grant (&fixture, role, problems, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (ris_accounts_revoke (fixture.desk, 1, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND);
}

/* the first administrator comes before the first body */
static void
test_no_body (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisAccountRole) role = ris_account_role_new ();
  g_autoptr (GError) error = NULL;

  desk_council_execute (&fixture, "DELETE FROM person; DELETE FROM organization; DELETE FROM body");
  role->account_id = desk_council_create (&fixture, "anna");
  role->role = g_strdup ("administrator");
  g_assert_true (grant (&fixture, role, problems, &error));
  g_assert_no_error (error);
  g_assert_cmpint (role->body_id, ==, 0);
}

static void
insert_role (const DeskCouncil *fixture, gint64 role_id, gint64 account_id, const char *days)
{
  g_autofree char *sql
      = g_strdup_printf ("INSERT INTO account_role (id, account_id, role, body_id, starts_on, "
                         "ends_on) VALUES "
                         "(%" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ", 'member', 1000, %s)",
                         role_id, account_id, days);

  desk_council_execute (fixture, sql);
}

/* what is revoked is over at once, and what was before stays known */
static void
test_revoke (void)
{
  static const struct
  {
    const char *days;
    const char *ends_on; /* NULL: the role is removed */
    gint64 n_rows;       /* of the audit log */
  } cases[] = {
    { "NULL, NULL", "2024-05-31", 1 },
    { "'2024-05-31', NULL", "2024-05-31", 1 },
    { "'2024-01-01', '2024-06-01'", "2024-05-31", 1 },
    { "'2024-01-01', '2030-01-01'", "2024-05-31", 1 },
    { "'2024-06-01', NULL", NULL, 1 },
    { "'2024-07-01', NULL", NULL, 1 },
    { "'2024-01-01', '2024-05-31'", "2024-05-31", 0 },
    { "'2023-01-01', '2023-05-31'", "2023-05-31", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (DeskCouncil) fixture = desk_council_open ();
      gint64 id = desk_council_create (&fixture, "anna");
      g_autoptr (GPtrArray) roles = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].days);
      insert_role (&fixture, 7, id, cases[i].days);
      g_assert_true (ris_accounts_revoke (fixture.desk, 7, &error));
      g_assert_no_error (error);
      roles = ris_accounts_get_roles (fixture.desk, id, &error);
      g_assert_cmpuint (roles->len, ==, cases[i].ends_on != NULL ? 1 : 0);
      if (roles->len > 0)
        g_assert_cmpstr (((RisAccountRole *)roles->pdata[0])->ends_on, ==, cases[i].ends_on);
      assert_audit (&fixture, cases[i].n_rows,
                    "action = 'revoked' AND object_id = 7 AND before LIKE '%\"member\"%'");
      assert_audit (&fixture, cases[i].ends_on == NULL ? 1 : 0,
                    "action = 'revoked' AND after IS NULL");
    }
}

static gint64
find_role (const DeskCouncil *fixture, gint64 account_id)
{
  g_autofree char *sql
      = g_strdup_printf ("SELECT MAX (id) FROM account_role WHERE account_id = %" G_GINT64_FORMAT,
                         account_id);

  return desk_council_count (fixture, sql);
}

/* an administrator who is locked, not yet one, or none any more does not count */
static void
test_last_administrator (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();
  gint64 first = desk_council_create (&fixture, "anna");
  gint64 second = desk_council_create (&fixture, "bert");
  g_autoptr (GError) error = NULL;

  desk_council_grant (&fixture, first, "administrator", 0);
  desk_council_grant (&fixture, second, "secretary", 0);
  g_assert_false (ris_accounts_revoke (fixture.desk, find_role (&fixture, first), &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_CONFLICT);
  g_clear_error (&error);

  desk_council_grant (&fixture, second, "administrator", 0);
  g_assert_true (ris_accounts_lock (fixture.desk, second, TRUE, &error));
  g_assert_false (ris_accounts_revoke (fixture.desk, find_role (&fixture, first), &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_CONFLICT);
  g_clear_error (&error);

  g_assert_true (ris_accounts_lock (fixture.desk, second, FALSE, &error));
  desk_council_execute (&fixture, "UPDATE account_role SET starts_on = '2024-06-02' WHERE id = "
                                  "(SELECT MAX (id) FROM account_role)");
  g_assert_false (ris_accounts_revoke (fixture.desk, find_role (&fixture, first), &error));
  g_clear_error (&error);
  desk_council_execute (&fixture, "UPDATE account_role SET starts_on = '2024-05-01', ends_on = "
                                  "'2024-05-31' WHERE id = (SELECT MAX (id) FROM account_role)");
  g_assert_false (ris_accounts_revoke (fixture.desk, find_role (&fixture, first), &error));
  g_clear_error (&error);

  desk_council_execute (&fixture, "UPDATE account_role SET ends_on = NULL WHERE id = "
                                  "(SELECT MAX (id) FROM account_role)");
  g_assert_true (ris_accounts_revoke (fixture.desk, find_role (&fixture, first), &error));
  g_assert_no_error (error);
}

/* a role that is not in force yet makes nobody the last administrator */
static void
test_future_administrator (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();
  gint64 id = desk_council_create (&fixture, "anna");
  g_autoptr (GError) error = NULL;

  desk_council_grant (&fixture, id, "administrator", 0);
  desk_council_execute (&fixture, "UPDATE account_role SET starts_on = '2024-06-02'");
  g_assert_true (ris_accounts_revoke (fixture.desk, find_role (&fixture, id), &error));
  g_assert_no_error (error);
}

/* whoever is logged in has to do so again, with what they may now */
static void
test_sessions_end (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();
  gint64 id = desk_council_add (&fixture, "anna", "member");
  g_autofree char *other = NULL;
  g_autoptr (GError) error = NULL;

  desk_council_add (&fixture, "bert", "member");
  other = desk_council_log_in (&fixture, "bert");
  for (int i = 0; i < 2; i++)
    {
      g_autofree char *token = desk_council_log_in (&fixture, "anna");
      g_autoptr (RisActor) nobody = NULL;

      if (i == 0)
        desk_council_grant (&fixture, id, "author", 0);
      else
        g_assert_true (ris_accounts_revoke (fixture.desk, find_role (&fixture, id), &error));
      nobody = ris_sessions_find (fixture.desk, token, &error);
      g_assert_no_error (error);
      g_assert_null (nobody);
    }
  g_assert_cmpint (desk_council_count (&fixture, "SELECT COUNT(*) FROM session WHERE end_reason = "
                                                 "'roles-changed'"),
                   ==, 2);
  desk_council_take (&fixture, other);
}

static RisAccountRole *
add_role (GPtrArray *roles, const char *word, gint64 organization_id)
{
  RisAccountRole *role = ris_account_role_new ();

  role->role = g_strdup (word);
  role->organization_id = organization_id;
  g_ptr_array_add (roles, role);
  return role;
}

/* an account with everything it needs, or nothing */
static void
test_open (void)
{
  static const struct
  {
    const char *login;
    const char *ends_on; /* of the second role */
    const char *field;   /* of the problem */
  } cases[] = {
    { "", NULL, "login" },
    { "anna", "2024-05-31", "ends_on" },
    { "anna", NULL, NULL },
    { "anna", NULL, "login" },
  };
  g_auto (DeskCouncil) fixture = desk_council_open ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) roles
          = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_account_role_free);
      g_autoptr (RisProblems) problems = ris_problems_new ();
      g_autoptr (RisAccount) account = ris_account_new ();
      g_autoptr (GError) error = NULL;
      g_autofree char *token = NULL;

      account->login = g_strdup (cases[i].login);
      account->name = g_strdup ("Anna");
      add_role (roles, "member", DESK_COMMITTEE);
      add_role (roles, "author", 0)->ends_on = g_strdup (cases[i].ends_on);
      token = ris_accounts_open (fixture.desk, account, roles, problems, &error);
      g_assert_no_error (error);
      g_assert_cmpint (token == NULL, ==, cases[i].field != NULL);
      if (cases[i].field != NULL)
        g_assert_nonnull (ris_problems_get (problems, cases[i].field));
      g_assert_cmpint (desk_council_count (&fixture, "SELECT COUNT(*) FROM account"), ==, i >= 2);
      g_assert_cmpint (desk_council_count (&fixture, "SELECT COUNT(*) FROM account_role"), ==,
                       i >= 2 ? 2 : 0);
      g_assert_cmpint (desk_council_count (&fixture, "SELECT COUNT(*) FROM account_link"), ==,
                       i >= 2);
      assert_audit (&fixture, i >= 2 ? 4 : 0, "1");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/account-roles/grant", test_grant);
  g_test_add_func ("/council/account-roles/stored", test_stored);
  g_test_add_func ("/council/account-roles/nobody", test_nobody);
  g_test_add_func ("/council/account-roles/no-body", test_no_body);
  g_test_add_func ("/council/account-roles/revoke", test_revoke);
  g_test_add_func ("/council/account-roles/last-administrator", test_last_administrator);
  g_test_add_func ("/council/account-roles/future-administrator", test_future_administrator);
  g_test_add_func ("/council/account-roles/sessions-end", test_sessions_end);
  g_test_add_func ("/council/account-roles/open", test_open);
  return g_test_run ();
}
