/* Meetings as iCalendar (RFC 5545).
 *
 * An event keeps its UID for good; SEQUENCE counts the times a meeting was moved or cancelled, and STATUS says
 * so, which makes calendar programs show the change. A meeting whose time nobody knows lasts all day, one
 * without a day is left out. Times are those of Germany with the zone's rule beside them, so no program needs to
 * know the zone by itself.
 */
#include "page/calendar.h"

#include <gio/gio.h>
#include <libical/ical.h>

#include "page-private.h"

#include "base/date.h"
#include "council/calendar.h"
#include "council/meetings.h"
#include "council/organizations.h"
#include "http/url.h"
#include "model/wording.h"

#define ZONE "Europe/Berlin"
#define ZONE_RULE "/de/ratswerk/data/calendar/europe-berlin.ics"

/* --- properties --- */

static void
add_x (icalcomponent *component, const char *name, const char *value)
{
  icalproperty *property = icalproperty_new_x (value);

  icalproperty_set_x_name (property, name);
  icalcomponent_add_property (component, property);
}

/* a moment as seen from @zone: UTC or the clock on the wall */
static icaltimetype
make_time (const char *instant, gboolean is_utc)
{
  RisCivil civil = { 0 };

  if (is_utc)
    return icaltime_from_timet_with_zone ((time_t)ris_date_to_unix (instant), 0,
                                          icaltimezone_get_utc_timezone ());
  ris_date_get_civil (instant, &civil);
  return (icaltimetype){ .year = civil.year,
                         .month = civil.month,
                         .day = civil.day,
                         .hour = civil.hour,
                         .minute = civil.minute,
                         .second = civil.second };
}

/* takes @property */
static void
add_local (icalcomponent *event, icalproperty *property)
{
  icalproperty_add_parameter (property, icalparameter_new_tzid (ZONE));
  icalcomponent_add_property (event, property);
}

static void
add_times (icalcomponent *event, const RisMeetingRow *meeting)
{
  const char *start = meeting->starts_at != NULL ? meeting->starts_at : meeting->begun_at;
  icaltimetype day;

  if (start != NULL && g_strcmp0 (meeting->time_certainty, "unknown") != 0)
    {
      add_local (event, icalproperty_new_dtstart (make_time (start, FALSE)));
      if (g_strcmp0 (meeting->ended_at, start) > 0)
        add_local (event, icalproperty_new_dtend (make_time (meeting->ended_at, FALSE)));
      return;
    }
  day = make_time (meeting->starts_on, FALSE);
  day.is_date = 1;
  icalcomponent_add_property (event, icalproperty_new_dtstart (day));
}

static void
add_status (icalcomponent *event, const RisMeetingRow *meeting)
{
  gboolean is_cancelled = g_strcmp0 (meeting->status_canonical, "cancelled") == 0;
  gboolean is_moved = g_strcmp0 (meeting->status_canonical, "moved") == 0;
  g_autofree char *summary = g_strconcat (is_cancelled ? "ABGESAGT: "
                                          : is_moved   ? "VERLEGT: "
                                                       : "",
                                          meeting->name, NULL);

  /* a meeting that was moved has an event of its own on the new day: nothing happens on the old one */
  icalcomponent_add_property (event, icalproperty_new_summary (summary));
  icalcomponent_add_property (event, icalproperty_new_status (is_cancelled || is_moved
                                                                  ? ICAL_STATUS_CANCELLED
                                                                  : ICAL_STATUS_CONFIRMED));
  icalcomponent_add_property (event, icalproperty_new_sequence ((int)MAX (meeting->sequence, 0)));
}

/* "TOP 6.2: Vision-Statements", one line each, and where to read more */
static char *
dup_description (const RisMeetingRow *meeting, const GPtrArray *agenda, const char *address)
{
  g_autofree char *time = ris_wording_dup_time (meeting);
  GString *text = g_string_new (time);

  g_string_append_printf (text, "%s%s\n", text->len > 0 ? ", " : "",
                          ris_wording_get_publicity (meeting->publicity));
  if (agenda->len > 0)
    g_string_append (text, "\nTagesordnung (öffentlicher Teil)\n");
  for (guint i = 0; i < agenda->len; i++)
    {
      const RisAgendaRow *item = agenda->pdata[i];
      g_autofree char *title = ris_page_dup_title (item->title);

      g_string_append_printf (text, "%s%s%s\n", item->number != NULL ? item->number : "",
                              item->number != NULL ? " " : "", title);
    }
  g_string_append_printf (text, "\nUnterlagen und Ergebnisse: %s", address);
  return g_string_free (text, FALSE);
}

