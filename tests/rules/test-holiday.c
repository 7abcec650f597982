/* Holidays: published calendars typed as data, a second computation of Easter, and files that are wrong. */
#include "rules/holiday.h"

#include "base/date.h"
#include "law.h"

#define N_LANDS 16

static const char *const land_codes[N_LANDS] = { "BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV",
                                                 "NI", "NW", "RP", "SL", "SN", "ST", "SH", "TH" };

static RisHolidays *
parse (const char *text, GPtrArray *problems)
{
  return ris_holidays_parse ("test.rules", text, strlen (text), problems);
}

static RisHolidays *
delivered_new (void)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (law_problem_free);
  g_autoptr (GBytes) bytes
      = g_resources_lookup_data (LAW_FOLDER "feiertage.rules", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  RisHolidays *holidays;

  g_assert_nonnull (bytes);
  holidays = ris_holidays_parse ("feiertage.rules", g_bytes_get_data (bytes, NULL),
                                 g_bytes_get_size (bytes), problems);
  law_assert_fine (problems);
  g_assert_nonnull (holidays);
  return holidays;
}

/* --- Easter a second time --- */

/* by golden number and epact, as a calendar maker of 1583 did it: age of the moon, full moon of spring, the Sunday after it */
static char *
dup_easter_by_epact (int year)
{
  int golden = year % 19 + 1;
  int century = year / 100 + 1;
  int solar = 3 * century / 4 - 12;
  int lunar = (8 * century + 5) / 25 - 5;
  int epact = (11 * golden + 20 + lunar - solar) % 30;
  int sunday = 5 * year / 4 - solar - 10;
  int day;

  if (epact < 0)
    epact += 30;
  if ((epact == 25 && golden > 11) || epact == 24)
    epact++;
  day = 44 - epact;
  if (day < 21)
    day += 30;
  day += 7 - (sunday + day) % 7;
  return day > 31 ? g_strdup_printf ("%04d-04-%02d", year, day - 31)
                  : g_strdup_printf ("%04d-03-%02d", year, day);
}

/* Gauss with his exceptions */
static char *
dup_easter_by_gauss (int year)
{
  int k = year / 100;
  int m = (15 + k - k / 4 - (8 * k + 13) / 25) % 30;
  int n = (4 + k - k / 4) % 7;
  int a = year % 19;
  int d = (19 * a + m) % 30;
  int e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + n) % 7;
  int day = 22 + d + e;

  if (day == 57 || (day == 56 && d == 28 && a > 10))
    day -= 7;
  return day > 31 ? g_strdup_printf ("%04d-04-%02d", year, day - 31)
                  : g_strdup_printf ("%04d-03-%02d", year, day);
}

static void
test_easter (void)
{
  for (int year = 1900; year <= 2100; year++)
    {
      g_autofree char *easter = ris_holidays_dup_easter (year);
      g_autofree char *epact = dup_easter_by_epact (year);
      g_autofree char *gauss = dup_easter_by_gauss (year);
      RisCivil civil;

      g_assert_cmpstr (easter, ==, epact);
      g_assert_cmpstr (easter, ==, gauss);
      g_assert_true (ris_date_get_civil (easter, &civil));
      g_assert_cmpint (ris_date_get_weekday (civil.year, civil.month, civil.day), ==, 7);
    }
}

static void
test_easter_known (void)
{
  /* earliest and latest ones, and those of the tables below */
  static const char *const known[]
      = { "1943-04-25", "2008-03-23", "2038-04-25", "1990-04-15", "1995-04-16", "2000-04-23",
          "2017-04-16", "2020-04-12", "2024-03-31", "2026-04-05", "2049-04-18", "2100-03-28" };

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_autofree char *easter = ris_holidays_dup_easter ((int)g_ascii_strtoll (known[i], NULL, 10));

      g_assert_cmpstr (easter, ==, known[i]);
    }
}

/* --- published calendars --- */

