/* Meetings: the list of a year, the calendar of a month, one meeting. */
#include "page/meeting.h"

#include "page-private.h"

#include <string.h>

#include "base/date.h"
#include "council/meetings.h"
#include "council/organizations.h"
#include "document/decision-view.h"
#include "document/meeting-view.h"
#include "http/url.h"
#include "model/wording.h"

/* --- list of a year --- */

static gboolean
read_year (RisCouncil *council, RisRequest *request, int *year, int *first, int *last,
           GError **error)
{
  g_autofree char *today = ris_council_dup_today (council);
  gint64 wanted;
  int this_year = (int)g_ascii_strtoll (today, NULL, 10);

  if (!ris_meetings_get_years (council, first, last, error))
    return FALSE;
  if (*first == 0)
    *first = *last = this_year;
  if (!ris_request_get_query_int (request, "jahr", CLAMP (this_year, *first, *last), &wanted,
                                  error))
    return FALSE;
  if (wanted < 1900 || wanted > 2100)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID, "there is no year %" G_GINT64_FORMAT,
                   wanted);
      return FALSE;
    }
  *year = (int)wanted;
  return TRUE;
}

static void
add_committees (RisView *view, const GPtrArray *organizations, gint64 selected)
{
  RisView *list = ris_view_add_list (view, "committees");

  for (guint i = 0; i < organizations->len; i++)
    {
      const RisOrganizationRow *organization = organizations->pdata[i];
      RisView *map;

      if (organization->meetings <= 0)
        continue;
      map = ris_view_append_map (list);
      ris_view_set_int (map, "id", organization->id);
      ris_view_set_text (map, "name", organization->name);
      ris_view_set_bool (map, "is_selected", organization->id == selected);
    }
}

static void
add_years (RisView *view, int year, int first, int last)
{
  RisView *list = ris_view_add_list (view, "years");

  for (int y = MAX (last, year); y >= MIN (first, year); y--)
    {
      RisView *map = ris_view_append_map (list);

      ris_view_set_int (map, "year", y);
      ris_view_set_bool (map, "is_selected", y == year);
    }
}

static void
set_list_url (RisView *view, const char *name, gint64 organization_id, int year)
{
  g_autofree char *id
      = organization_id != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, organization_id) : NULL;
  g_autofree char *text = g_strdup_printf ("%d", year);
  g_autofree char *url = ris_url_dup_with_query ("/sitzungen", "gremium", id, "jahr", text, NULL);

  ris_view_set_text (view, name, url);
}

static void
set_month_url (RisView *view, const char *name, int year, int month)
{
  g_autofree char *url = g_strdup_printf ("/sitzungen/kalender/%04d-%02d", year, month);

  ris_view_set_text (view, name, url);
}

/* months without a meeting before the first and behind the last year lead nowhere: a calendar must come to an end */
static void
set_month_url_within (RisView *view, const char *name, int year, int month, const int *years)
{
  if (year >= years[0] && year <= years[1])
    set_month_url (view, name, year, month);
}

static RisView *
view_list (const GPtrArray *meetings, const GPtrArray *organizations, gint64 organization_id,
           int year, int first, int last)
{
  RisView *view = ris_page_new ("Sitzungen");
  int month = 1;

  if (meetings->len > 0)
    month = (int)g_ascii_strtoll (((const RisMeetingRow *)meetings->pdata[0])->sort_on
                                      + strlen ("2022-"),
                                  NULL, 10);
  ris_page_append_crumb (ris_page_add_breadcrumb (view), NULL, "Sitzungen");
  ris_page_add_feed (view, "/feeds/sitzungen.atom", "Sitzungen");
  ris_view_set_text (view, "heading", "Sitzungen");
  add_committees (view, organizations, organization_id);
  add_years (view, year, first, last);
  set_month_url (view, "month_url", year, month);
  if (year > first)
    set_list_url (view, "earlier_url", organization_id, year - 1);
  if (year < last)
    set_list_url (view, "later_url", organization_id, year + 1);
  ris_view_set_int (view, "year", year);
  ris_meeting_view_append (ris_view_add_list (view, "meetings"), meetings);
  return view;
}

static RisResponse *
meeting_list (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (GPtrArray) meetings = NULL, organizations = NULL;
  g_autofree char *from = NULL, *to = NULL;
  gint64 organization_id;
  int year, first, last;

  if (!read_year (council, request, &year, &first, &last, error)
      || !ris_request_get_query_int (request, "gremium", 0, &organization_id, error))
    return NULL;
  from = g_strdup_printf ("%04d-01-01", year);
  to = g_strdup_printf ("%04d-01-01", year + 1);
  meetings = ris_meetings_list (council, from, to, organization_id, error);
  if (meetings == NULL)
    return NULL;
  organizations = ris_organizations_list (council, error);
  if (organizations == NULL)
    return NULL;
  return ris_response_new_page (request, "meeting/list",
                                view_list (meetings, organizations, organization_id, year, first,
                                           last));
}

/* --- calendar of a month --- */

