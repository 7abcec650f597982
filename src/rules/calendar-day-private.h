/* Calendar days as numbers, so that deadlines can add and compare them: the count of days as GDate's Julian day. */
#pragma once

#include "rules/rulebook.h"

/** RIS_NO_DAY: what stands for "no day". */
#define RIS_NO_DAY ((gint64)0)

/** ris_calendar_day_read: the local day (Europe/Berlin) of a day or an instant, or %RIS_NO_DAY where @text (nullable) is neither
 *  (base/date.h: 1900 to 2100; public holidays are known from 1990 on). */
gint64 ris_calendar_day_read (const char *text);

/** ris_calendar_day_dup_iso: (transfer full): "2026-12-02". */
char *ris_calendar_day_dup_iso (gint64 day) G_GNUC_WARN_UNUSED_RESULT;

/** ris_calendar_day_dup_text / _dup_short: (transfer full): "Mi., 02.12.2026" / "Mi., 02.12.". */
char *ris_calendar_day_dup_text (gint64 day) G_GNUC_WARN_UNUSED_RESULT;
char *ris_calendar_day_dup_short (gint64 day) G_GNUC_WARN_UNUSED_RESULT;

/** ris_calendar_day_dup_clock: (transfer full): seconds since 1970 as local time: "Mi., 02.12.2026, 18:00 Uhr". */
char *ris_calendar_day_dup_clock (gint64 seconds) G_GNUC_WARN_UNUSED_RESULT;

/** ris_calendar_day_get_weekday: 1 = Monday … 7 = Sunday. */
int ris_calendar_day_get_weekday (gint64 day);

/** ris_calendar_day_add_months: the day of the same number @months later or earlier, or the last of a shorter month (§ 188
 *  Abs. 2, 3 BGB). */
gint64 ris_calendar_day_add_months (gint64 day, gint64 months);

/** ris_calendar_day_find_free: (transfer none) (nullable): the name of the public holiday, "Sonntag" or "Samstag" where @day is
 *  one; %NULL on a working day. */
const char *ris_calendar_day_find_free (const RisRules *rules, gint64 day);

/** ris_calendar_day_dup_free: (transfer full) (nullable): "ein Samstag", "Feiertag (Karfreitag)"; %NULL on a working day. */
char *ris_calendar_day_dup_free (const RisRules *rules, gint64 day) G_GNUC_WARN_UNUSED_RESULT;

/** ris_calendar_day_is_counted: whether @day counts in a duration of @unit: Werktage leave out Sundays and public holidays,
 *  Arbeitstage also Saturdays. */
gboolean ris_calendar_day_is_counted (const RisRules *rules, RisDurationUnit unit, gint64 day);

/** ris_calendar_day_find_working: the last day up to @day that is neither Saturday nor Sunday nor public holiday. */
gint64 ris_calendar_day_find_working (const RisRules *rules, gint64 day);

/** ris_calendar_day_count_back: the last day that lies @duration (not hours) before @day; see ris_invitation_deadline(). */
gint64 ris_calendar_day_count_back (const RisRules *rules, gint64 day, const RisDuration *duration);

/** ris_calendar_day_count_forward: the last day of @duration (not hours) that runs from @day, which does not count (§ 187
 *  Abs. 1 BGB). */
gint64 ris_calendar_day_count_forward (const RisRules *rules, gint64 day,
                                       const RisDuration *duration);

/** ris_calendar_day_dup_label: (transfer full): @day (ISO) in German: "Mi., 02.12.2026"; as it is where it is no day: a finding
 *  never fails over a typing error. */
char *ris_calendar_day_dup_label (const char *day) G_GNUC_WARN_UNUSED_RESULT;

/** ris_calendar_day_dup_time: (transfer full): the local time of @instant: "18:05 Uhr"; as it is where it is no instant. */
char *ris_calendar_day_dup_time (const char *instant) G_GNUC_WARN_UNUSED_RESULT;