static const struct
{
  const char *land;
  const char *region;
  int year;
  const char *days;
} calendars[] = {
  { "NW", NULL, 1990,
    "01-01 04-13 04-16 05-01 05-24 06-04 06-14 06-17 10-03 11-01 11-21 12-25 12-26" },
  { "NW", NULL, 2008, "01-01 03-21 03-24 05-01 05-01 05-12 05-22 10-03 11-01 12-25 12-26" },
  { "NW", NULL, 2017, "01-01 04-14 04-17 05-01 05-25 06-05 06-15 10-03 10-31 11-01 12-25 12-26" },
  { "NW", NULL, 2022, "01-01 04-15 04-18 05-01 05-26 06-06 06-16 10-03 11-01 12-25 12-26" },
  { "NW", NULL, 2024, "01-01 03-29 04-01 05-01 05-09 05-20 05-30 10-03 11-01 12-25 12-26" },
  { "NW", NULL, 2026, "01-01 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26" },
  { "NW", NULL, 2100, "01-01 03-26 03-29 05-01 05-06 05-17 05-27 10-03 11-01 12-25 12-26" },
  { "BY", NULL, 2023, "01-01 01-06 04-07 04-10 05-01 05-18 05-29 06-08 10-03 11-01 12-25 12-26" },
  { "BY", "katholisch", 2023,
    "01-01 01-06 04-07 04-10 05-01 05-18 05-29 06-08 08-15 10-03 11-01 12-25 12-26" },
  { "BY", "augsburg", 2023,
    "01-01 01-06 04-07 04-10 05-01 05-18 05-29 06-08 08-08 10-03 11-01 12-25 12-26" },
  { "SN", NULL, 1994, "01-01 04-01 04-04 05-01 05-12 05-23 10-03 10-31 11-16 12-25 12-26" },
  { "SN", NULL, 1995, "01-01 04-14 04-17 05-01 05-25 06-05 10-03 10-31 11-22 12-25 12-26" },
  { "SN", NULL, 2024, "01-01 03-29 04-01 05-01 05-09 05-20 10-03 10-31 11-20 12-25 12-26" },
  { "SN", "fronleichnam", 2024,
    "01-01 03-29 04-01 05-01 05-09 05-20 05-30 10-03 10-31 11-20 12-25 12-26" },
  { "BE", NULL, 2017, "01-01 04-14 04-17 05-01 05-25 06-05 10-03 10-31 12-25 12-26" },
  { "BE", NULL, 2018, "01-01 03-30 04-02 05-01 05-10 05-21 10-03 12-25 12-26" },
  { "BE", NULL, 2020, "01-01 03-08 04-10 04-13 05-01 05-08 05-21 06-01 10-03 12-25 12-26" },
  { "BE", NULL, 2025, "01-01 03-08 04-18 04-21 05-01 05-08 05-29 06-09 10-03 12-25 12-26" },
  { "BE", NULL, 2028, "01-01 03-08 04-14 04-17 05-01 05-25 06-05 06-17 10-03 12-25 12-26" },
  { "TH", NULL, 2018, "01-01 03-30 04-02 05-01 05-10 05-21 10-03 10-31 12-25 12-26" },
  { "TH", NULL, 2020, "01-01 04-10 04-13 05-01 05-21 06-01 09-20 10-03 10-31 12-25 12-26" },
  { "TH", "fronleichnam", 2020,
    "01-01 04-10 04-13 05-01 05-21 06-01 06-11 09-20 10-03 10-31 12-25 12-26" },
  { "BB", NULL, 2021, "01-01 04-02 04-04 04-05 05-01 05-13 05-23 05-24 10-03 10-31 12-25 12-26" },
  { "MV", NULL, 2022, "01-01 04-15 04-18 05-01 05-26 06-06 10-03 10-31 12-25 12-26" },
  { "MV", NULL, 2023, "01-01 03-08 04-07 04-10 05-01 05-18 05-29 10-03 10-31 12-25 12-26" },
  { "SL", NULL, 2026, "01-01 04-03 04-06 05-01 05-14 05-25 06-04 08-15 10-03 11-01 12-25 12-26" },
  { "RP", NULL, 2026, "01-01 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26" },
  { "ST", NULL, 2026, "01-01 01-06 04-03 04-06 05-01 05-14 05-25 10-03 10-31 12-25 12-26" },
  { "SH", NULL, 2026, "01-01 04-03 04-06 05-01 05-14 05-25 10-03 10-31 12-25 12-26" },
  { "HE", NULL, 2026, "01-01 04-03 04-06 05-01 05-14 05-25 06-04 10-03 12-25 12-26" },
};

