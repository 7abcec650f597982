/* Explaining access: the answers are those of the table that decides. */
#include "council/access-list.h"
#include "helper/master-data.h"

static void
test_holders (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();
  gint64 anna = desk_council_create (&fixture, "anna");
  gint64 bert = desk_council_create (&fixture, "bert");
  gint64 cora = desk_council_create (&fixture, "cora");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) council = NULL, committee = NULL, anywhere = NULL, own = NULL;
  const RisAccessRow *row;

  desk_council_grant (&fixture, anna, "secretary", 0);
  desk_council_grant (&fixture, bert, "chair", DESK_COUNCIL);
  desk_council_grant (&fixture, cora, "chair", DESK_COUNCIL);
  ris_accounts_lock (fixture.desk, cora, TRUE, &error);
  council = ris_access_list_holders (fixture.desk, RIS_MAY_SIGN_MINUTES, DESK_COUNCIL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (council->len, ==, 2);
  row = council->pdata[1];
  g_assert_cmpstr (row->login, ==, "bert");
  g_assert_cmpstr (row->role, ==, "chair");
  g_assert_cmpstr (row->organization, ==, "Rat");
  g_assert_cmpstr (row->starts_on, ==, "2024-06-01");
  g_assert_false (row->has_password);
  committee = ris_access_list_holders (fixture.desk, RIS_MAY_SIGN_MINUTES, DESK_COMMITTEE, &error);
  g_assert_cmpuint (committee->len, ==, 1);
  anywhere = ris_access_list_holders (fixture.desk, RIS_MAY_CONVENE, 0, &error);
  g_assert_cmpuint (anywhere->len, ==, 1);
  own = ris_access_list_roles (fixture.desk, bert, &error);
  g_assert_cmpuint (own->len, ==, 1);
  g_assert_true (ris_access_list_brings (own->pdata[0], RIS_MAY_READ_CLOSED, DESK_COUNCIL));
  g_assert_false (ris_access_list_brings (own->pdata[0], RIS_MAY_READ_CLOSED, DESK_COMMITTEE));
  g_assert_false (ris_access_list_brings (own->pdata[0], RIS_MAY_CONVENE, DESK_COUNCIL));
}

static void
test_permission (void)
{
  static const struct
  {
    const char *role;
    gint64 organization_id;
    gboolean may;
  } cases[] = { { "administrator", 0, TRUE },
                { "auditor", 0, TRUE },
                { "auditor", DESK_COUNCIL, FALSE },
                { "secretary", 0, FALSE } };
  g_auto (DeskCouncil) fixture = desk_council_open ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) rows = NULL;

      master_data_ask_as (&fixture, cases[i].role, cases[i].organization_id);
      rows = ris_access_list_roles (fixture.desk, 0, &error);
      g_assert_true ((rows != NULL) == cases[i].may);
      if (!cases[i].may)
        g_assert_error (error, RIS_ERROR, RIS_ERROR_FORBIDDEN);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/access-list/holders", test_holders);
  g_test_add_func ("/council/access-list/permission", test_permission);
  return g_test_run ();
}
