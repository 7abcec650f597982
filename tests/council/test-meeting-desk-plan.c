/* Planning a meeting: times, numbers and names, obstacles, permissions, conflicts, the audit log. */
#include "meeting-desk-fixture.h"

static void
assert_instant (const char *day, const char *time, const char *expected)
{
  g_autofree char *instant = ris_meeting_desk_dup_instant (day, time);

  g_assert_cmpstr (instant, ==, expected);
}

/* clocks in Germany: winter, summer, the hour that is left out and the one that comes twice */
static void
test_instant (void)
{
  assert_instant ("2027-01-12", "18:00", "2027-01-12T17:00:00Z");
  assert_instant ("2027-07-13", "18.30 Uhr", "2027-07-13T16:30:00Z");
  assert_instant ("2027-07-13", "9", "2027-07-13T07:00:00Z");
  assert_instant ("2027-03-28", "01:59", "2027-03-28T00:59:00Z");
  assert_instant ("2027-03-28", "02:30", NULL);
  assert_instant ("2027-03-28", "03:00", "2027-03-28T01:00:00Z");
  assert_instant ("2027-10-31", "02:30", "2027-10-31T00:30:00Z");
  assert_instant ("2027-10-31", "03:00", "2027-10-31T02:00:00Z");
  assert_instant ("2027-01-12", "25:00", NULL);
  assert_instant ("2027-02-30", "18:00", NULL);
  assert_instant ("2027-01-12", NULL, NULL);
}

/* the number counts in the term; a name with a number is the model of the next one */
static void
test_number (void)
{
  g_auto (DeskCouncil) fixture = fixture_open ();

  fixture_log_in (&fixture, "secretary");
  fixture_plan (&fixture, "04.06.2024");
  fixture_plan (&fixture, "05.06.2024");
  g_assert_cmpint (desk_council_count (&fixture,
                                       "SELECT COUNT(*) FROM meeting WHERE number = '1' AND name = "
                                       "'1. Sitzung des Bauausschusses' AND legislative_term_id = "
                                       "1090"),
                   ==, 1);
  desk_council_execute (&fixture,
                        "UPDATE meeting SET name = '2. Sitzung des BauA' WHERE number = '2'");
  fixture_plan (&fixture, "06.06.2024");
  g_assert_cmpint (desk_council_count (&fixture, "SELECT COUNT(*) FROM meeting WHERE name = '3. "
                                                 "Sitzung des BauA'"),
                   ==, 1);
}

/* a number that is none, or too large for one, does not count on without end */
static void
test_odd_numbers (void)
{
  static const char *const numbers[] = { "9223372036854775807", "-9223372036854775808", "zwölf" };
  g_auto (DeskCouncil) fixture = fixture_open ();
  gint64 last;

  fixture_log_in (&fixture, "secretary");
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *sql = g_strdup_printf ("UPDATE meeting SET number = '%s'", numbers[i]);
      g_autoptr (RisMeetingPlan) plan = fixture_new_plan ("7.6.2024", "18:00");
      g_autoptr (GError) error = NULL;

      fixture_plan (&fixture, "04.06.2024");
      desk_council_execute (&fixture, sql);
      plan->number = g_strdup (numbers[i]);
      g_assert_true (ris_meeting_desk_propose (fixture.desk, plan, &error));
      g_assert_no_error (error);
    }
  last = fixture_plan (&fixture, "05.06.2024");
  g_assert_cmpint (last, >, 0);
}

/* a new meeting is planned and not public, and it left its marks in the log */
static void
test_plan (void)
{
  g_auto (DeskCouncil) fixture = fixture_open ();
  gint64 id;

  fixture_log_in (&fixture, "secretary");
  id = fixture_plan (&fixture, "12.06.2024");
  g_assert_cmpint (
      desk_council_count (&fixture,
                          "SELECT COUNT(*) FROM meeting WHERE starts_at = '2024-06-12T16:00:00Z'"
                          " AND starts_on = '2024-06-12' AND is_public = 0 AND status_id = 450"),
      ==, 1);
  g_assert_cmpint (desk_council_count (&fixture, "SELECT COUNT(*) FROM audit WHERE actor = "
                                                 "'secretary' AND object_kind = "
                                                 "'meeting' AND action IN ('planned', 'convened')"),
                   ==, 2);
  g_assert_cmpint (id, >, 5000);
}

static void
test_problems (void)
{
  g_auto (DeskCouncil) fixture = fixture_open ();
  g_autoptr (RisMeetingPlan) plan = fixture_new_plan ("31.3.2024", "2:30");
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisProblems) foreign = ris_problems_new ();
  g_autoptr (GError) error = NULL;

  fixture_log_in (&fixture, "secretary");
  plan->kind_id = 0;
  g_assert_cmpint (ris_meeting_desk_plan (fixture.desk, plan, problems, &error), ==, 0);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (ris_problems_get (problems, "time"), "gibt es an diesem Tag nicht"));
  g_assert_nonnull (ris_problems_get (problems, "kind_id"));
  plan->kind_id = 100; /* a kind of papers */
  g_assert_cmpint (ris_meeting_desk_plan (fixture.desk, plan, foreign, &error), ==, 0);
  g_assert_nonnull (ris_problems_get (foreign, "kind_id"));
  g_assert_cmpint (desk_council_count (&fixture, "SELECT COUNT(*) FROM meeting"), ==, 0);
}