static void
test_calendars (void)
{
  g_autoptr (RisHolidays) holidays = delivered_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (calendars); i++)
    {
      const char *regions[] = { calendars[i].region, NULL };
      g_autoptr (GPtrArray) list
          = ris_holidays_list (holidays, calendars[i].land, regions, calendars[i].year);
      g_autoptr (GString) days = g_string_new (NULL);

      for (guint k = 0; k < list->len; k++)
        {
          const RisHoliday *holiday = list->pdata[k];

          g_assert_cmpint (g_ascii_strtoll (holiday->day, NULL, 10), ==, calendars[i].year);
          g_string_append_printf (days, "%s%s", k == 0 ? "" : " ", holiday->day + strlen ("2026-"));
        }
      g_test_message ("%s %d", calendars[i].land, calendars[i].year);
      g_assert_cmpstr (days->str, ==, calendars[i].days);
    }
}

/* how many public holidays each Land had, as newspapers print it at the turn of the year */
static void
test_counts (void)
{
  static const struct
  {
    int year;
    guint counts[N_LANDS];
  } years[] = {
    /*        BW  BY  BE  BB  HB  HH  HE  MV  NI  NW  RP  SL  SN  ST  SH  TH */
    { 1994, { 13, 13, 10, 13, 10, 10, 11, 11, 10, 12, 12, 13, 11, 12, 10, 11 } },
    { 1995, { 12, 12, 9, 12, 9, 9, 10, 10, 9, 11, 11, 12, 11, 11, 9, 10 } },
    { 2016, { 12, 12, 9, 12, 9, 9, 10, 10, 9, 11, 11, 12, 11, 11, 9, 10 } },
    { 2017, { 13, 13, 10, 12, 10, 10, 11, 10, 10, 12, 12, 13, 11, 11, 10, 10 } },
    { 2018, { 12, 12, 9, 12, 10, 10, 10, 10, 10, 11, 11, 12, 11, 11, 10, 10 } },
    { 2019, { 12, 12, 10, 12, 10, 10, 10, 10, 10, 11, 11, 12, 11, 11, 10, 11 } },
    { 2020, { 12, 12, 11, 12, 10, 10, 10, 10, 10, 11, 11, 12, 11, 11, 10, 11 } },
    { 2023, { 12, 12, 10, 12, 10, 10, 10, 11, 10, 11, 11, 12, 11, 11, 10, 11 } },
    { 2025, { 12, 12, 11, 12, 10, 10, 10, 11, 10, 11, 11, 12, 11, 11, 10, 11 } },
  };
  g_autoptr (RisHolidays) holidays = delivered_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (years); i++)
    for (int land = 0; land < N_LANDS; land++)
      {
        g_autoptr (GPtrArray) list
            = ris_holidays_list (holidays, land_codes[land], NULL, years[i].year);

        g_test_message ("%s %d", land_codes[land], years[i].year);
        g_assert_cmpuint (list->len, ==, years[i].counts[land]);
      }
}

