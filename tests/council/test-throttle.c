/* The throttle: how long a name has to wait after how many failures. */
#include "council-private.h"
#include "helper/desk-council.h"
#include "throttle-private.h"

/* whether an attempt now has to wait; it is counted otherwise */
static gboolean
attempt (const DeskCouncil *fixture, const char *login, gint64 seconds)
{
  g_auto (RisThrottle) throttle = { 0 };
  g_autoptr (GError) error = NULL;
  gboolean has_to_wait = FALSE;

  desk_council_wait (fixture, seconds);
  g_assert_true (ris_throttle_begin (fixture->desk, login, &throttle, &has_to_wait, &error));
  g_assert_no_error (error);
  return has_to_wait;
}

static gint64
count (const DeskCouncil *fixture, const char *login)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT COALESCE (SUM (failures), 0) FROM login_failure WHERE login = '%s'", login);

  return desk_council_count (fixture, sql);
}

/* 30 s * 2^(n-5), at most 15 minutes; each wait begins with the failure before it */
static void
test_waits (void)
{
  static const gint64 waits[] = { 0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900 };
  g_auto (DeskCouncil) fixture = desk_council_open ();
  gint64 now = 0;

  g_assert_false (attempt (&fixture, "anna", now));
  for (gsize i = 0; i < G_N_ELEMENTS (waits); i++)
    {
      if (waits[i] > 0)
        {
          g_assert_true (attempt (&fixture, "anna", now));
          g_assert_true (attempt (&fixture, "anna", now + waits[i] - 1));
          g_assert_cmpint (count (&fixture, "anna"), ==, i + 1); /* not counted, not prolonged */
        }
      now += waits[i];
      g_assert_false (attempt (&fixture, "anna", now));
      g_assert_cmpint (count (&fixture, "anna"), ==, i + 2);
    }
  g_assert_false (attempt (&fixture, "bert", now)); /* names do not wait for one another */
}

/* a number of failures that nobody waits for does not overflow */
static void
test_many (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();

  desk_council_execute (&fixture,
                        "INSERT INTO login_failure VALUES ('anna', 9000000000, '" DESK_NOW "')");
  g_assert_true (attempt (&fixture, "anna", 899));
  g_assert_false (attempt (&fixture, "anna", 900));
}

static void
test_forget (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 5; i++)
    attempt (&fixture, "anna", 0);
  attempt (&fixture, "old", 0);
  attempt (&fixture, "young", 1);
  desk_council_wait (&fixture, 24 * 3600 + 1);
  g_assert_true (ris_throttle_forget (fixture.desk, "anna", &error));
  g_assert_cmpint (count (&fixture, "anna"), ==, 0);
  g_assert_cmpint (count (&fixture, "old"), ==, 0);
  g_assert_cmpint (count (&fixture, "young"), ==, 1);
}

static RisThrottle
begin (const DeskCouncil *fixture, gint64 seconds)
{
  RisThrottle throttle = { 0 };
  g_autoptr (GError) error = NULL;
  gboolean has_to_wait = TRUE;

  desk_council_wait (fixture, seconds);
  ris_throttle_begin (fixture->desk, "anna", &throttle, &has_to_wait, &error);
  g_assert_no_error (error);
  g_assert_false (has_to_wait);
  return throttle;
}

static void
take_back (const DeskCouncil *fixture, RisThrottle *throttle)
{
  g_autoptr (GError) error = NULL;

  ris_throttle_take_back (fixture->desk, throttle, &error);
  g_assert_no_error (error);
}

/* an attempt that was taken back has never been; failures before and beside it stay */
static void
test_take_back (void)
{
  g_auto (DeskCouncil) fixture = desk_council_open ();
  g_auto (RisThrottle) first = begin (&fixture, 0);
  g_auto (RisThrottle) third = { 0 };
  g_auto (RisThrottle) beside = { 0 };

  take_back (&fixture, &first);
  g_assert_cmpint (count (&fixture, "anna"), ==, 0);
  attempt (&fixture, "anna", 0);
  attempt (&fixture, "anna", 10);
  third = begin (&fixture, 20);
  take_back (&fixture, &third);
  g_assert_cmpint (desk_council_count (&fixture, "SELECT COUNT(*) FROM login_failure WHERE login = "
                                                 "'anna' AND failures = 2 AND last_at = "
                                                 "'2024-06-01T10:00:10Z'"),
                   ==, 1);
  beside = begin (&fixture, 30);
  attempt (&fixture, "anna", 40);
  take_back (&fixture, &beside);
  g_assert_cmpint (desk_council_count (&fixture, "SELECT COUNT(*) FROM login_failure WHERE login = "
                                                 "'anna' AND failures = 3 AND last_at = "
                                                 "'2024-06-01T10:00:40Z'"),
                   ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/throttle/waits", test_waits);
  g_test_add_func ("/council/throttle/many", test_many);
  g_test_add_func ("/council/throttle/forget", test_forget);
  g_test_add_func ("/council/throttle/take-back", test_take_back);
  return g_test_run ();
}