/* an event shows the agenda, so it changes with it */
static const char *
get_modified (const RisMeetingRow *meeting, const GPtrArray *agenda)
{
  const char *modified = meeting->modified;

  for (guint i = 0; i < agenda->len; i++)
    {
      const RisAgendaRow *item = agenda->pdata[i];

      if (g_strcmp0 (item->modified, modified) > 0)
        modified = item->modified;
    }
  return modified;
}

/* --- events and calendars --- */

static gboolean
has_day (const RisMeetingRow *meeting)
{
  return meeting->starts_on != NULL && g_strcmp0 (meeting->date_certainty, "unknown") != 0;
}

static char *
dup_uid (RisCouncil *council, gint64 id)
{
  g_autofree char *host = NULL;

  g_uri_split (ris_council_get_config (council)->base_url, G_URI_FLAGS_NONE, NULL, NULL, &host,
               NULL, NULL, NULL, NULL, NULL);
  return g_strdup_printf ("sitzung-%" G_GINT64_FORMAT "@%s", id,
                          host != NULL && *host != '\0' ? host : "localhost");
}

static void
add_event (icalcomponent *calendar, RisCouncil *council, const RisMeetingRow *meeting,
           const GPtrArray *agenda)
{
  icalcomponent *event;
  icaltimetype modified;
  g_autofree char *uid = dup_uid (council, meeting->id);
  g_autofree char *address = ris_page_dup_address (council, ris_url_dup_meeting (meeting->id));
  g_autofree char *place = ris_wording_dup_place (meeting);
  g_autofree char *description = dup_description (meeting, agenda, address);

  event = icalcomponent_new (ICAL_VEVENT_COMPONENT);
  modified = make_time (get_modified (meeting, agenda), TRUE);
  icalcomponent_add_property (event, icalproperty_new_uid (uid));
  icalcomponent_add_property (event, icalproperty_new_dtstamp (modified));
  icalcomponent_add_property (event, icalproperty_new_lastmodified (modified));
  icalcomponent_add_property (event, icalproperty_new_created (make_time (meeting->created, TRUE)));
  add_times (event, meeting);
  add_status (event, meeting);
  if (place != NULL)
    icalcomponent_add_property (event, icalproperty_new_location (place));
  icalcomponent_add_property (event, icalproperty_new_description (description));
  icalcomponent_add_property (event, icalproperty_new_url (address));
  icalcomponent_add_component (calendar, event);
}

/* the rule of the European Union since 1996 */
static icalcomponent *
new_zone (void)
{
  g_autoptr (GBytes) bytes
      = g_resources_lookup_data (ZONE_RULE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return icalcomponent_new_from_string (text);
}

static icalcomponent *
new_calendar (const char *name)
{
  icalcomponent *calendar = icalcomponent_new (ICAL_VCALENDAR_COMPONENT);

  icalcomponent_add_property (calendar, icalproperty_new_version ("2.0"));
  icalcomponent_add_property (calendar, icalproperty_new_prodid ("-//Ratswerk//Ratswerk//DE"));
  icalcomponent_add_property (calendar, icalproperty_new_calscale ("GREGORIAN"));
  icalcomponent_add_property (calendar, icalproperty_new_method (ICAL_METHOD_PUBLISH));
  add_x (calendar, "X-WR-CALNAME", name);
  add_x (calendar, "X-WR-TIMEZONE", ZONE);
  add_x (calendar, "X-PUBLISHED-TTL", "PT1H");
  icalcomponent_add_component (calendar, new_zone ());
  return calendar;
}

/* takes @calendar */
static RisResponse *
respond (icalcomponent *calendar, const char *file_name)
{
  char *text = icalcomponent_as_ical_string_r (calendar);
  RisResponse *response = ris_response_new_text ("text/calendar; charset=utf-8", text);

  ris_response_set_disposition (response, RIS_DISPOSITION_INLINE, file_name);
  icalmemory_free_buffer (text);
  icalcomponent_free (calendar);
  return response;
}

/* the items of each meeting in a list of their own */
static GHashTable *
group_agenda (const GPtrArray *agenda)
{
  GHashTable *by_meeting = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL,
                                                  (GDestroyNotify)g_ptr_array_unref);

  for (guint i = 0; i < agenda->len; i++)
    {
      RisAgendaRow *item = agenda->pdata[i];
      GPtrArray *items = g_hash_table_lookup (by_meeting, &item->meeting_id);

      if (items == NULL)
        g_hash_table_insert (by_meeting, &item->meeting_id, items = g_ptr_array_new ());
      g_ptr_array_add (items, item);
    }
  return by_meeting;
}