static void
append_to_day (RisView *list, const RisMeetingRow *meeting)
{
  RisView *map = ris_view_append_map (list);
  g_autofree char *time = ris_wording_dup_time (meeting);

  ris_view_set_int (map, "id", meeting->id);
  ris_view_set_text (map, "name", meeting->name);
  ris_view_set_text (map, "time", time);
  ris_view_set_bool (map, "is_cancelled", g_strcmp0 (meeting->status_canonical, "cancelled") == 0);
}

static void
append_day (RisView *days, const char *day, const char *today, const GPtrArray *meetings)
{
  RisView *map = ris_view_append_map (days);
  RisView *list = NULL;
  RisCivil civil = { 0 };

  ris_date_get_civil (day, &civil);
  ris_view_set_int (map, "day", civil.day);
  ris_view_set_bool (map, "is_today", g_str_equal (day, today));
  ris_view_set_text (map, "weekday",
                     ris_date_get_weekday_name (
                         ris_date_get_weekday (civil.year, civil.month, civil.day)));
  for (guint i = 0; i < meetings->len; i++)
    {
      const RisMeetingRow *meeting = meetings->pdata[i];

      if (g_strcmp0 (meeting->starts_on, day) != 0)
        continue;
      if (list == NULL)
        list = ris_view_add_list (map, "meetings");
      append_to_day (list, meeting);
    }
}

/* whole weeks from Monday to Sunday; days of other months stay empty */
static void
add_weeks (RisView *view, const char *from, const char *to, const char *today,
           const GPtrArray *meetings)
{
  RisView *weeks = ris_view_add_list (view, "weeks");
  RisView *days = NULL;
  RisCivil civil = { 0 };
  g_autofree char *day = g_strdup (from);
  int weekday;

  ris_date_get_civil (from, &civil);
  weekday = ris_date_get_weekday (civil.year, civil.month, 1);
  days = ris_view_add_list (ris_view_append_map (weeks), "days");
  for (int i = 1; i < weekday; i++)
    ris_view_append_map (days);
  while (g_strcmp0 (day, to) < 0)
    {
      char *next = ris_date_dup_add_days (day, 1);

      append_day (days, day, today, meetings);
      g_free (day);
      day = next;
      if (++weekday > 7 && g_strcmp0 (day, to) < 0)
        {
          weekday = 1;
          days = ris_view_add_list (ris_view_append_map (weeks), "days");
        }
    }
  for (; weekday <= 7; weekday++)
    ris_view_append_map (days);
}

static void
add_undated (RisView *view, const GPtrArray *meetings)
{
  RisView *list = ris_view_add_list (view, "approximate");

  for (guint i = 0; i < meetings->len; i++)
    if (((const RisMeetingRow *)meetings->pdata[i])->starts_on == NULL)
      ris_meeting_view_describe (ris_view_append_map (list), meetings->pdata[i], NULL);
}

static RisResponse *
meeting_month (RisCouncil *council, RisRequest *request, GError **error)
{
  const char *text = ris_request_get_parameter (request, "month");
  g_autofree char *from = g_strconcat (text, "-01", NULL);
  g_autofree char *today = ris_council_dup_today (council);
  g_autofree char *to = NULL, *name = NULL, *heading = NULL;
  g_autoptr (GPtrArray) meetings = NULL;
  RisCivil civil = { 0 };
  RisView *view, *crumbs;
  int years[2];

  if (!ris_date_is_day (from))
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND, "there is no month %s", text);
      return NULL;
    }
  ris_date_get_civil (from, &civil);
  to = civil.month == 12 ? g_strdup_printf ("%04d-01-01", civil.year + 1)
                         : g_strdup_printf ("%04d-%02d-01", civil.year, civil.month + 1);
  meetings = ris_meetings_list (council, from, to, 0, error);
  if (meetings == NULL || !ris_meetings_get_years (council, &years[0], &years[1], error))
    return NULL;

  name = g_strdup_printf ("%s %d", ris_date_get_month_name (civil.month), civil.year);
  heading = g_strdup_printf ("Sitzungskalender %s", name);
  view = ris_page_new (heading);
  crumbs = ris_page_add_breadcrumb (view);
  ris_page_append_crumb (crumbs, "/sitzungen", "Sitzungen");
  ris_page_append_crumb (crumbs, NULL, name);
  ris_view_set_text (view, "heading", heading);
  ris_view_set_text (view, "month_name", name);
  set_list_url (view, "list_url", 0, civil.year);
  set_month_url_within (view, "earlier_url", civil.month == 1 ? civil.year - 1 : civil.year,
                        civil.month == 1 ? 12 : civil.month - 1, years);
  set_month_url_within (view, "later_url", civil.month == 12 ? civil.year + 1 : civil.year,
                        civil.month == 12 ? 1 : civil.month + 1, years);
  add_weeks (view, from, to, today, meetings);
  add_undated (view, meetings);
  return ris_response_new_page (request, "meeting/month", view);
}

/* --- one meeting --- */