/* holiday, weekend, room and committee are said once; who confirms may plan all the same */
static void
test_obstacles (void)
{
  g_auto (DeskCouncil) fixture = fixture_open ();
  g_autoptr (RisMeetingPlan) plan = fixture_new_plan ("3.10.2026", "18:00");
  g_autoptr (RisMeetingPlan) same = fixture_new_plan ("4.6.2024", "20:00");
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisProblems) others = ris_problems_new ();
  g_autoptr (GError) error = NULL;
  const char *sentence;

  fixture_log_in (&fixture, "secretary");
  g_assert_cmpint (ris_meeting_desk_plan (fixture.desk, plan, problems, &error), ==, 0);
  sentence = ris_problems_get (problems, "is_confirmed");
  g_assert_nonnull (strstr (sentence, "Tag der Deutschen Einheit"));
  g_assert_nonnull (strstr (sentence, "Samstag"));
  fixture_plan (&fixture, "4.6.2024");
  g_assert_cmpint (ris_meeting_desk_plan (fixture.desk, same, others, &error), ==, 0);
  sentence = ris_problems_get (others, "is_confirmed");
  g_assert_nonnull (strstr (sentence, "selben Raum (Saal)"));
  g_assert_nonnull (strstr (sentence, "Dasselbe Gremium"));
}

/* who has no such role, or has it for another committee only, plans nothing */
static void
test_forbidden (void)
{
  g_auto (DeskCouncil) fixture = fixture_open ();
  g_autoptr (RisMeetingPlan) plan = fixture_new_plan ("4.6.2024", "18:00");
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *token = NULL;
  gint64 id = desk_council_add (&fixture, "anna", "member");

  desk_council_grant (&fixture, id, "secretary", DESK_COUNCIL);
  token = desk_council_log_in (&fixture, "anna");
  desk_council_take (&fixture, token);
  g_assert_cmpint (ris_meeting_desk_plan (fixture.desk, plan, problems, &error), ==, 0);
  g_assert_error (error, RIS_ERROR, RIS_ERROR_FORBIDDEN);
  g_clear_error (&error);
  plan->organization_id = DESK_COUNCIL;
  plan->second_id = DESK_COMMITTEE;
  g_assert_cmpint (ris_meeting_desk_plan (fixture.desk, plan, problems, &error), ==, 0);
  g_assert_error (error, RIS_ERROR, RIS_ERROR_FORBIDDEN);
  g_assert_cmpint (desk_council_count (&fixture, "SELECT COUNT(*) FROM meeting"), ==, 0);
}

/* who saves what somebody else changed meanwhile overwrites nothing */
static void
test_conflict (void)
{
  g_auto (DeskCouncil) fixture = fixture_open ();
  g_autoptr (RisMeetingPlan) plan = NULL;
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;
  gint64 id;

  fixture_log_in (&fixture, "secretary");
  id = fixture_plan (&fixture, "4.6.2024");
  plan = ris_meeting_desk_new_plan (fixture.desk, id, &error);
  g_assert_cmpstr (plan->day, ==, "04.06.2024");
  g_assert_cmpstr (plan->time, ==, "18:00");
  desk_council_execute (&fixture, "UPDATE meeting SET modified = '2024-06-01T11:00:00Z'");
  g_assert_cmpint (ris_meeting_desk_plan (fixture.desk, plan, problems, &error), ==, 0);
  g_assert_error (error, RIS_ERROR, RIS_ERROR_CONFLICT);
}

static void
test_joint (void)
{
  g_auto (DeskCouncil) fixture = fixture_open ();
  g_autoptr (RisMeetingPlan) plan = fixture_new_plan ("4.6.2024", "18:00");
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;

  fixture_log_in (&fixture, "secretary");
  plan->second_id = DESK_COUNCIL;
  plan->location_id = 0;
  plan->room = g_strdup (" Bürgerhaus ");
  g_assert_cmpint (ris_meeting_desk_plan (fixture.desk, plan, problems, &error), >, 0);
  g_assert_cmpint (desk_council_count (&fixture, "SELECT COUNT(*) FROM meeting_organization"), ==,
                   2);
  g_assert_cmpint (desk_council_count (&fixture, "SELECT COUNT(*) FROM meeting JOIN location l ON "
                                                 "l.id = location_id "
                                                 "WHERE l.room = 'Bürgerhaus'"),
                   ==, 1);
}

static void
test_publish (void)
{
  g_auto (DeskCouncil) fixture = fixture_open ();
  g_autoptr (GError) error = NULL;
  gint64 id;

  fixture_log_in (&fixture, "secretary");
  id = fixture_plan (&fixture, "4.6.2024");
  g_assert_true (ris_meeting_desk_publish (fixture.desk, id, &error));
  g_assert_true (ris_meeting_desk_publish (fixture.desk, id, &error));
  g_assert_cmpint (desk_council_count (&fixture,
                                       "SELECT COUNT(*) FROM meeting WHERE is_public = 1"),
                   ==, 1);
  g_assert_cmpint (desk_council_count (&fixture,
                                       "SELECT COUNT(*) FROM audit WHERE action = 'published'"),
                   ==, 1);
  g_assert_false (ris_meeting_desk_publish (fixture.desk, 77, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/meeting-desk-plan/instant", test_instant);
  g_test_add_func ("/council/meeting-desk-plan/number", test_number);
  g_test_add_func ("/council/meeting-desk-plan/odd-numbers", test_odd_numbers);
  g_test_add_func ("/council/meeting-desk-plan/plan", test_plan);
  g_test_add_func ("/council/meeting-desk-plan/problems", test_problems);
  g_test_add_func ("/council/meeting-desk-plan/obstacles", test_obstacles);
  g_test_add_func ("/council/meeting-desk-plan/forbidden", test_forbidden);
  g_test_add_func ("/council/meeting-desk-plan/conflict", test_conflict);
  g_test_add_func ("/council/meeting-desk-plan/joint", test_joint);
  g_test_add_func ("/council/meeting-desk-plan/publish", test_publish);
  return g_test_run ();
}
