/* Calendar days: reading, writing, months, free days, counting. */
#include "calendar-day-private.h"

#include "time-rules.h"

static void
test_read (void)
{
  static const struct
  {
    const char *text;
    const char *iso; /* NULL: no day */
  } days[] = {
    { "2026-12-02", "2026-12-02" },
    { "2024-02-29", "2024-02-29" },
    { "1990-01-01", "1990-01-01" },
    { "2100-12-31", "2100-12-31" },
    /* 23:30 UTC is the next day in summer and in winter, 22:30 only in summer */
    { "2026-07-01T23:30:00Z", "2026-07-02" },
    { "2026-12-01T23:30:00Z", "2026-12-02" },
    { "2026-07-01T22:30:00Z", "2026-07-02" },
    { "2026-12-01T22:30:00Z", "2026-12-01" },
    { "2026-12-31T23:00:00Z", "2027-01-01" },
    { "2026-02-29", NULL },
    { "2100-02-29", NULL },
    { "2026-07-01T23:30:00+02:00", NULL },
    { "gestern", NULL },
    { "", NULL },
    { NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      gint64 day = ris_calendar_day_read (days[i].text);

      g_test_message ("%s", days[i].text);
      if (days[i].iso == NULL)
        g_assert_cmpint (day, ==, RIS_NO_DAY);
      else
        {
          g_autofree char *iso = ris_calendar_day_dup_iso (day);

          g_assert_cmpstr (iso, ==, days[i].iso);
        }
    }
}

static void
test_text (void)
{
  g_autofree char *text = ris_calendar_day_dup_text (ris_calendar_day_read ("2026-12-02"));
  g_autofree char *small = ris_calendar_day_dup_short (ris_calendar_day_read ("2026-12-06"));
  g_autofree char *after = ris_calendar_day_dup_iso (ris_calendar_day_read ("2100-12-31") + 1);
  /* 2026-12-09T17:00:00Z, 2026-06-09T17:00:00Z */
  g_autofree char *winter = ris_calendar_day_dup_clock (1796835600);
  g_autofree char *summer = ris_calendar_day_dup_clock (1781024400);

  g_assert_cmpstr (text, ==, "Mi., 02.12.2026");
  g_assert_cmpstr (small, ==, "So., 06.12.");
  g_assert_cmpstr (after, ==, "2101-01-01");
  g_assert_cmpstr (winter, ==, "Mi., 09.12.2026, 18:00 Uhr");
  g_assert_cmpstr (summer, ==, "Di., 09.06.2026, 19:00 Uhr");
}

static void
test_months (void)
{
  static const struct
  {
    const char *day;
    int months;
    const char *expected;
  } cases[] = {
    { "2026-12-10", 1, "2027-01-10" },  { "2026-01-31", 1, "2026-02-28" },
    { "2024-01-31", 1, "2024-02-29" },  { "2100-01-31", 1, "2100-02-28" },
    { "2026-08-31", 1, "2026-09-30" },  { "2024-02-29", 12, "2025-02-28" },
    { "2026-03-31", -1, "2026-02-28" }, { "2026-01-10", -1, "2025-12-10" },
    { "2026-12-10", 0, "2026-12-10" },  { "2026-12-10", 3, "2027-03-10" },
    { "2100-12-10", 2, "2101-02-10" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *day = ris_calendar_day_dup_iso (
          ris_calendar_day_add_months (ris_calendar_day_read (cases[i].day), cases[i].months));

      g_assert_cmpstr (day, ==, cases[i].expected);
    }
}

static void
test_free (void)
{
  g_autoptr (RisRules) rules = time_rules_new ("ladung.frist=tage:1");
  g_autofree char *holiday
      = ris_calendar_day_dup_free (rules, ris_calendar_day_read ("2026-04-03"));
  g_autofree char *saturday
      = ris_calendar_day_dup_free (rules, ris_calendar_day_read ("2026-12-05"));
  g_autofree char *sunday = ris_calendar_day_dup_free (rules, ris_calendar_day_read ("2026-12-06"));
  g_autofree char *working
      = ris_calendar_day_dup_free (rules, ris_calendar_day_read ("2026-12-07"));
  g_autofree char *before = ris_calendar_day_dup_iso (
      ris_calendar_day_find_working (rules, ris_calendar_day_read ("2026-04-06")));

  g_assert_cmpstr (holiday, ==, "Feiertag (Karfreitag)");
  g_assert_cmpstr (saturday, ==, "ein Samstag");
  g_assert_cmpstr (sunday, ==, "ein Sonntag");
  g_assert_null (working);
  /* from Easter Monday over the whole weekend and Good Friday */
  g_assert_cmpstr (before, ==, "2026-04-02");
  g_assert_cmpint (ris_calendar_day_get_weekday (ris_calendar_day_read ("2026-12-06")), ==, 7);
}

static void
test_count (void)
{
  static const struct
  {
    const char *from;
    const char *duration;
    const char *back;
    const char *forward;
  } cases[] = {
    { "2026-12-10", "tage:7", "2026-12-03", "2026-12-17" },
    { "2026-12-10", "tage:0", "2026-12-10", "2026-12-10" },
    { "2026-12-10", "tage_voll:7", "2026-12-02", "2026-12-17" },
    { "2026-12-10", "tage_voll:0", "2026-12-09", "2026-12-10" },
    { "2026-12-10", "wochen:2", "2026-11-26", "2026-12-24" },
    { "2026-03-31", "monate:1", "2026-02-28", "2026-04-30" },
    { "2024-03-05", "tage:7", "2024-02-27", "2024-03-12" },
    /* Easter: Karfreitag, Sunday, Ostermontag do not count, Saturday counts as Werktag */
    { "2026-04-08", "werktage:3", "2026-04-01", "2026-04-11" },
    { "2026-04-08", "arbeitstage:3", "2026-03-31", "2026-04-13" },
    { "2026-12-10", "werktage:0", "2026-12-09", "2026-12-10" },
  };
  g_autoptr (RisRules) rules = time_rules_new ("ladung.frist=tage:1");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 day = ris_calendar_day_read (cases[i].from);
      g_autofree char *back = NULL;
      g_autofree char *forward = NULL;
      RisDuration duration;

      g_test_message ("%s %s", cases[i].from, cases[i].duration);
      g_assert_true (ris_duration_parse (cases[i].duration, &duration));
      back = ris_calendar_day_dup_iso (ris_calendar_day_count_back (rules, day, &duration));
      forward = ris_calendar_day_dup_iso (ris_calendar_day_count_forward (rules, day, &duration));
      g_assert_cmpstr (back, ==, cases[i].back);
      g_assert_cmpstr (forward, ==, cases[i].forward);
    }
}

/* a longer duration never ends later before, never earlier after */
static void
test_longer (void)
{
  static const char *const units[]
      = { "tage", "tage_voll", "wochen", "monate", "werktage", "arbeitstage" };
  g_autoptr (RisRules) rules = time_rules_new ("ladung.frist=tage:1");

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    for (int shift = 0; shift < 400; shift += 13)
      {
        gint64 day = ris_calendar_day_read ("2027-12-24") + shift;
        gint64 back = day;
        gint64 forward = day;

        for (int number = 0; number <= 30; number++)
          {
            g_autofree char *text = g_strdup_printf ("%s:%d", units[i], number);
            RisDuration duration;

            g_assert_true (ris_duration_parse (text, &duration));
            g_assert_cmpint (ris_calendar_day_count_back (rules, day, &duration), <=, back);
            g_assert_cmpint (ris_calendar_day_count_forward (rules, day, &duration), >=, forward);
            back = ris_calendar_day_count_back (rules, day, &duration);
            forward = ris_calendar_day_count_forward (rules, day, &duration);
          }
        g_assert_cmpint (back, <, day);
        g_assert_cmpint (forward, >, day);
      }
}

static void
test_label (void)
{
  static const char *const rows[][2] = { { "2026-12-02", "Mi., 02.12.2026" },
                                         { "2024-02-29", "Do., 29.02.2024" },
                                         { "2026-12-02T23:30:00Z", "Do., 03.12.2026" },
                                         { "2026-02-29", "2026-02-29" },
                                         { "bald", "bald" } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = ris_calendar_day_dup_label (rows[i][0]);

      g_assert_cmpstr (text, ==, rows[i][1]);
    }
}

static void
test_time (void)
{
  static const char *const rows[][2] = { { "2026-12-02T17:05:00Z", "18:05 Uhr" },
                                         { "2026-07-02T17:05:00Z", "19:05 Uhr" },
                                         { "2026-12-02T23:30:00Z", "00:30 Uhr" },
                                         { "2026-12-02", "2026-12-02" },
                                         { "abends", "abends" } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = ris_calendar_day_dup_time (rows[i][0]);

      g_assert_cmpstr (text, ==, rows[i][1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/calendar-day/read", test_read);
  g_test_add_func ("/rules/calendar-day/text", test_text);
  g_test_add_func ("/rules/calendar-day/months", test_months);
  g_test_add_func ("/rules/calendar-day/free", test_free);
  g_test_add_func ("/rules/calendar-day/count", test_count);
  g_test_add_func ("/rules/calendar-day/longer", test_longer);
  g_test_add_func ("/rules/calendar-day/label", test_label);
  g_test_add_func ("/rules/calendar-day/time", test_time);
  return g_test_run ();
}