/* each year of a century: weekdays, order, and list and find agree */
static void
test_every_year (void)
{
  static const struct
  {
    const char *name;
    int weekday;
  } weekdays[] = { { "Karfreitag", 5 },    { "Ostermontag", 1 },  { "Christi Himmelfahrt", 4 },
                   { "Pfingstmontag", 1 }, { "Fronleichnam", 4 }, { "Buß- und Bettag", 3 } };
  g_autoptr (RisHolidays) holidays = delivered_new ();
  guint n_checked = 0;

  for (int year = 1990; year <= 2100; year++)
    {
      g_autoptr (GPtrArray) list = ris_holidays_list (holidays, "SN", NULL, year);

      for (guint i = 0; i < list->len; i++)
        {
          const RisHoliday *holiday = list->pdata[i];
          const RisHoliday *before = i == 0 ? holiday : list->pdata[i - 1];
          RisCivil civil;

          g_assert_cmpstr (before->day, <=, holiday->day);
          g_assert_nonnull (ris_holidays_find (holidays, "SN", NULL, holiday->day));
          g_assert_true (ris_date_get_civil (holiday->day, &civil));
          for (gsize k = 0; k < G_N_ELEMENTS (weekdays); k++)
            if (g_str_equal (weekdays[k].name, holiday->name))
              {
                g_assert_cmpint (ris_date_get_weekday (civil.year, civil.month, civil.day), ==,
                                 weekdays[k].weekday);
                n_checked++;
              }
        }
    }
  g_assert_cmpuint (n_checked, ==, 111 * 5);
}

static void
test_find (void)
{
  static const char *const regions[] = { "katholisch", "augsburg", NULL };
  g_autoptr (RisHolidays) holidays = delivered_new ();
  g_autoptr (RisHolidays) again = ris_holidays_ref (holidays);

  g_assert_cmpstr (ris_holidays_find (again, "NW", NULL, "2026-04-03"), ==, "Karfreitag");
  g_assert_cmpstr (ris_holidays_find (again, "SN", NULL, "2026-11-18"), ==, "Buß- und Bettag");
  g_assert_cmpstr (ris_holidays_find (again, "NW", NULL, "1990-06-17"), ==,
                   "Tag der deutschen Einheit");
  g_assert_cmpstr (ris_holidays_find (again, "BY", regions, "2026-08-15"), ==, "Mariä Himmelfahrt");
  g_assert_null (ris_holidays_find (again, "BY", NULL, "2026-08-15"));
  g_assert_null (ris_holidays_find (again, "NW", regions, "2026-08-15"));
  g_assert_null (ris_holidays_find (again, "NW", NULL, "2026-04-04"));
  g_assert_null (ris_holidays_find (again, "NW", NULL, "1991-06-17"));
  g_assert_null (ris_holidays_find (again, "NW", NULL, "1989-12-25"));
  g_assert_null (ris_holidays_find (again, "NW", NULL, "2101-01-01"));
  g_assert_null (ris_holidays_find (again, "NW", NULL, "2026-02-30"));
  g_assert_null (ris_holidays_find (again, "XX", NULL, "2026-04-03"));
}

static void
test_norms (void)
{
  static const char *const regions[] = { "katholisch", NULL };
  g_autoptr (RisHolidays) holidays = delivered_new ();
  g_autoptr (GPtrArray) list = ris_holidays_list (holidays, "BY", regions, 2026);
  g_autoptr (GPtrArray) nowhere = ris_holidays_list (holidays, "XX", NULL, 2026);
  const RisHoliday *first = list->pdata[0];
  guint n_regions = 0;

  g_assert_cmpuint (nowhere->len, ==, 0);
  g_assert_cmpstr (first->name, ==, "Neujahr");
  g_assert_cmpstr (first->norm, ==, "Bayerisches Feiertagsgesetz");
  g_assert_null (first->region);
  for (guint i = 0; i < list->len; i++)
    {
      const RisHoliday *holiday = list->pdata[i];

      if (g_str_equal (holiday->name, "Tag der Deutschen Einheit"))
        g_assert_cmpstr (holiday->norm, ==, "Art. 2 Abs. 2 Einigungsvertrag");
      if (holiday->region != NULL)
        {
          g_assert_cmpstr (holiday->region, ==, "katholisch");
          g_assert_cmpstr (holiday->name, ==, "Mariä Himmelfahrt");
          n_regions++;
        }
    }
  g_assert_cmpuint (n_regions, ==, 1);
  ris_holiday_free (NULL);
}