static RisResponse *
new_response (RisCouncil *council, gint64 organization_id, const char *name, GError **error)
{
  g_autoptr (RisCalendar) meetings = ris_calendar_load (council, organization_id, error);
  g_autoptr (GHashTable) by_meeting = NULL;
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  icalcomponent *calendar;

  if (meetings == NULL)
    return NULL;
  by_meeting = group_agenda (meetings->agenda);
  calendar = new_calendar (name);
  for (guint i = 0; i < meetings->meetings->len; i++)
    {
      const RisMeetingRow *meeting = meetings->meetings->pdata[i];
      const GPtrArray *agenda = g_hash_table_lookup (by_meeting, &meeting->id);

      if (has_day (meeting))
        add_event (calendar, council, meeting, agenda != NULL ? agenda : nothing);
    }
  return respond (calendar, "sitzungen.ics");
}

static RisResponse *
calendar_all (RisCouncil *council, RisRequest *request, GError **error)
{
  const RisBodyRow *body = ris_council_get_body (council);
  g_autofree char *name = g_strdup_printf ("Sitzungen %s", body != NULL ? body->name : "");

  return new_response (council, 0, g_strchomp (name), error);
}

static RisResponse *
calendar_organization (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autofree char *today = ris_council_dup_today (council);
  g_autoptr (RisOrganizationDetails) details = NULL;
  gint64 id;

  if (!ris_request_get_id (request, "id", &id, error))
    return NULL;
  details = ris_organizations_get (council, id, today, error);
  if (details == NULL)
    return NULL;
  return new_response (council, id, details->organization->name, error);
}

static GPtrArray *
select_public (const GPtrArray *agenda)
{
  GPtrArray *items = g_ptr_array_new ();

  for (guint i = 0; i < agenda->len; i++)
    if (g_strcmp0 (((const RisAgendaRow *)agenda->pdata[i])->part, "public") == 0)
      g_ptr_array_add (items, agenda->pdata[i]);
  return items;
}

static RisResponse *
calendar_meeting (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisMeetingDetails) details = NULL;
  g_autoptr (GPtrArray) agenda = NULL;
  icalcomponent *calendar;
  gint64 id;

  if (!ris_request_get_id (request, "id", &id, error))
    return NULL;
  details = ris_meetings_get (council, id, error);
  if (details == NULL)
    return NULL;
  if (!has_day (details->meeting))
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND,
                   "nobody knows the day of meeting %" G_GINT64_FORMAT, id);
      return NULL;
    }
  agenda = select_public (details->agenda);
  calendar = new_calendar (details->meeting->name);
  add_event (calendar, council, details->meeting, agenda);
  return respond (calendar, "termin.ics");
}

const RisRoute ris_calendar_routes[] = {
  { "GET", "/sitzungen.ics", calendar_all, RIS_MAY_READ_PUBLIC },
  { "GET", "/gremien/:id/sitzungen.ics", calendar_organization, RIS_MAY_READ_PUBLIC },
  { "GET", "/sitzungen/:id/termin.ics", calendar_meeting, RIS_MAY_READ_PUBLIC },
  { 0 },
};
