/* Days and instants.
 *
 * Everything is computed on the proleptic Gregorian calendar with integers; Europe/Berlin's summer
 * time follows the rule in force since 1996 (Directive 2000/84/EC: last Sunday in March to last
 * Sunday in October, 01:00 UTC) and the German rule of 1981 to 1995 (end on the last Sunday in
 * September). Older summer times are left out: no council system recorded a clock time then. Own
 * arithmetic instead of GDateTime because lists format hundreds of dates a page.
 */
#include "base/date.h"

#include <string.h>

#define FIRST_YEAR 1900
#define LAST_YEAR 2100
#define DAY_SECONDS 86400

static const char *const weekday_names[]
    = { "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag" };
static const char *const month_names[]
    = { "Januar", "Februar", "März",      "April",   "Mai",      "Juni",
        "Juli",   "August",  "September", "Oktober", "November", "Dezember" };

/* days since 1970-01-01; the year is counted from March so that the leap day is the last one */
static gint64
days_from_civil (int year, int month, int day)
{
  gint64 y = month <= 2 ? year - 1 : year;
  gint64 era = y / 400;
  gint64 year_of_era = y - era * 400;
  gint64 day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;

  return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year
         - 719468;
}

static void
civil_from_days (gint64 days, RisCivil *civil)
{
  gint64 z = days + 719468;
  gint64 era = z / 146097;
  gint64 day_of_era = z - era * 146097;
  gint64 year_of_era
      = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  gint64 day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  gint64 shifted_month = (5 * day_of_year + 2) / 153;

  civil->day = (int)(day_of_year - (153 * shifted_month + 2) / 5 + 1);
  civil->month = (int)(shifted_month < 10 ? shifted_month + 3 : shifted_month - 9);
  civil->year = (int)(year_of_era + era * 400 + (civil->month <= 2 ? 1 : 0));
}

static int
days_in_month (int year, int month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  gboolean is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

  return month == 2 && is_leap ? 29 : days[month - 1];
}

int
ris_date_get_weekday (int year, int month, int day)
{
  /* 1970-01-01 was a Thursday */
  gint64 shifted = (days_from_civil (year, month, day) + 3) % 7;

  return (int)(shifted < 0 ? shifted + 7 : shifted) + 1;
}

static gboolean
read_digits (const char **text, int n, int *value)
{
  *value = 0;
  for (int i = 0; i < n; i++, (*text)++)
    {
      if (!g_ascii_isdigit (**text))
        return FALSE;
      *value = *value * 10 + (**text - '0');
    }
  return TRUE;
}

static gboolean
read_char (const char **text, char expected)
{
  if (**text != expected)
    return FALSE;
  (*text)++;
  return TRUE;
}

static gboolean
read_day (const char **text, RisCivil *civil)
{
  return read_digits (text, 4, &civil->year) && read_char (text, '-')
         && read_digits (text, 2, &civil->month) && read_char (text, '-')
         && read_digits (text, 2, &civil->day) && civil->year >= FIRST_YEAR
         && civil->year <= LAST_YEAR && civil->month >= 1 && civil->month <= 12 && civil->day >= 1
         && civil->day <= days_in_month (civil->year, civil->month);
}

static gboolean
read_time (const char **text, RisCivil *civil)
{
  return read_char (text, 'T') && read_digits (text, 2, &civil->hour) && read_char (text, ':')
         && read_digits (text, 2, &civil->minute) && read_char (text, ':')
         && read_digits (text, 2, &civil->second) && civil->hour < 24 && civil->minute < 60
         && civil->second < 60;
}

/* Z or ±hh:mm, in minutes */
static gboolean
read_offset (const char **text, int *offset)
{
  int hours = 0, minutes = 0;
  gboolean is_west = **text == '-';

  *offset = 0;
  if (read_char (text, 'Z'))
    return TRUE;
  if (!(read_char (text, '+') || read_char (text, '-')) || !read_digits (text, 2, &hours)
      || !read_char (text, ':') || !read_digits (text, 2, &minutes) || hours > 14 || minutes > 59)
    return FALSE;
  *offset = (hours * 60 + minutes) * (is_west ? -1 : 1);
  return TRUE;
}

static gint64
civil_to_unix (const RisCivil *civil)
{
  return days_from_civil (civil->year, civil->month, civil->day) * DAY_SECONDS + civil->hour * 3600
         + civil->minute * 60 + civil->second - civil->offset * 60;
}

