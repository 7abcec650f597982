/* Calendar days as numbers.
 *
 * GDate does the arithmetic: it knows nothing of clocks and zones, and its days do not end where the texts of base/date.h do –
 * a deadline that begins in December 2100 ends after all. Which day it is in Europe/Berlin is decided once, on reading.
 */
#include "calendar-day-private.h"

#include "base/date.h"

gint64
ris_calendar_day_read (const char *text)
{
  RisCivil civil = { 0 };
  GDate date = { 0 };

  if ((!ris_date_is_day (text) && !ris_date_is_instant (text))
      || !ris_date_get_civil (text, &civil))
    return RIS_NO_DAY;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay)civil.day, (GDateMonth)civil.month, (GDateYear)civil.year);
  return g_date_get_julian (&date);
}

static GDate
as_date (gint64 day)
{
  GDate date = { 0 };

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32)day);
  return date;
}

char *
ris_calendar_day_dup_iso (gint64 day)
{
  GDate date = as_date (day);

  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date),
                          g_date_get_day (&date));
}

char *
ris_calendar_day_dup_short (gint64 day)
{
  GDate date = as_date (day);

  return g_strdup_printf ("%.2s., %02d.%02d.",
                          ris_date_get_weekday_name (ris_calendar_day_get_weekday (day)),
                          g_date_get_day (&date), g_date_get_month (&date));
}

char *
ris_calendar_day_dup_text (gint64 day)
{
  GDate date = as_date (day);
  g_autofree char *text = ris_calendar_day_dup_short (day);

  return g_strdup_printf ("%s%04d", text, g_date_get_year (&date));
}

char *
ris_calendar_day_dup_clock (gint64 seconds)
{
  g_autofree char *instant = ris_date_dup_from_unix (seconds);
  g_autofree char *text = ris_calendar_day_dup_text (ris_calendar_day_read (instant));
  RisCivil civil = { 0 };

  ris_date_get_civil (instant, &civil);
  return g_strdup_printf ("%s, %02d:%02d Uhr", text, civil.hour, civil.minute);
}

int
ris_calendar_day_get_weekday (gint64 day)
{
  /* the Julian day 1 was a Monday */
  return (int)((day - 1) % 7) + 1;
}

gint64
ris_calendar_day_add_months (gint64 day, gint64 months)
{
  GDate date = as_date (day);

  if (months < 0)
    g_date_subtract_months (&date, (guint)-months);
  else
    g_date_add_months (&date, (guint)months);
  return g_date_get_julian (&date);
}

static const char *
find_holiday (const RisRules *rules, gint64 day)
{
  g_autofree char *iso = ris_calendar_day_dup_iso (day);

  return ris_rules_find_holiday (rules, iso);
}

const char *
ris_calendar_day_find_free (const RisRules *rules, gint64 day)
{
  int weekday = ris_calendar_day_get_weekday (day);
  const char *holiday = find_holiday (rules, day);

  if (holiday != NULL)
    return holiday;
  return weekday >= 6 ? ris_date_get_weekday_name (weekday) : NULL;
}

char *
ris_calendar_day_dup_free (const RisRules *rules, gint64 day)
{
  const char *name = ris_calendar_day_find_free (rules, day);

  if (name == NULL)
    return NULL;
  if (find_holiday (rules, day) != NULL)
    return g_strdup_printf ("Feiertag (%s)", name);
  return g_strdup_printf ("ein %s", name);
}

gboolean
ris_calendar_day_is_counted (const RisRules *rules, RisDurationUnit unit, gint64 day)
{
  int weekday = ris_calendar_day_get_weekday (day);

  if (unit != RIS_UNIT_WERKTAGE && unit != RIS_UNIT_ARBEITSTAGE)
    return TRUE;
  if (weekday == 7 || (weekday == 6 && unit == RIS_UNIT_ARBEITSTAGE))
    return FALSE;
  return find_holiday (rules, day) == NULL;
}

gint64
ris_calendar_day_find_working (const RisRules *rules, gint64 day)
{
  while (ris_calendar_day_find_free (rules, day) != NULL)
    day--;
  return day;
}

/* the day on which the @n-th day that counts is reached, going by @step from @day, which does not count itself */
static gint64
count_days (const RisRules *rules, gint64 day, const RisDuration *duration, gint64 step)
{
  for (gint64 counted = 0; counted < duration->number;)
    {
      day += step;
      counted += ris_calendar_day_is_counted (rules, duration->unit, day) ? 1 : 0;
    }
  return day;
}

gint64
ris_calendar_day_count_back (const RisRules *rules, gint64 day, const RisDuration *duration)
{
  switch (duration->unit)
    {
    case RIS_UNIT_WEEKS:
      return day - 7 * duration->number;
    case RIS_UNIT_MONTHS:
      return ris_calendar_day_add_months (day, -duration->number);
    case RIS_UNIT_FULL_DAYS:
    case RIS_UNIT_WERKTAGE:
    case RIS_UNIT_ARBEITSTAGE:
      return count_days (rules, day, duration, -1) - 1;
    case RIS_UNIT_DAYS:
    case RIS_UNIT_HOURS:
    default:
      return day - duration->number;
    }
}

gint64
ris_calendar_day_count_forward (const RisRules *rules, gint64 day, const RisDuration *duration)
{
  switch (duration->unit)
    {
    case RIS_UNIT_WEEKS:
      return day + 7 * duration->number;
    case RIS_UNIT_MONTHS:
      return ris_calendar_day_add_months (day, duration->number);
    case RIS_UNIT_WERKTAGE:
    case RIS_UNIT_ARBEITSTAGE:
      return count_days (rules, day, duration, 1);
    case RIS_UNIT_DAYS:
    case RIS_UNIT_FULL_DAYS:
    case RIS_UNIT_HOURS:
    default:
      return day + duration->number;
    }
}

char *
ris_calendar_day_dup_label (const char *day)
{
  gint64 number = ris_calendar_day_read (day);

  return number == RIS_NO_DAY ? g_strdup (day) : ris_calendar_day_dup_text (number);
}

char *
ris_calendar_day_dup_time (const char *instant)
{
  RisCivil civil;

  if (!ris_date_is_instant (instant) || !ris_date_get_civil (instant, &civil))
    return g_strdup (instant);
  return g_strdup_printf ("%02d:%02d Uhr", civil.hour, civil.minute);
}
