/* Notice periods, counted back from a meeting.
 *
 * Days are whole local days; hours are hours that pass, so one before the clocks change is an hour too. A period in hours ends
 * at a moment, and an event of which only the day is known may then be neither early nor late: the delay is unclear.
 */
#include "notice-period-private.h"

#include "base/date.h"

#define HOUR_SECONDS 3600
#define SHORT_SPAN 31 /* days up to which each Saturday and Sunday left out is named */

gboolean
ris_notice_period_init (RisNoticePeriod *period, const RisRules *rules, const RisRule *rule,
                        gint64 meeting, const char *start)
{
  const RisDuration *duration = &rule->value.duration;

  *period = (RisNoticePeriod){ .rule = rule, .meeting = meeting };
  if (duration->unit == RIS_UNIT_HOURS)
    {
      g_autofree char *instant = NULL;

      if (!ris_date_is_instant (start))
        return FALSE;
      period->start = ris_date_to_unix (start);
      period->last_second = period->start - duration->number * HOUR_SECONDS;
      instant = ris_date_dup_from_unix (period->last_second);
      period->counted = ris_calendar_day_read (instant);
    }
  else
    period->counted = ris_calendar_day_count_back (rules, meeting, duration);
  period->last = period->counted;
  /* no day: before the years that instants have */
  return period->counted != RIS_NO_DAY;
}

gboolean
ris_notice_period_is_hours (const RisNoticePeriod *period)
{
  return period->rule->value.duration.unit == RIS_UNIT_HOURS;
}

void
ris_notice_period_move (RisNoticePeriod *period, const RisRules *rules)
{
  if (!ris_notice_period_is_hours (period))
    period->last = ris_calendar_day_find_working (rules, period->counted);
}

char *
ris_notice_period_dup_last (const RisNoticePeriod *period)
{
  return ris_notice_period_is_hours (period) ? ris_calendar_day_dup_clock (period->last_second)
                                             : ris_calendar_day_dup_text (period->last);
}

char *
ris_notice_period_dup_text (const RisNoticePeriod *period, const RisNoticeEvent *event)
{
  const RisDuration *duration = &period->rule->value.duration;
  g_autofree char *text = ris_duration_dup_text (duration);

  switch (duration->unit)
    {
    case RIS_UNIT_FULL_DAYS:
      return g_strdup_printf ("%s, Tag %s und Sitzungstag zählen nicht", text, event->genitive);
    case RIS_UNIT_WERKTAGE:
      return g_strdup_printf ("%s zwischen %s und Sitzungstag, Sonn- und Feiertage zählen nicht",
                              text, event->name);
    case RIS_UNIT_ARBEITSTAGE:
      return g_strdup_printf ("%s zwischen %s und Sitzungstag, Samstage, Sonn- und Feiertage "
                              "zählen nicht",
                              text, event->name);
    case RIS_UNIT_HOURS:
      return g_strdup_printf ("%s vor Beginn der Sitzung", text);
    case RIS_UNIT_DAYS:
    case RIS_UNIT_WEEKS:
    case RIS_UNIT_MONTHS:
    default:
      if (duration->number == 0)
        return g_strdup ("ohne Mindestfrist, bis zum Sitzungstag");
      return g_strdup_printf ("%s vor dem Sitzungstag", text);
    }
}

/* the days between, and those among them that do not count */
static void
add_between (const RisNoticePeriod *period, const RisRules *rules, RisFinding *finding)
{
  const RisDuration *duration = &period->rule->value.duration;
  g_autofree char *text = ris_duration_dup_text (duration);
  g_autofree char *first = ris_calendar_day_dup_short (period->counted + 1);
  g_autofree char *last = ris_calendar_day_dup_short (period->meeting - 1);
  gboolean is_short = period->meeting - period->counted <= SHORT_SPAN;

  for (gint64 day = period->counted + 1; day < period->meeting; day++)
    {
      g_autofree char *name = ris_calendar_day_dup_short (day);
      g_autofree char *free_day = ris_calendar_day_dup_free (rules, day);

      if (!ris_calendar_day_is_counted (rules, duration->unit, day)
          && (is_short || g_str_has_prefix (free_day, "Feiertag")))
        ris_finding_add_step (finding, "%s zählt nicht: %s", name, free_day);
    }
  if (period->counted + 1 == period->meeting)
    ris_finding_add_step (finding, "kein Tag muss dazwischen liegen");
  else if (period->counted + 2 == period->meeting)
    ris_finding_add_step (finding, "%s: %s", first, text);
  else
    ris_finding_add_step (finding, "%s … %s: %s", first, last, text);
}

