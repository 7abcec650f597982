/* Accounts as records: every member is a field, and nothing a log-in is checked with is among them. */
#include "model/account.h"

#include <string.h>

static void
assert_fields (const RisRecordType *type, const char *expected)
{
  g_autoptr (GString) names = g_string_new (NULL);
  gsize size = 0;

  for (guint i = 0; i < type->n_fields; i++)
    {
      g_string_append_printf (names, "%s%s", i > 0 ? " " : "", type->fields[i].name);
      size = MAX (size, type->fields[i].offset);
    }
  g_assert_cmpstr (names->str, ==, expected);
  g_assert_cmpuint (type->size - size, <=, sizeof (gint64)); /* no member behind the last field */
}

static void
test_fields (void)
{
  assert_fields (&ris_account_type, "id login name email person_id is_locked has_password "
                                    "has_second_factor created modified");
  assert_fields (&ris_account_role_type,
                 "id account_id role body_id organization_id organization starts_on ends_on");
  assert_fields (&ris_session_type, "id account_id is_complete browser created last_seen "
                                    "expires_at ended_at end_reason");
}

static void
test_no_secrets (void)
{
  static const RisRecordType *const types[]
      = { &ris_account_type, &ris_account_role_type, &ris_session_type };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    for (guint j = 0; j < types[i]->n_fields; j++)
      {
        const RisField *field = &types[i]->fields[j];

        if (strstr (field->name, "password") != NULL || strstr (field->name, "factor") != NULL)
          g_assert_cmpint (field->kind, ==, RIS_FIELD_BOOL);
        g_assert_null (strstr (field->name, "token"));
        g_assert_null (strstr (field->name, "hash"));
        g_assert_null (strstr (field->name, "secret"));
      }
}

static void
test_new (void)
{
  g_autoptr (RisAccount) account = ris_account_new ();
  g_autoptr (RisAccountRole) role = ris_account_role_new ();
  g_autoptr (RisSession) session = ris_session_new ();

  g_assert_null (account->login);
  g_assert_cmpint (account->person_id, ==, 0);
  g_assert_false (account->has_password);
  g_assert_cmpint (role->organization_id, ==, 0);
  g_assert_false (session->is_complete);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/account/fields", test_fields);
  g_test_add_func ("/model/account/no-secrets", test_no_secrets);
  g_test_add_func ("/model/account/new", test_new);
  return g_test_run ();
}
