/* The calendar: how far back it reaches, and whose agendas it holds. */
#include "council/calendar.h"

#include "council/meetings.h"
#include "helper/public-council.h"

/* 300 meetings of the council, one on every day from 1 January 2000 on */
#define MANY_MEETINGS                                                                              \
  "WITH RECURSIVE counter (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM counter WHERE n < 299) "    \
  "INSERT INTO meeting (id, body_id, kind_id, status_id, name, starts_on, sort_on, publicity, "    \
  "created, modified) "                                                                            \
  "SELECT 5000 + n, 1000, 20, 30, 'Sitzung', date ('2000-01-01', n || ' days'), date "             \
  "('2000-01-01', n || ' days'), "                                                                 \
  "'public', '2024-01-01T00:00:00Z', '2024-01-01T00:00:00Z' FROM counter;"

static const char *
first_day (const RisCalendar *calendar)
{
  return ((const RisMeetingRow *)calendar->meetings->pdata[0])->starts_on;
}

/* a small council is there as a whole */
static void
test_all (void)
{
  g_auto (PublicCouncil) fixture = public_council_open (NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RisCalendar) calendar = ris_calendar_load (fixture.council, 0, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (calendar->meetings->len, ==, 6);
  g_assert_cmpstr (first_day (calendar), ==, "2010-01-12");
  g_assert_cmpuint (calendar->agenda->len, ==, 3); /* the closed item is left out */
}

static void
test_committee (void)
{
  g_auto (PublicCouncil) fixture = public_council_open (NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RisCalendar) calendar = ris_calendar_load (fixture.council, 1011, &error);
  g_autoptr (RisCalendar) nobody = ris_calendar_load (fixture.council, 1012, &error);
  const RisAgendaRow *item;

  g_assert_no_error (error);
  g_assert_cmpuint (calendar->meetings->len, ==, 1);
  g_assert_cmpuint (calendar->agenda->len, ==, 1);
  item = calendar->agenda->pdata[0];
  g_assert_cmpint (item->meeting_id, ==, 1045);
  g_assert_cmpstr (item->title, ==, "Bebauungsplan");
  g_assert_cmpuint (nobody->meetings->len, ==, 0);
}

/* the newest 200 with a day, of which five are later than these */
static void
test_newest (void)
{
  g_auto (PublicCouncil) fixture = public_council_open (NULL, MANY_MEETINGS);
  g_autoptr (GError) error = NULL;
  g_autoptr (RisCalendar) calendar = ris_calendar_load (fixture.council, 0, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (calendar->meetings->len, ==, 201);
  g_assert_cmpstr (first_day (calendar), ==, "2000-04-15");
}

/* two years are there even where they hold more than 200 meetings */
static void
test_two_years (void)
{
  g_auto (PublicCouncil) fixture = public_council_open (NULL, MANY_MEETINGS);
  g_autoptr (GError) error = NULL;
  g_autoptr (RisCalendar) calendar = NULL;

  ris_council_set_now (fixture.council, ris_date_to_unix ("2001-06-01T10:00:00Z"));
  calendar = ris_calendar_load (fixture.council, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (calendar->meetings->len, ==, 306);
  g_assert_cmpstr (first_day (calendar), ==, "2000-01-01");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/all", test_all);
  g_test_add_func ("/calendar/committee", test_committee);
  g_test_add_func ("/calendar/newest", test_newest);
  g_test_add_func ("/calendar/two-years", test_two_years);
  return g_test_run ();
}
