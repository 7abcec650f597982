/* The plan of a year: which days, which are left out, all or none. */
#include "meeting-desk-fixture.h"

static RisMeetingSeries *
new_series (void)
{
  RisMeetingSeries *series = ris_meeting_series_new ();

  series->organization_id = DESK_COMMITTEE;
  series->year = 2027;
  series->first_month = 1;
  series->last_month = 12;
  series->week = 2;
  series->weekday = 2;
  series->time = g_strdup ("18:00");
  series->location_id = FIXTURE_ROOM;
  return series;
}

static const RisMeetingProposal *
get (const GPtrArray *proposals, guint i)
{
  return proposals->pdata[i];
}

static void
test_propose (void)
{
  g_auto (DeskCouncil) fixture = fixture_open ();
  g_autoptr (RisMeetingSeries) series = new_series ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GPtrArray) second = NULL, last = NULL;
  g_autoptr (GError) error = NULL;

  fixture_log_in (&fixture, "secretary");
  second = ris_meeting_desk_propose_year (fixture.desk, series, problems, &error);
  g_assert_cmpuint (second->len, ==, 12);
  g_assert_cmpstr (get (second, 0)->day, ==, "2027-01-12");
  g_assert_cmpstr (get (second, 11)->day, ==, "2027-12-14");
  series->week = 5;
  series->weekday = 5; /* the last Friday of March 2027 is Good Friday */
  last = ris_meeting_desk_propose_year (fixture.desk, series, problems, &error);
  g_assert_cmpstr (get (last, 0)->day, ==, "2027-01-29");
  g_assert_cmpstr (get (last, 2)->day, ==, "2027-03-26");
  g_assert_true (get (last, 2)->is_skipped);
  g_assert_nonnull (strstr (get (last, 2)->obstacle, "Karfreitag"));
  g_assert_false (get (last, 3)->is_skipped);
}

static void
test_plan (void)
{
  g_auto (DeskCouncil) fixture = fixture_open ();
  g_autoptr (RisMeetingSeries) series = new_series ();
  g_autoptr (RisProblems) problems = ris_problems_new (), none = ris_problems_new ();
  g_autoptr (GPtrArray) days = g_ptr_array_new (), empty = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  fixture_log_in (&fixture, "secretary");
  g_ptr_array_add (days, (char *)"2027-01-12");
  g_ptr_array_add (days, (char *)"2027-07-13");
  g_assert_cmpuint (ris_meeting_desk_plan_year (fixture.desk, series, days, problems, &error), ==,
                    2);
  g_assert_cmpint (desk_council_count (&fixture,
                                       "SELECT COUNT(*) FROM meeting WHERE is_public = 0 AND "
                                       "starts_at IN "
                                       "('2027-01-12T17:00:00Z', '2027-07-13T16:00:00Z')"),
                   ==, 2);
  g_assert_cmpint (desk_council_count (&fixture, "SELECT COUNT(*) FROM meeting WHERE number = '2'"),
                   ==, 1);
  g_assert_cmpuint (ris_meeting_desk_plan_year (fixture.desk, series, empty, none, &error), ==, 0);
  g_assert_nonnull (ris_problems_get (none, "days"));
  g_ptr_array_add (empty, (char *)"2027-02-09");
  g_ptr_array_add (empty, (char *)"2027-02-30");
  g_assert_cmpuint (ris_meeting_desk_plan_year (fixture.desk, series, empty, problems, &error), ==,
                    0);
  g_assert_cmpint (desk_council_count (&fixture, "SELECT COUNT(*) FROM meeting"), ==,
                   2); /* all or none */
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/meeting-desk-year/propose", test_propose);
  g_test_add_func ("/council/meeting-desk-year/plan", test_plan);
  return g_test_run ();
}