static void
add_structured (RisView *view, RisCouncil *council, const RisMeetingDetails *details)
{
  const RisMeetingRow *meeting = details->meeting;
  const RisBodyRow *body = ris_council_get_body (council);
  g_autofree char *url = ris_page_dup_address (council, ris_url_dup_meeting (meeting->id));
  g_autofree char *place = ris_wording_dup_place (meeting);
  RisView *map = ris_view_add_map (view, "structured");
  gboolean is_cancelled = g_strcmp0 (meeting->status_canonical, "cancelled") == 0;

  ris_view_set_text (map, "name", meeting->name);
  ris_view_set_text (map, "url", url);
  ris_view_set_text (map, "status",
                     is_cancelled ? "https://schema.org/EventCancelled"
                                  : "https://schema.org/EventScheduled");
  ris_view_set_text (map, "start",
                     meeting->starts_at != NULL ? meeting->starts_at : meeting->starts_on);
  ris_view_set_text (map, "end", meeting->ended_at);
  ris_view_set_text (map, "location", place);
  ris_view_set_text (map, "organizer", body != NULL ? body->name : "");
}

static void
add_neighbour (RisView *view, const char *name, const RisMeetingRow *meeting)
{
  if (meeting != NULL)
    ris_meeting_view_describe (ris_view_add_map (view, name), meeting, NULL);
}

static void
add_minutes (RisView *view, const GPtrArray *minutes)
{
  static const struct
  {
    const char *status;
    const char *text;
  } states[] = {
    { "draft", "vorläufig" },
    { "signed", "unterschrieben" },
    { "objected", "Einwendungen erhoben" },
    { "corrected", "berichtigt" },
    { "approved", "genehmigt" },
  };
  const RisMinutesRow *newest;
  RisView *map;

  if (minutes->len == 0)
    return;
  newest = minutes->pdata[0];
  map = ris_view_add_map (view, "minutes");
  ris_view_set_int (map, "edition", newest->edition);
  ris_view_set_text (map, "signed_on", newest->signed_on);
  ris_view_set_text (map, "correction_reason", newest->correction_reason);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_strcmp0 (states[i].status, newest->status) == 0)
      ris_view_set_text (map, "status_text", states[i].text);
}

static void
add_notices (RisView *view, const GPtrArray *texts, RisCouncil *council)
{
  RisView *list = ris_view_add_list (view, "notices");

  for (guint i = 0; i < texts->len; i++)
    ris_view_take_rich (ris_view_append_map (list), "text",
                        ris_page_make_text (((const RisTextRow *)texts->pdata[i])->markdown,
                                            council));
}

static RisView *
view_meeting (RisCouncil *council, const RisMeetingDetails *details)
{
  const RisMeetingRow *meeting = details->meeting;
  g_autofree char *day = ris_wording_dup_day (meeting->starts_on, meeting->approximate);
  g_autofree char *title = g_strdup_printf ("%s, %s", meeting->name, day);
  g_autofree char *calendar
      = g_strdup_printf ("/sitzungen/%" G_GINT64_FORMAT "/termin.ics", meeting->id);
  RisView *view = ris_page_new (title);
  RisView *crumbs = ris_page_add_breadcrumb (view);

  ris_page_append_crumb (crumbs, "/sitzungen", "Sitzungen");
  ris_page_append_crumb (crumbs, NULL, meeting->name);
  ris_view_set_text (view, "heading", meeting->name);
  ris_view_set_text (view, "description", "Tagesordnung, Beschlüsse und Dokumente der Sitzung.");
  ris_view_set_text (view, "calendar_url", meeting->starts_on != NULL ? calendar : NULL);
  ris_meeting_view_describe (ris_view_add_map (view, "meeting"), meeting, details->organizations);
  ris_meeting_view_add_agenda (view, details->agenda);
  ris_meeting_view_add_presence (view, meeting, details->presence);
  ris_meeting_view_add_course (view, meeting, details->phases, details->chairs);
  add_minutes (view, details->minutes);
  add_notices (view, details->texts, council);
  ris_page_append_files (ris_view_add_list (view, "files"), details->files);
  add_neighbour (view, "earlier", details->earlier);
  add_neighbour (view, "later", details->later);
  add_neighbour (view, "moved_to", details->moved_to);
  add_neighbour (view, "continues", details->continues);
  add_neighbour (view, "continued_by", details->continued_by);
  add_structured (view, council, details);
  return view;
}

static RisResponse *
meeting_show (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisMeetingDetails) details = NULL;
  gint64 id;

  if (!ris_request_get_id (request, "id", &id, error))
    return NULL;
  details = ris_meetings_get (council, id, error);
  if (details == NULL)
    return NULL;
  return ris_response_new_page (request, "meeting/show", view_meeting (council, details));
}

const RisRoute ris_meeting_routes[] = {
  { "GET", "/sitzungen", meeting_list, RIS_MAY_READ_PUBLIC },
  { "GET", "/sitzungen/kalender/:month", meeting_month, RIS_MAY_READ_PUBLIC },
  { "GET", "/sitzungen/:id", meeting_show, RIS_MAY_READ_PUBLIC },
  { 0 },
};
