/* Days and instants as ISO texts, and their German forms.
 *
 * A day is `YYYY-MM-DD`; an instant is UTC `YYYY-MM-DDThh:mm:ssZ`. Both sort as text. People see Europe/Berlin. Years
 * 1900 to 2100 are accepted: what lies outside is a typing error.
 */
#pragma once

#include <glib.h>

/** RisCivil: a wall-clock time in Europe/Berlin; @offset is minutes east of UTC (60 or 120). */
typedef struct
{
  int year;
  int month;
  int day;
  int hour;
  int minute;
  int second;
  int offset;
} RisCivil;

/** ris_date_is_day: whether @text is an existing day `YYYY-MM-DD` between 1900 and 2100. */
gboolean ris_date_is_day (const char *text);

/** ris_date_dup_day: (transfer full) (nullable): the day that people wrote as `7.6.2022`, `07.06.2022` or `2022-06-07`, as
 *  `2022-06-07`; %NULL where it is none. */
char *ris_date_dup_day (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/** ris_date_is_instant: whether @text is an existing instant `YYYY-MM-DDThh:mm:ssZ`. */
gboolean ris_date_is_instant (const char *text);

/**
 * ris_date_dup_instant:
 * @text: RFC 3339 date-time with offset or `Z` (`2022-06-07T18:00:00+02:00`)
 *
 * Returns: (transfer full) (nullable): the instant in UTC, or %NULL where @text is none
 */
char *ris_date_dup_instant (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/** ris_date_get_civil: the wall-clock time of a day (midnight) or an instant. Returns: %FALSE where @text is neither. */
gboolean ris_date_get_civil (const char *text, RisCivil *civil);

/** ris_date_dup_now: (transfer full): @unix_seconds (UTC) as an instant. The clock itself is injected by the caller. */
char *ris_date_dup_from_unix (gint64 unix_seconds) G_GNUC_WARN_UNUSED_RESULT;

/** ris_date_to_unix: seconds since 1970 of a day (UTC midnight) or instant; 0 where @text is neither. */
gint64 ris_date_to_unix (const char *text);

/** ris_date_get_weekday: 1 = Monday … 7 = Sunday of a valid year, month and day. */
int ris_date_get_weekday (int year, int month, int day);

/** ris_date_dup_add_days: (transfer full): @day moved by @days. */
char *ris_date_dup_add_days (const char *day, int days) G_GNUC_WARN_UNUSED_RESULT;

/** ris_date_get_weekday_name / ris_date_get_month_name: German; weekdays 1 = "Montag", months 1 = "Januar". */
const char *ris_date_get_weekday_name (int weekday);
const char *ris_date_get_month_name (int month);