/* --- files --- */

#define ROW "Neujahr | 01-01 | alle | | | | | B\n"

static void
test_broken (void)
{
  static const struct
  {
    const char *text;
    guint line;
    const char *message;
  } files[] = {
    { "", 0, "es fehlt @feiertage" },
    { "# nur ein Kommentar\n\n", 0, "es fehlt @feiertage" },
    { "\n" ROW, 2, "muss mit @feiertage beginnen" },
    { "@feiertage\n@feiertage\n", 2, "zweimal" },
    { "@feiertage\n@land NW\n", 2, "unbekannt" },
    { "@feiertage\n@stand gestern\n", 2, "kein Tag" },
    { "@feiertage\n@gesetz NW\n", 2, "braucht ein Land" },
    { "@feiertage\n@gesetz XX Gesetz\n", 2, "braucht ein Land" },
    { "@feiertage\n@gesetz NW A\n@gesetz NW B\n", 3, "schon genannt" },
    { "@feiertage\nNeujahr | 01-01 | alle\n", 2, "3 Spalten statt 8" },
    { "@feiertage\n" ROW "Neujahr | 01-01 | alle | | | | | B | x\n", 3, "9 Spalten statt 8" },
    { "@feiertage\n | 01-01 | alle | | | | | B\n", 2, "Name" },
    { "@feiertage\nX | 13-01 | alle | | | | | B\n", 2, "„13-01“ ist kein Tag" },
    { "@feiertage\nX | 02-29 | alle | | | | | B\n", 2, "kein Tag" },
    { "@feiertage\nX | ostern+71 | alle | | | | | B\n", 2, "ostern-60 bis ostern+70" },
    { "@feiertage\nX | osternabend | alle | | | | | B\n", 2, "„osternabend“" },
    { "@feiertage\nX | | alle | | | | | B\n", 2, "kein Tag" },
    { "@feiertage\nX | 01-01 | | | | | | B\n", 2, "in welchen Ländern" },
    { "@feiertage\nX | 01-01 | NW, | | | | | B\n", 2, "kein Land" },
    { "@feiertage\nX | 01-01 | NW, XX | | | | | B\n", 2, "„XX“ ist kein Land" },
    { "@feiertage\nX | 01-01 | NW, RP, NW | | | | | B\n", 2, "NW steht zweimal" },
    { "@feiertage\nX | 01-01 | alle | 1989 | | | | B\n", 2, "„1989“ ist kein Jahr" },
    { "@feiertage\nX | 01-01 | alle | | 2101 | | | B\n", 2, "„2101“ ist kein Jahr" },
    { "@feiertage\nX | 01-01 | alle | 02000 | | | | B\n", 2, "kein Jahr" },
    { "@feiertage\nX | 01-01 | alle | 2001 | 2000 | | | B\n", 2, "nach dem letzten" },
    { "@feiertage\nX | 01-01 | alle | | | mond | | B\n", 2, "„mond“ ist kein Gebiet" },
    { "@feiertage\nX | 01-01 | alle | | | | | E\n", 2, "Sicherheit E" },
    { "@feiertage\nX | 01-01 | alle | | | | |\n", 2, "keine Sicherheit" },
    { "@feiertage\n" ROW "X | 01-01 | NW | 2000 | | | | B\n", 3, "schon Zeile 2" },
    { "@feiertage\nX\xff | 01-01 | alle | | | | | B\n", 0, "UTF-8" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (law_problem_free);
      g_autoptr (RisHolidays) holidays = parse (files[i].text, problems);
      const RisRuleProblem *problem;

      g_test_message ("%s", files[i].text);
      g_assert_null (holidays);
      g_assert_cmpuint (problems->len, ==, 1);
      problem = problems->pdata[0];
      g_test_message ("%s", problem->message);
      g_assert_cmpstr (problem->file, ==, "test.rules");
      g_assert_cmpuint (problem->line, ==, files[i].line);
      g_assert_nonnull (strstr (problem->message, files[i].message));
    }
}

static void
test_all_problems (void)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (law_problem_free);
  g_autoptr (RisHolidays) holidays = parse ("@feiertage\nX\n" ROW "Y\n", problems);

  g_assert_null (holidays);
  g_assert_cmpuint (problems->len, ==, 2);
  g_assert_cmpuint (((RisRuleProblem *)problems->pdata[1])->line, ==, 4);
}

