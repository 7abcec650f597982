/* Calendars: parsed back with libical, so that folding and escaping are tested too. */
#include "page/calendar.h"

#include <libical/ical.h>

#include "site-fixture.h"

#define SETTINGS "base_url=https://rat.example.de\n"

static icalcomponent *
get_calendar (Site *site, const char *target)
{
  g_autofree char *text = site_dup_body (site, target, 200);
  icalcomponent *calendar = icalcomponent_new_from_string (text);

  g_assert_nonnull (calendar);
  g_assert_cmpint (icalcomponent_isa (calendar), ==, ICAL_VCALENDAR_COMPONENT);
  g_assert_cmpint (icalcomponent_count_errors (calendar), ==, 0);
  g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_VTIMEZONE_COMPONENT), ==, 1);
  return calendar;
}

static icalcomponent *
find_event (icalcomponent *calendar, const char *uid)
{
  icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);

  while (event != NULL && g_strcmp0 (icalcomponent_get_uid (event), uid) != 0)
    event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT);
  return event;
}

static void
assert_property (icalcomponent *event, icalproperty_kind kind, const char *expected)
{
  icalproperty *property = icalcomponent_get_first_property (event, kind);
  char *text;

  if (expected == NULL)
    {
      g_assert_null (property);
      return;
    }
  g_assert_nonnull (property);
  g_assert_null (icalcomponent_get_next_property (event, kind));
  text = icalproperty_as_ical_string_r (property);
  g_assert_cmpstr (g_strchomp (text), ==, expected);
  icalmemory_free_buffer (text);
}

static void
test_event (void)
{
  g_auto (Site) site = { 0 };
  icalcomponent *calendar, *event;

  site_open (&site, ris_calendar_routes, SETTINGS, NULL);
  calendar = get_calendar (&site, "/sitzungen.ics");
  event = find_event (calendar, "sitzung-1040@rat.example.de");
  g_assert_nonnull (event);
  assert_property (event, ICAL_SUMMARY_PROPERTY, "SUMMARY:1. Sitzung des Rates");
  assert_property (event, ICAL_DTSTART_PROPERTY, "DTSTART;TZID=Europe/Berlin:20240305T180000");
  assert_property (event, ICAL_DTEND_PROPERTY, "DTEND;TZID=Europe/Berlin:20240305T193000");
  /* the agenda was changed after the meeting */
  assert_property (event, ICAL_DTSTAMP_PROPERTY, "DTSTAMP:20240306T000000Z");
  assert_property (event, ICAL_LASTMODIFIED_PROPERTY, "LAST-MODIFIED:20240306T000000Z");
  assert_property (event, ICAL_CREATED_PROPERTY, "CREATED:20240201T000000Z");
  assert_property (event, ICAL_SEQUENCE_PROPERTY, "SEQUENCE:1");
  assert_property (event, ICAL_STATUS_PROPERTY, "STATUS:CONFIRMED");
  assert_property (event, ICAL_URL_PROPERTY, "URL:https://rat.example.de/sitzungen/1040");
  g_assert_cmpstr (icalcomponent_get_location (event), ==,
                   "Ratssaal; Altes Rathaus, Markt 1, 12345 Musterstadt");
  g_assert_cmpstr (icalcomponent_get_description (event), ==,
                   "18:00–19:30 Uhr, öffentlich/nichtöffentlich\n\nTagesordnung (öffentlicher "
                   "Teil)\n"
                   "Ö 1 Neubau; Kita, Schule & <Turnhalle>\nÖ 2 (ohne Bezeichnung)\n\n"
                   "Unterlagen und Ergebnisse: https://rat.example.de/sitzungen/1040");
  icalcomponent_free (calendar);
}

static void
test_changes (void)
{
  g_auto (Site) site = { 0 };
  icalcomponent *calendar, *event;

  site_open (&site, ris_calendar_routes, SETTINGS, NULL);
  calendar = get_calendar (&site, "/sitzungen.ics");
  event = find_event (calendar, "sitzung-1041@rat.example.de");
  assert_property (event, ICAL_SUMMARY_PROPERTY, "SUMMARY:ABGESAGT: 2. Sitzung des Rates");
  assert_property (event, ICAL_STATUS_PROPERTY, "STATUS:CANCELLED");
  assert_property (event, ICAL_SEQUENCE_PROPERTY, "SEQUENCE:2");
  assert_property (event, ICAL_DTSTART_PROPERTY, "DTSTART;TZID=Europe/Berlin:20240702T180000");
  assert_property (event, ICAL_DTEND_PROPERTY, NULL);
  assert_property (event, ICAL_LOCATION_PROPERTY, NULL);
  event = find_event (calendar, "sitzung-1042@rat.example.de");
  assert_property (event, ICAL_SUMMARY_PROPERTY, "SUMMARY:VERLEGT: 3. Sitzung des Rates");
  assert_property (event, ICAL_STATUS_PROPERTY, "STATUS:CANCELLED");
  /* nobody knows when it begins: all day */
  event = find_event (calendar, "sitzung-1043@rat.example.de");
  assert_property (event, ICAL_DTSTART_PROPERTY, "DTSTART;VALUE=DATE:20240514");
  assert_property (event, ICAL_STATUS_PROPERTY, "STATUS:CONFIRMED");
  g_assert_null (find_event (calendar, "sitzung-1044@rat.example.de"));
  icalcomponent_free (calendar);
}