static void
add_difference (const RisNoticePeriod *period, RisFinding *finding)
{
  g_autofree char *text = ris_duration_dup_text (&period->rule->value.duration);
  g_autofree char *meeting = ris_calendar_day_dup_text (period->meeting);
  g_autofree char *last = ris_calendar_day_dup_text (period->counted);

  ris_finding_add_step (finding, "%s (Sitzung) − %s = %s", meeting, text, last);
}

static void
add_hours (const RisNoticePeriod *period, RisFinding *finding)
{
  g_autofree char *text = ris_duration_dup_text (&period->rule->value.duration);
  g_autofree char *start = ris_calendar_day_dup_clock (period->start);
  g_autofree char *last = ris_calendar_day_dup_clock (period->last_second);

  ris_finding_add_step (finding, "%s (Beginn der Sitzung) − %s = %s", start, text, last);
}

void
ris_notice_period_add_steps (const RisNoticePeriod *period, const RisRules *rules,
                             RisFinding *finding)
{
  RisDurationUnit unit = period->rule->value.duration.unit;

  if (unit == RIS_UNIT_HOURS)
    add_hours (period, finding);
  else if (unit == RIS_UNIT_DAYS || unit == RIS_UNIT_WEEKS || unit == RIS_UNIT_MONTHS)
    add_difference (period, finding);
  else
    add_between (period, rules, finding);
  if (period->last != period->counted)
    {
      g_autofree char *counted = ris_calendar_day_dup_short (period->counted);
      g_autofree char *free_day = ris_calendar_day_dup_free (rules, period->counted);
      g_autofree char *last = ris_calendar_day_dup_text (period->last);

      ris_finding_add_step (finding, "%s ist %s: vorverlegt auf %s", counted, free_day, last);
    }
}

RisNoticeDelay
ris_notice_period_get_day_delay (const RisNoticePeriod *period, gint64 day)
{
  return (RisNoticeDelay){
    .is_unclear = ris_notice_period_is_hours (period) && day == period->last,
    .days = MAX (day - period->last, 0),
  };
}

RisNoticeDelay
ris_notice_period_get_delay (const RisNoticePeriod *period, const char *moment)
{
  RisNoticeDelay delay = { 0 };
  gint64 seconds;

  if (!ris_notice_period_is_hours (period) || !ris_date_is_instant (moment))
    return ris_notice_period_get_day_delay (period, ris_calendar_day_read (moment));
  seconds = ris_date_to_unix (moment) - period->last_second;
  delay.hours = seconds > 0 ? (seconds + HOUR_SECONDS - 1) / HOUR_SECONDS : 0;
  return delay;
}

gboolean
ris_notice_period_is_late (const RisNoticeDelay *delay)
{
  return delay->days > 0 || delay->hours > 0;
}

char *
ris_notice_period_dup_delay (const RisNoticeDelay *delay)
{
  RisDuration duration = { .number = delay->days, .unit = RIS_UNIT_DAYS };
  g_autofree char *text = NULL;

  if (delay->hours > 0)
    duration = (RisDuration){ .number = delay->hours, .unit = RIS_UNIT_HOURS };
  text = ris_duration_dup_text (&duration);
  return g_strdup_printf ("um %s", text);
}

void
ris_notice_period_add_delay (const RisNoticeDelay *delay, RisFinding *finding)
{
  if (delay->hours > 0)
    ris_finding_add_number (finding, "verspaetet_um_stunden", "verspätet um Stunden", delay->hours);
  else if (delay->days > 0)
    ris_finding_add_number (finding, "verspaetet_um", "verspätet um Tage", delay->days);
}