static void
civil_from_unix (gint64 seconds, int offset, RisCivil *civil)
{
  gint64 local = seconds + offset * 60;
  gint64 days = local / DAY_SECONDS - (local % DAY_SECONDS < 0 ? 1 : 0);
  int rest = (int)(local - days * DAY_SECONDS);

  civil_from_days (days, civil);
  civil->hour = rest / 3600;
  civil->minute = rest / 60 % 60;
  civil->second = rest % 60;
  civil->offset = offset;
}

static gint64
last_sunday_of (int year, int month)
{
  int last = days_in_month (year, month);

  return (days_from_civil (year, month, last) - ris_date_get_weekday (year, month, last) % 7)
             * DAY_SECONDS
         + 3600;
}

static int
berlin_offset (gint64 seconds)
{
  RisCivil utc = { 0 };

  civil_from_unix (seconds, 0, &utc);
  if (utc.year < 1981)
    return 60;
  if (seconds >= last_sunday_of (utc.year, 3)
      && seconds < last_sunday_of (utc.year, utc.year < 1996 ? 9 : 10))
    return 120;
  return 60;
}

gboolean
ris_date_is_day (const char *text)
{
  RisCivil civil = { 0 };

  return text != NULL && read_day (&text, &civil) && *text == '\0';
}

static gboolean
read_instant (const char *text, RisCivil *civil)
{
  return text != NULL && read_day (&text, civil) && read_time (&text, civil)
         && read_offset (&text, &civil->offset) && *text == '\0';
}

char *
ris_date_dup_day (const char *text)
{
  g_auto (GStrv) parts = NULL;
  guint64 numbers[3];
  g_autofree char *day = NULL;

  if (ris_date_is_day (text))
    return g_strdup (text);
  parts = g_strsplit (text, ".", -1);
  if (g_strv_length (parts) != G_N_ELEMENTS (numbers))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (!g_ascii_string_to_unsigned (g_strstrip (parts[i]), 10, 1, 9999, &numbers[i], NULL))
      return NULL;
  day = g_strdup_printf ("%04u-%02u-%02u", (guint)numbers[2], (guint)numbers[1], (guint)numbers[0]);
  return ris_date_is_day (day) ? g_steal_pointer (&day) : NULL;
}

gboolean
ris_date_is_instant (const char *text)
{
  RisCivil civil = { 0 };

  return read_instant (text, &civil) && g_str_has_suffix (text, "Z");
}

char *
ris_date_dup_from_unix (gint64 unix_seconds)
{
  RisCivil utc = { 0 };

  civil_from_unix (unix_seconds, 0, &utc);
  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02dZ", utc.year, utc.month, utc.day, utc.hour,
                          utc.minute, utc.second);
}

char *
ris_date_dup_instant (const char *text)
{
  RisCivil civil = { 0 };
  g_autofree char *instant = NULL;

  if (!read_instant (text, &civil))
    return NULL;
  instant = ris_date_dup_from_unix (civil_to_unix (&civil));
  /* an offset can move it out of the accepted years */
  return ris_date_is_instant (instant) ? g_steal_pointer (&instant) : NULL;
}

gint64
ris_date_to_unix (const char *text)
{
  RisCivil civil = { 0 };

  if (!ris_date_is_day (text) && !read_instant (text, &civil))
    return 0;
  if (strlen (text) == strlen ("2022-06-07"))
    read_day (&text, &civil);
  return civil_to_unix (&civil);
}

gboolean
ris_date_get_civil (const char *text, RisCivil *civil)
{
  RisCivil parsed = { 0 };
  gint64 seconds;

  memset (civil, 0, sizeof *civil);
  if (text == NULL || !read_day (&text, &parsed))
    return FALSE;
  if (*text == '\0')
    {
      *civil = parsed;
      return TRUE;
    }
  if (!read_time (&text, &parsed) || !read_offset (&text, &parsed.offset) || *text != '\0')
    return FALSE;
  seconds = civil_to_unix (&parsed);
  civil_from_unix (seconds, berlin_offset (seconds), civil);
  return TRUE;
}

char *
ris_date_dup_add_days (const char *day, int days)
{
  RisCivil civil = { 0 };
  g_autofree char *moved
      = ris_date_dup_from_unix (ris_date_to_unix (day) + (gint64)days * DAY_SECONDS);

  g_return_val_if_fail (ris_date_get_civil (day, &civil), NULL);
  moved[strlen ("2022-06-07")] = '\0';
  return g_steal_pointer (&moved);
}

const char *
ris_date_get_weekday_name (int weekday)
{
  g_return_val_if_fail (weekday >= 1 && weekday <= 7, "");
  return weekday_names[weekday - 1];
}

const char *
ris_date_get_month_name (int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, "");
  return month_names[month - 1];
}