static void
test_lenient (void)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (law_problem_free);
  g_autoptr (RisHolidays) holidays = parse ("\xef\xbb\xbf# Kommentar\r\n\r\n@feiertage\r\n"
                                            "Ostern|ostern|NW,RP||2000|||B\r\n"
                                            "Ostern | ostern | NW | 2001 | | | Norm | B\r\n"
                                            "Ostern | ostern | HE | | | katholisch | | D",
                                            problems);
  g_autoptr (GPtrArray) list = NULL;

  law_assert_fine (problems);
  g_assert_cmpstr (ris_holidays_find (holidays, "RP", NULL, "2000-04-23"), ==, "Ostern");
  g_assert_null (ris_holidays_find (holidays, "RP", NULL, "2001-04-15"));
  g_assert_null (ris_holidays_find (holidays, "HE", NULL, "2001-04-15"));
  list = ris_holidays_list (holidays, "NW", NULL, 2001);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpstr (((RisHoliday *)list->pdata[0])->norm, ==, "Norm");
}

static void
test_too_many (void)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (law_problem_free);
  g_autoptr (GString) text = g_string_new ("@feiertage\n");

  for (int i = 0; i < 1001; i++)
    g_string_append_printf (text, "X | 01-%02d | %s | %d | %d | | | B\n", i % 28 + 1,
                            land_codes[i / 28 % N_LANDS], 1990 + i / 448, 1990 + i / 448);
  g_autoptr (RisHolidays) holidays = parse (text->str, problems);

  g_assert_null (holidays);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpuint (((RisRuleProblem *)problems->pdata[0])->line, ==, 1002);
}

/* a file of nothing but errors, and one error as long as a file: both end */
static void
test_endless (void)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (law_problem_free);
  g_autoptr (GPtrArray) one = g_ptr_array_new_with_free_func (law_problem_free);
  g_autoptr (GString) text = g_string_new ("@feiertage\n");
  g_autoptr (RisHolidays) holidays = NULL;
  g_autoptr (RisHolidays) line = NULL;

  for (int i = 0; i < 5000; i++)
    g_string_append (text, "x\n");
  holidays = parse (text->str, problems);
  g_assert_null (holidays);
  g_assert_cmpuint (problems->len, >, 100);
  g_assert_cmpuint (problems->len, <, 5000);

  g_string_assign (text, "@feiertage\nX | ");
  for (int i = 0; i < 5000; i++)
    g_string_append (text, "ä");
  g_string_append (text, " | alle | | | | | B\n");
  line = parse (text->str, one);
  g_assert_null (line);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpint (g_utf8_strlen (((RisRuleProblem *)one->pdata[0])->message, -1), <=, 301);

  /* no room for a further problem is no success */
  g_assert_null (parse ("@feiertage\nX\n", problems));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/holiday/easter", test_easter);
  g_test_add_func ("/rules/holiday/easter-known", test_easter_known);
  g_test_add_func ("/rules/holiday/calendars", test_calendars);
  g_test_add_func ("/rules/holiday/counts", test_counts);
  g_test_add_func ("/rules/holiday/every-year", test_every_year);
  g_test_add_func ("/rules/holiday/find", test_find);
  g_test_add_func ("/rules/holiday/norms", test_norms);
  g_test_add_func ("/rules/holiday/broken", test_broken);
  g_test_add_func ("/rules/holiday/all-problems", test_all_problems);
  g_test_add_func ("/rules/holiday/lenient", test_lenient);
  g_test_add_func ("/rules/holiday/too-many", test_too_many);
  g_test_add_func ("/rules/holiday/endless", test_endless);
  return g_test_run ();
}
