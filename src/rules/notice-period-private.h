/* Notice periods: so much time must lie between an event – the receipt of a Ladung, a motion – and the meeting. */
#pragma once

#include "calendar-day-private.h"
#include "rules/finding.h"

/** RisNoticeEvent: what must happen in time, in German. */
typedef struct
{
  const char *name;     /* "Zugang" */
  const char *genitive; /* "des Zugangs" */
} RisNoticeEvent;

/** RisNoticePeriod: one period of one meeting. */
typedef struct
{
  const RisRule *rule; /* (unowned): its duration */
  gint64 meeting;      /* day */
  gint64 start;        /* seconds since 1970; hours only */
  gint64 counted;      /* last day as counted */
  gint64 last;         /* last day; earlier than @counted where it was moved */
  gint64 last_second;  /* hours only: last moment, seconds since 1970 */
} RisNoticePeriod;

/** RisNoticeDelay: how late something was; nothing set: in time. */
typedef struct
{
  gboolean is_unclear; /* on the last day of a period in hours, and the time of day is not known */
  gint64 days;
  gint64 hours; /* of a period in hours */
} RisNoticeDelay;

/**
 * ris_notice_period_init:
 * @rule: a duration that is known; it must live as long as @period
 * @start: (nullable): instant of the meeting's start; only hours need it
 *
 * Returns: %FALSE where the duration is in hours and @start is no instant
 */
gboolean ris_notice_period_init (RisNoticePeriod *period, const RisRules *rules,
                                 const RisRule *rule, gint64 meeting, const char *start);

/** ris_notice_period_move: moves the last day to the working day before, if it is none. Not for hours. */
void ris_notice_period_move (RisNoticePeriod *period, const RisRules *rules);

/** ris_notice_period_is_hours: whether @period is counted in hours. */
gboolean ris_notice_period_is_hours (const RisNoticePeriod *period);

/** ris_notice_period_dup_last: (transfer full): "Mi., 02.12.2026", with the time where hours count. */
char *ris_notice_period_dup_last (const RisNoticePeriod *period) G_GNUC_WARN_UNUSED_RESULT;

/** ris_notice_period_dup_text: (transfer full): "7 volle Tage, Tag des Zugangs und Sitzungstag zählen nicht". */
char *ris_notice_period_dup_text (const RisNoticePeriod *period,
                                  const RisNoticeEvent *event) G_GNUC_WARN_UNUSED_RESULT;

/** ris_notice_period_add_steps: the days counted: "Do., 03.12. … Mi., 09.12.: 7 volle Tage". */
void ris_notice_period_add_steps (const RisNoticePeriod *period, const RisRules *rules,
                                  RisFinding *finding);

/** ris_notice_period_get_delay: how late @moment is, a day or instant that ris_calendar_day_read() can read. */
RisNoticeDelay ris_notice_period_get_delay (const RisNoticePeriod *period, const char *moment);

/** ris_notice_period_get_day_delay: how late something on @day is. */
RisNoticeDelay ris_notice_period_get_day_delay (const RisNoticePeriod *period, gint64 day);

/** ris_notice_period_is_late: whether @delay is one. */
gboolean ris_notice_period_is_late (const RisNoticeDelay *delay);

/** ris_notice_period_dup_delay: (transfer full): "um 1 Tag", "um 3 Stunden". */
char *ris_notice_period_dup_delay (const RisNoticeDelay *delay) G_GNUC_WARN_UNUSED_RESULT;

/** ris_notice_period_add_delay: "verspaetet_um" or "verspaetet_um_stunden" as numbers of @finding. */
void ris_notice_period_add_delay (const RisNoticeDelay *delay, RisFinding *finding);
