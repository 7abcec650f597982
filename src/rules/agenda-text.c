/* Days and times in sentences.
 *
 * Findings keep days as ISO texts, so that machines can sort them; sentences show them as people write them. What is no day
 * is shown as it came: a finding never fails over a typing error.
 */
#include "agenda-text-private.h"

#include "base/date.h"
#include "calendar-day-private.h"

char *
ris_agenda_text_dup_day (const char *day)
{
  gint64 number = ris_calendar_day_read (day);

  return number == RIS_NO_DAY ? g_strdup (day) : ris_calendar_day_dup_text (number);
}

char *
ris_agenda_text_dup_clock (const char *instant)
{
  RisCivil civil;

  if (!ris_date_is_instant (instant) || !ris_date_get_civil (instant, &civil))
    return g_strdup (instant);
  return g_strdup_printf ("%02d:%02d Uhr", civil.hour, civil.minute);
}