/* the zone's rule says what the zone is: 18:00 in winter and in summer */
static void
test_zone (void)
{
  g_auto (Site) site = { 0 };
  icalcomponent *calendar;
  icaltimezone *zone = icaltimezone_new ();
  icaltimetype winter = icaltime_from_string ("20240305T180000"),
               summer = icaltime_from_string ("20240702T180000");

  site_open (&site, ris_calendar_routes, SETTINGS, NULL);
  calendar = get_calendar (&site, "/sitzungen.ics");
  icaltimezone_set_component (zone,
                              icalcomponent_new_clone (
                                  icalcomponent_get_first_component (calendar,
                                                                     ICAL_VTIMEZONE_COMPONENT)));
  g_assert_cmpint (icaltimezone_get_utc_offset (zone, &winter, NULL), ==, 3600);
  g_assert_cmpint (icaltimezone_get_utc_offset (zone, &summer, NULL), ==, 7200);
  icaltimezone_free (zone, 1);
  icalcomponent_free (calendar);
}

static void
test_committee (void)
{
  g_auto (Site) site = { 0 };
  g_autofree char *unknown = NULL;
  icalcomponent *calendar;

  site_open (&site, ris_calendar_routes, SETTINGS, NULL);
  calendar = get_calendar (&site, "/gremien/1011/sitzungen.ics");
  g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_VEVENT_COMPONENT), ==, 1);
  g_assert_nonnull (find_event (calendar, "sitzung-1045@rat.example.de"));
  icalcomponent_free (calendar);
  calendar = get_calendar (&site, "/gremien/1012/sitzungen.ics");
  g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_VEVENT_COMPONENT), ==, 0);
  icalcomponent_free (calendar);
  unknown = site_dup_body (&site, "/gremien/7/sitzungen.ics", 404);
}

static void
test_one (void)
{
  g_auto (Site) site = { 0 };
  g_autofree char *unknown = NULL, *without_day = NULL;
  icalcomponent *calendar;
  const char *description;

  site_open (&site, ris_calendar_routes, SETTINGS, NULL);
  calendar = get_calendar (&site, "/sitzungen/1040/termin.ics");
  g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_VEVENT_COMPONENT), ==, 1);
  description
      = icalcomponent_get_description (find_event (calendar, "sitzung-1040@rat.example.de"));
  site_assert_has (description, "\nÖ 2 (ohne Bezeichnung)\n");
  site_assert_lacks (description, "Grundstück");
  icalcomponent_free (calendar);
  unknown = site_dup_body (&site, "/sitzungen/7/termin.ics", 404);
  without_day = site_dup_body (&site, "/sitzungen/1044/termin.ics", 404);
}

/* RFC 5545 §3.1: lines end with CRLF and have at most 75 bytes, and no character is torn apart */
static void
test_lines (void)
{
  g_auto (Site) site = { 0 };
  g_autoptr (RisResponse) response = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  site_open (&site, ris_calendar_routes, SETTINGS,
             "UPDATE meeting SET name = 'äöüÄÖÜß äöüÄÖÜß äöüÄÖÜß äöüÄÖÜß äöüÄÖÜß äöüÄÖÜß äöüÄÖÜß "
             "äöüÄÖÜß' WHERE id = 1040");
  response = site_get (&site, "/sitzungen.ics");
  g_assert_cmpstr (ris_response_get_content_type (response), ==, "text/calendar; charset=utf-8");
  site_assert_has (ris_response_get_header (response, "Content-Disposition"), "sitzungen.ics");
  text = site_dup_body (&site, "/sitzungen.ics", 200);
  lines = g_strsplit (text, "\r\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 50);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 75);
      g_assert_true (g_utf8_validate (lines[i], -1, NULL));
      g_assert_null (strchr (lines[i], '\n'));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/event", test_event);
  g_test_add_func ("/calendar/changes", test_changes);
  g_test_add_func ("/calendar/zone", test_zone);
  g_test_add_func ("/calendar/committee", test_committee);
  g_test_add_func ("/calendar/one", test_one);
  g_test_add_func ("/calendar/lines", test_lines);
  return g_test_run ();
}
