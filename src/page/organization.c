/* Committees, factions and offices: the list by kind, one of them with its members on a day. */
#include "page/organization.h"

#include "page-private.h"

#include "council/organizations.h"
#include "council/papers.h"
#include "document/meeting-view.h"
#include "http/url.h"

#define N_PAPERS 50

/* --- list --- */

static void
append_organization (RisView *list, const RisOrganizationRow *organization, const char *today)
{
  RisView *map = ris_view_append_map (list);

  ris_view_set_record (map, &ris_organization_row_type, organization);
  ris_view_set_bool (map, "is_former",
                     organization->ends_on != NULL && g_strcmp0 (organization->ends_on, today) < 0);
}

static RisView *
view_list (const GPtrArray *organizations, const char *today)
{
  RisView *view = ris_page_new ("Gremien, Fraktionen und Ämter");
  RisView *groups = ris_view_add_list (view, "groups");
  RisView *list = NULL;
  const char *kind = NULL;

  ris_page_append_crumb (ris_page_add_breadcrumb (view), NULL, "Gremien");
  ris_view_set_text (view, "heading", "Gremien, Fraktionen und Ämter");
  for (guint i = 0; i < organizations->len; i++)
    {
      const RisOrganizationRow *organization = organizations->pdata[i];

      if (g_strcmp0 (kind, organization->kind) != 0)
        {
          RisView *group = ris_view_append_map (groups);

          kind = organization->kind;
          ris_view_set_text (group, "label", kind);
          ris_view_set_text (group, "id", organization->kind_canonical);
          list = ris_view_add_list (group, "organizations");
        }
      append_organization (list, organization, today);
    }
  return view;
}

static RisResponse *
organization_list (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (GPtrArray) organizations = ris_organizations_list (council, error);
  g_autofree char *today = ris_council_dup_today (council);

  if (organizations == NULL)
    return NULL;
  return ris_response_new_page (request, "organization/list", view_list (organizations, today));
}

/* --- one organization --- */

/* the day members are shown for: as asked, else today */
static char *
dup_day (RisCouncil *council, RisRequest *request, GError **error)
{
  char *day;

  if (!ris_page_read_day (request, "stand", &day, error))
    return NULL;
  return day != NULL ? day : ris_council_dup_today (council);
}

static void
add_deputies (RisView *map, const GPtrArray *deputies, gint64 membership_id)
{
  RisView *list = ris_view_add_list (map, "deputies");

  for (guint i = 0; i < deputies->len; i++)
    {
      const RisDeputyRow *deputy = deputies->pdata[i];

      if (deputy->membership_id == membership_id)
        ris_view_set_record (ris_view_append_map (list), &ris_deputy_row_type, deputy);
    }
}

static void
add_members (RisView *view, const GPtrArray *members, const GPtrArray *deputies)
{
  RisView *list = ris_view_add_list (view, "members");

  for (guint i = 0; i < members->len; i++)
    {
      const RisMemberRow *member = members->pdata[i];
      RisView *map = ris_view_append_map (list);

      ris_view_set_record (map, &ris_member_row_type, member);
      ris_view_set_bool (map, "no_vote", ris_page_is_advisory (member));
      add_deputies (map, deputies, member->id);
    }
}

static void
add_meetings (RisView *view, const GPtrArray *meetings)
{
  RisView *years = ris_view_add_list (view, "years");
  RisView *list = NULL;
  gint64 current = 0;

  for (guint i = 0; i < meetings->len; i++)
    {
      const RisMeetingRow *meeting = meetings->pdata[i];
      gint64 year = g_ascii_strtoll (meeting->sort_on, NULL, 10);

      if (year != current)
        {
          RisView *map = ris_view_append_map (years);

          ris_view_set_int (map, "year", year);
          ris_view_set_bool (map, "is_open", current == 0);
          list = ris_view_add_list (map, "meetings");
          current = year;
        }
      ris_meeting_view_describe (ris_view_append_map (list), meeting, NULL);
    }
}

static void
add_subscriptions (RisView *view, const RisOrganizationRow *organization)
{
  g_autofree char *calendar = ris_url_dup_calendar (organization->id);
  g_autofree char *feed
      = g_strdup_printf ("/gremien/%" G_GINT64_FORMAT "/sitzungen.atom", organization->id);

  if (organization->meetings <= 0)
    return;
  ris_view_set_text (view, "calendar_url", calendar);
  ris_view_set_text (view, "feed_url", feed);
  ris_page_add_feed (view, feed, organization->name);
}

static RisView *
view_organization (RisCouncil *council, const RisOrganizationDetails *details,
                   const GPtrArray *papers, const char *day)
{
  const RisOrganizationRow *organization = details->organization;
  RisView *view = ris_page_new (organization->name);
  RisView *crumbs = ris_page_add_breadcrumb (view);
  RisView *list;

  ris_page_append_crumb (crumbs, "/gremien", "Gremien");
  ris_page_append_crumb (crumbs, NULL, organization->name);
  ris_view_set_text (view, "heading", organization->name);
  ris_view_set_text (view, "day", day);
  ris_page_add_structured (view, council, organization->name,
                           ris_url_dup_organization (organization->id));
  ris_view_set_record (ris_view_add_map (view, "organization"), &ris_organization_row_type,
                       organization);
  list = ris_view_add_list (view, "names");
  for (guint i = 0; i < details->names->len; i++)
    ris_view_set_record (ris_view_append_map (list), &ris_name_row_type, details->names->pdata[i]);
  list = ris_view_add_list (view, "sizes");
  for (guint i = 0; i < details->sizes->len; i++)
    ris_view_set_record (ris_view_append_map (list), &ris_size_row_type, details->sizes->pdata[i]);
  add_members (view, details->members, details->deputies);
  add_meetings (view, details->meetings);
  ris_page_append_papers (ris_view_add_list (view, "papers"), papers);
  add_subscriptions (view, organization);
  return view;
}

/* what an office leads, what a faction moved */
static GPtrArray *
list_papers (RisCouncil *council, const RisOrganizationRow *organization, GError **error)
{
  const RisPaperFilter led = { .lead_id = organization->id };

  if (g_strcmp0 (organization->kind_canonical, "office") == 0)
    return ris_papers_list (council, &led, N_PAPERS, error);
  return ris_papers_list_by_originator (council, organization->id, error);
}

static RisResponse *
organization_show (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisOrganizationDetails) details = NULL;
  g_autoptr (GPtrArray) papers = NULL;
  g_autofree char *day = NULL;
  gint64 id;

  if (!ris_request_get_id (request, "id", &id, error))
    return NULL;
  day = dup_day (council, request, error);
  if (day == NULL)
    return NULL;
  details = ris_organizations_get (council, id, day, error);
  if (details == NULL)
    return NULL;
  papers = list_papers (council, details->organization, error);
  if (papers == NULL)
    return NULL;
  return ris_response_new_page (request, "organization/show",
                                view_organization (council, details, papers, day));
}

const RisRoute ris_organization_routes[] = {
  { "GET", "/gremien", organization_list, RIS_MAY_READ_PUBLIC },
  { "GET", "/gremien/:id", organization_show, RIS_MAY_READ_PUBLIC },
  { 0 },
};
