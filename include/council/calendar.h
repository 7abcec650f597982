/* The calendar: meetings with their agendas, as far back as a subscription reaches. */
#pragma once

#include "council/council.h"

/** RIS_CALENDAR_DAYS: so many days of the past are always in the calendar. */
#define RIS_CALENDAR_DAYS 730

/** RIS_CALENDAR_MEETINGS: and so many meetings, where there are as many. */
#define RIS_CALENDAR_MEETINGS 200

/** RisCalendar: all members are owned. */
typedef struct
{
  GPtrArray *meetings; /* (element-type RisMeetingRow): in order of time */
  GPtrArray *
      agenda; /* (element-type RisAgendaRow): public items of these meetings, by meeting and in order */
} RisCalendar;

/** ris_calendar_load: (transfer full): the calendar of a committee; @organization_id 0: of all. */
RisCalendar *ris_calendar_load (RisCouncil *council, gint64 organization_id,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_calendar_free: frees @calendar (nullable). */
void ris_calendar_free (RisCalendar *calendar);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisCalendar, ris_calendar_free)
