/* Deputies: in order, and ending without a trace only where they never stood in. */
#include "council/master-data-people.h"
#include "helper/master-data.h"

static gboolean
add (const DeskCouncil *fixture, gint64 membership, gint64 person, const char *from,
     RisProblems *problems)
{
  g_autoptr (RisMembershipDeputy) deputy = ris_membership_deputy_new ();
  g_autoptr (GError) error = NULL;
  gboolean is_done;

  deputy->membership_id = membership;
  deputy->deputy_id = person;
  deputy->starts_on = g_strdup (from);
  is_done = ris_master_data_deputy_add (fixture->desk, deputy, problems, &error);
  g_assert_no_error (error);
  return is_done;
}

static void
test_order (void)
{
  g_auto (DeskCouncil) fixture = master_data_open ();
  gint64 seat = master_data_add_member (&fixture, DESK_PERSON, DESK_COMMITTEE, "2021-01-01");
  gint64 first = master_data_add_person (&fixture, "Anna", "Eins");
  gint64 second = master_data_add_person (&fixture, "Berta", "Zwei");
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisProblems) refused = ris_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) deputies = NULL, moved = NULL;

  g_assert_true (add (&fixture, seat, first, NULL, problems));
  g_assert_true (add (&fixture, seat, second, "2024-07-01", problems));
  g_assert_false (add (&fixture, seat, second, NULL, refused));
  g_assert_false (add (&fixture, seat, DESK_PERSON, NULL, refused));
  deputies = ris_master_data_deputy_list (fixture.desk, seat, &error);
  g_assert_cmpuint (deputies->len, ==, 2);
  g_assert_true (ris_master_data_deputy_advance (fixture.desk,
                                                 ((RisMembershipDeputy *)deputies->pdata[1])->id,
                                                 &error));
  moved = ris_master_data_deputy_list (fixture.desk, seat, &error);
  g_assert_cmpstr (((RisMembershipDeputy *)moved->pdata[0])->name, ==, "Berta Zwei");
  g_assert_true (ris_master_data_deputy_end (fixture.desk,
                                             ((RisMembershipDeputy *)moved->pdata[0])->id, &error));
  g_assert_true (ris_master_data_deputy_end (fixture.desk,
                                             ((RisMembershipDeputy *)moved->pdata[1])->id, &error));
  master_data_assert_rows (&fixture, 1, "membership_deputy WHERE ends_on = '2024-05-31'");
  master_data_assert_rows (&fixture, 1, "membership_deputy");
  master_data_assert_rows (&fixture, 1, "audit WHERE action = 'removed'");
}

static void
test_permission (void)
{
  g_auto (DeskCouncil) fixture = master_data_open ();
  gint64 seat = master_data_add_member (&fixture, DESK_PERSON, DESK_COMMITTEE, "2021-01-01");
  g_autoptr (RisMembershipDeputy) deputy = ris_membership_deputy_new ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;

  master_data_ask_as (&fixture, "secretary", DESK_COUNCIL);
  deputy->membership_id = seat;
  deputy->deputy_id = DESK_PERSON;
  g_assert_false (ris_master_data_deputy_add (fixture.desk, deputy, problems, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_FORBIDDEN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/master-data-deputy/order", test_order);
  g_test_add_func ("/council/master-data-deputy/permission", test_permission);
  return g_test_run ();
}
