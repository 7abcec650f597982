/* What accounts and sessions share: the texts of the audit log and who keeps accounts. */
#include "access-private.h"
#include "helper/desk-council.h"

#include "base/json.h"

#include <string.h>

static void
test_text (void)
{
  g_autoptr (RisAccount) account = ris_account_new ();
  g_autofree char *text = NULL;
  g_autofree char *empty = NULL;

  empty = ris_record_dup_json (&ris_account_type, account);
  g_assert_cmpstr (empty, ==,
                   "{\"is_locked\": false, \"has_password\": false, \"has_second_factor\": false}");
  account->id = 7;
  account->name = g_strdup ("Änne \"die\" \\ \n\x01");
  account->is_locked = TRUE;
  text = ris_record_dup_json (&ris_account_type, account);
  g_assert_cmpstr (text, ==,
                   "{\"id\": 7, \"name\": \"Änne \\\"die\\\" \\\\ \\u000a\\u0001\", \"is_locked\": "
                   "true, \"has_password\": false, \"has_second_factor\": false}");
}

/* what is written can be read */
static void
test_text_is_json (void)
{
  g_autoptr (RisAccount) account = ris_account_new ();
  g_autoptr (RisJsonDocument) document = NULL;
  g_auto (RisJsonPlace) place = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  account->name = g_strdup ("\"},{\\\t\x1f\x7f ß");
  text = ris_record_dup_json (&ris_account_type, account);
  document = ris_json_parse (text, strlen (text), &place, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ris_json_get_text (ris_json_get_root (document), "name"), ==, account->name);
}

/* a role in one organization keeps no accounts, whatever its permissions are */
static void
test_keeper (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();
  RisActor *actor = g_new0 (RisActor, 1);
  RisAccountRole *role = ris_account_role_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (ris_access_demand_keeper (fixture.desk, &error));
  actor->account = ris_account_new ();
  actor->account->login = g_strdup ("anna");
  actor->roles = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_account_role_free);
  role->role = g_strdup ("administrator");
  role->organization_id = DESK_COMMITTEE;
  g_ptr_array_add (actor->roles, role);
  ris_council_take_actor (fixture.desk, actor);
  g_assert_false (ris_access_demand_keeper (fixture.desk, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_FORBIDDEN);
  g_clear_error (&error);
  ris_council_take_actor (fixture.desk, NULL);
  g_assert_false (ris_access_demand_keeper (fixture.desk, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_FORBIDDEN);
}

/* every use case for keepers refuses everybody else */
static void
test_forbidden (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();
  gint64 id = desk_council_add (&fixture, "sekretariat", "secretary");
  gint64 other = desk_council_add (&fixture, "anna", "member");
  g_autofree char *token = desk_council_log_in (&fixture, "sekretariat");
  g_autofree char *foreign = desk_council_log_in (&fixture, "anna");
  gint64 foreign_session = desk_council_count (&fixture, "SELECT MAX (id) FROM session");
  gint64 n_audit = desk_council_count (&fixture, "SELECT COUNT(*) FROM audit");
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisAccount) account = ris_account_new ();
  g_autoptr (RisAccountRole) role = ris_account_role_new ();
  g_autoptr (GPtrArray) roles = g_ptr_array_new ();
  RisCouncil *desk = fixture.desk;

  desk_council_take (&fixture, token);
  account->id = other;
  account->login = g_strdup ("neu");
  account->name = g_strdup ("Neu");
  role->account_id = id;
  role->role = g_strdup ("administrator");
#define REFUSED(call)                                                                              \
  do                                                                                               \
    {                                                                                              \
      g_autoptr (GError) error = NULL;                                                             \
      g_assert_true (!(call));                                                                     \
      g_assert_error (error, RIS_ERROR, RIS_ERROR_FORBIDDEN);                                      \
    }                                                                                              \
  while (0)
  REFUSED (ris_accounts_list (desk, &error));
  REFUSED (ris_accounts_get (desk, other, &error));
  REFUSED (ris_accounts_find (desk, "anna", &error));
  REFUSED (ris_accounts_get_roles (desk, other, &error));
  REFUSED (ris_accounts_create (desk, account, problems, &error));
  REFUSED (ris_accounts_open (desk, account, roles, problems, &error));
  REFUSED (ris_accounts_change (desk, account, problems, &error));
  REFUSED (ris_accounts_grant (desk, role, problems, &error));
  REFUSED (ris_accounts_revoke (desk, 1, &error));
  REFUSED (ris_accounts_lock (desk, other, TRUE, &error));
  REFUSED (ris_accounts_make_link (desk, other, &error));
  REFUSED (ris_accounts_drop_second_factor (desk, other, &error));
  REFUSED (ris_sessions_list (desk, other, &error));
  REFUSED (ris_sessions_end (desk, foreign_session, "revoked", &error));
  REFUSED (ris_sessions_end (desk, 1, "revoked", &error));
  g_assert_cmpint (desk_council_count (&fixture, "SELECT COUNT(*) FROM audit"), ==, n_audit);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/access/text", test_text);
  g_test_add_func ("/council/access/text-is-json", test_text_is_json);
  g_test_add_func ("/council/access/keeper", test_keeper);
  g_test_add_func ("/council/access/forbidden", test_forbidden);
  return g_test_run ();
}
