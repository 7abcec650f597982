/* The calendar. Two statements serve any number of meetings: one for the meetings, one for all their agendas. */
#include "council/calendar.h"

#include "base/date.h"
#include "council-private.h"
#include "council/meetings.h"

#define BEHIND_ALL_DAYS "9999-12-31"

/* the day on which the calendar begins */
static char *
dup_start (RisCouncil *council, gint64 organization_id, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (council->db, "site/calendar-start", error);
  g_autofree char *today = ris_council_dup_today (council);
  g_autofree char *start = ris_date_dup_add_days (today, -RIS_CALENDAR_DAYS);
  const char *oldest;

  if (statement == NULL)
    return NULL;
  ris_statement_bind_id (statement, "organization_id", organization_id);
  ris_statement_bind_int (statement, "limit", RIS_CALENDAR_MEETINGS);
  if (!ris_statement_next (statement, error))
    return NULL;
  oldest = ris_statement_get_text (statement, "starts_on");
  return oldest != NULL && g_strcmp0 (oldest, start) < 0 ? g_strdup (oldest)
                                                         : g_steal_pointer (&start);
}

static GPtrArray *
load_agenda (RisCouncil *council, const char *from, gint64 organization_id, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (council->db, "site/calendar-agenda", error);

  if (statement == NULL)
    return NULL;
  ris_statement_bind_text (statement, "from", from);
  ris_statement_bind_id (statement, "organization_id", organization_id);
  return ris_statement_read_all (statement, &ris_agenda_row_type,
                                 (GDestroyNotify)ris_agenda_row_free, error);
}

RisCalendar *
ris_calendar_load (RisCouncil *council, gint64 organization_id, GError **error)
{
  g_autoptr (RisCalendar) calendar = g_new0 (RisCalendar, 1);
  g_autofree char *from = dup_start (council, organization_id, error);

  if (from == NULL)
    return NULL;
  calendar->meetings = ris_meetings_list (council, from, BEHIND_ALL_DAYS, organization_id, error);
  if (calendar->meetings == NULL)
    return NULL;
  calendar->agenda = load_agenda (council, from, organization_id, error);
  if (calendar->agenda == NULL)
    return NULL;
  return g_steal_pointer (&calendar);
}

void
ris_calendar_free (RisCalendar *calendar)
{
  if (calendar == NULL)
    return;
  g_clear_pointer (&calendar->meetings, g_ptr_array_unref);
  g_clear_pointer (&calendar->agenda, g_ptr_array_unref);
  g_free (calendar);
}
