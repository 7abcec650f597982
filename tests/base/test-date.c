/* Days and instants: what is accepted, how the clock of Europe/Berlin goes, arithmetic compared
 * with GLib's own. */
#include "base/date.h"

static void
test_is_day (void)
{
  static const char *const days[]
      = { "1900-01-01", "2000-02-29", "2022-06-07", "2024-02-29", "2100-12-31" };
  static const char *const others[] = {
    NULL,          "",           "2022-06-7",   "2022-6-07",  "22-06-07",
    "2022-06-31",  "2023-02-29", "1900-02-29",  "2100-02-29", "2022-00-01",
    "2022-13-01",  "2022-01-00", "1899-12-31",  "2101-01-01", "2022-06-07 ",
    " 2022-06-07", "07.06.2022", "2022-06-07T", "2022/06/07", "2022-06-07T16:00:00Z",
    "２022-06-07",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    g_assert_true (ris_date_is_day (days[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_test_message ("%s", others[i]);
      g_assert_false (ris_date_is_day (others[i]));
    }
}

static void
test_is_instant (void)
{
  static const char *const instants[]
      = { "2022-06-07T16:00:00Z", "1900-01-01T00:00:00Z", "2100-12-31T23:59:59Z" };
  static const char *const others[] = {
    NULL,
    "",
    "2022-06-07",
    "2022-06-07T16:00Z",
    "2022-06-07T24:00:00Z",
    "2022-06-07T16:60:00Z",
    "2022-06-07T16:00:60Z",
    "2022-06-07T16:00:00",
    "2022-06-07 16:00:00Z",
    "2022-06-07T16:00:00z",
    "2022-06-07T16:00:00+02:00",
    "2022-06-07T16:00:00+00:00",
    "2022-06-07T16:00:00.5Z",
    "2022-02-30T16:00:00Z",
    "2022-06-07T16:00:00ZZ",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (instants); i++)
    g_assert_true (ris_date_is_instant (instants[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_test_message ("%s", others[i]);
      g_assert_false (ris_date_is_instant (others[i]));
    }
}

static void
test_dup_instant (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "2022-06-07T18:00:00+02:00", "2022-06-07T16:00:00Z" },
    { "2022-12-15T17:30:00+01:00", "2022-12-15T16:30:00Z" },
    { "2022-06-07T16:00:00Z", "2022-06-07T16:00:00Z" },
    { "2022-01-01T00:30:00+01:00", "2021-12-31T23:30:00Z" },
    { "2021-12-31T20:00:00-05:30", "2022-01-01T01:30:00Z" },
    { "2024-03-01T00:00:00+14:00", "2024-02-29T10:00:00Z" },
    { "1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z" },
    { "1900-01-01T00:00:00+01:00", NULL }, /* lies in 1899 */
    { "2100-12-31T23:30:00-01:00", NULL }, /* lies in 2101 */
    { "2022-06-07T18:00:00+15:00", NULL },
    { "2022-06-07T18:00:00+02:60", NULL },
    { "2022-06-07T18:00:00+0200", NULL },
    { "2022-06-07T18:00:00", NULL },
    { "2022-06-07", NULL },
    { NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *instant = ris_date_dup_instant (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (instant, ==, cases[i].expected);
    }
}

static void
test_civil (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "2022-06-07", "2022-06-07 00:00:00 +0" },
    { "2022-06-07T16:00:00Z", "2022-06-07 18:00:00 +120" },
    { "2022-12-31T23:30:00Z", "2023-01-01 00:30:00 +60" },
    { "2022-03-27T00:59:59Z", "2022-03-27 01:59:59 +60" },
    { "2022-03-27T01:00:00Z", "2022-03-27 03:00:00 +120" },
    { "2022-10-30T00:59:59Z", "2022-10-30 02:59:59 +120" },
    { "2022-10-30T01:00:00Z", "2022-10-30 02:00:00 +60" },
    { "2024-03-31T01:00:00Z", "2024-03-31 03:00:00 +120" }, /* the 31st is itself a Sunday */
    { "1995-09-24T00:59:59Z", "1995-09-24 02:59:59 +120" },
    { "1995-09-24T01:00:00Z", "1995-09-24 02:00:00 +60" },
    { "1996-10-27T00:59:59Z", "1996-10-27 02:59:59 +120" },
    { "1981-03-29T01:00:00Z", "1981-03-29 03:00:00 +120" },
    { "1975-07-01T12:00:00Z", "1975-07-01 13:00:00 +60" },
    { "1969-12-31T22:59:59Z", "1969-12-31 23:59:59 +60" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RisCivil c;
      g_autofree char *shown = NULL;

      g_assert_true (ris_date_get_civil (cases[i].text, &c));
      shown = g_strdup_printf ("%04d-%02d-%02d %02d:%02d:%02d +%d", c.year, c.month, c.day, c.hour,
                               c.minute, c.second, c.offset);
      g_assert_cmpstr (shown, ==, cases[i].expected);
    }
}

static void
test_civil_of_nothing (void)
{
  RisCivil civil = { .year = 7 };

  g_assert_false (ris_date_get_civil (NULL, &civil));
  g_assert_cmpint (civil.year, ==, 0);
  g_assert_false (ris_date_get_civil ("morgen", &civil));
  g_assert_false (ris_date_get_civil ("2022-06-31", &civil));
}

/* every day of two centuries, against GDate */
static void
test_every_day (void)
{
  g_autofree char *day = g_strdup ("1900-01-01");
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, G_DATE_JANUARY, 1900);
  for (;; g_date_add_days (&date, 1))
    {
      g_autofree char *expected
          = g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date),
                             (int)g_date_get_month (&date), g_date_get_day (&date));
      char *next;

      g_assert_cmpstr (day, ==, expected);
      g_assert_true (ris_date_is_day (day));
      g_assert_cmpint (ris_date_get_weekday (g_date_get_year (&date), (int)g_date_get_month (&date),
                                             g_date_get_day (&date)),
                       ==, (int)g_date_get_weekday (&date));
      if (g_date_get_year (&date) == 2100 && g_date_get_day_of_year (&date) == 365)
        break;
      next = ris_date_dup_add_days (day, 1);
      g_free (day);
      day = next;
    }
}

static void
test_add_days (void)
{
  static const struct
  {
    const char *day;
    int days;
    const char *expected;
  } cases[] = {
    { "2022-06-07", 0, "2022-06-07" },  { "2024-02-28", 1, "2024-02-29" },
    { "2023-02-28", 1, "2023-03-01" },  { "2022-03-26", 2, "2022-03-28" },
    { "2022-12-25", 10, "2023-01-04" }, { "2022-01-01", -1, "2021-12-31" },
    { "1970-01-01", -1, "1969-12-31" }, { "2000-01-01", 366, "2001-01-01" },
    { "1900-03-01", -1, "1900-02-28" }, { "2000-01-01", 36525, "2100-01-01" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *moved = ris_date_dup_add_days (cases[i].day, cases[i].days);

      g_assert_cmpstr (moved, ==, cases[i].expected);
    }
}

static void
test_unix (void)
{
  static const struct
  {
    const char *text;
    gint64 seconds;
  } cases[] = {
    { "1970-01-01", 0 },
    { "1970-01-01T00:00:01Z", 1 },
    { "1969-12-31T23:59:59Z", -1 },
    { "2022-06-07", 1654560000 },
    { "2022-06-07T16:00:00Z", 1654617600 },
    { "2038-01-19T03:14:08Z", G_GINT64_CONSTANT (2147483648) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *back = ris_date_dup_from_unix (cases[i].seconds);

      g_assert_cmpint (ris_date_to_unix (cases[i].text), ==, cases[i].seconds);
      g_assert_true (g_str_has_prefix (back, cases[i].text));
    }
  g_assert_cmpint (ris_date_to_unix (NULL), ==, 0);
  g_assert_cmpint (ris_date_to_unix ("gestern"), ==, 0);
}

static void
test_names (void)
{
  g_assert_cmpstr (ris_date_get_weekday_name (1), ==, "Montag");
  g_assert_cmpstr (ris_date_get_weekday_name (7), ==, "Sonntag");
  g_assert_cmpstr (ris_date_get_month_name (1), ==, "Januar");
  g_assert_cmpstr (ris_date_get_month_name (3), ==, "März");
  g_assert_cmpstr (ris_date_get_month_name (12), ==, "Dezember");
  g_assert_cmpstr (ris_date_get_weekday_name (ris_date_get_weekday (2022, 6, 7)), ==, "Dienstag");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/date/is-day", test_is_day);
  g_test_add_func ("/base/date/is-instant", test_is_instant);
  g_test_add_func ("/base/date/dup-instant", test_dup_instant);
  g_test_add_func ("/base/date/civil", test_civil);
  g_test_add_func ("/base/date/civil-of-nothing", test_civil_of_nothing);
  g_test_add_func ("/base/date/every-day", test_every_day);
  g_test_add_func ("/base/date/add-days", test_add_days);
  g_test_add_func ("/base/date/unix", test_unix);
  g_test_add_func ("/base/date/names", test_names);
  return g_test_run ();
}
