/* People: the list, one person with all memberships. */
#include "page/person.h"

#include "page-private.h"

#include "council/organizations.h"
#include "http/url.h"

static RisResponse *
person_list (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autofree char *today = ris_council_dup_today (council);
  g_autoptr (GPtrArray) people = ris_organizations_list_people (council, today, error);
  RisView *view, *list;

  if (people == NULL)
    return NULL;
  view = ris_page_new ("Personen");
  ris_page_append_crumb (ris_page_add_breadcrumb (view), NULL, "Personen");
  ris_view_set_text (view, "heading", "Personen");
  list = ris_view_add_list (view, "people");
  for (guint i = 0; i < people->len; i++)
    ris_view_set_record (ris_view_append_map (list), &ris_person_row_type, people->pdata[i]);
  return ris_response_new_page (request, "person/list", view);
}

static RisView *
view_person (RisCouncil *council, const RisPersonDetails *details)
{
  const RisPersonRow *person = details->person;
  RisView *view = ris_page_new (person->name);
  RisView *crumbs = ris_page_add_breadcrumb (view);
  RisView *list = ris_view_add_list (view, "memberships");

  ris_page_append_crumb (crumbs, "/personen", "Personen");
  ris_page_append_crumb (crumbs, NULL, person->name);
  ris_view_set_text (view, "heading", person->name);
  ris_page_add_structured (view, council, person->name, ris_url_dup_person (person->id));
  ris_view_set_record (ris_view_add_map (view, "person"), &ris_person_row_type, person);
  for (guint i = 0; i < details->memberships->len; i++)
    {
      const RisMemberRow *member = details->memberships->pdata[i];
      RisView *map = ris_view_append_map (list);

      ris_view_set_record (map, &ris_member_row_type, member);
      ris_view_set_bool (map, "no_vote", ris_page_is_advisory (member));
    }
  return view;
}

static RisResponse *
person_show (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autofree char *today = ris_council_dup_today (council);
  g_autoptr (RisPersonDetails) details = NULL;
  gint64 id;

  if (!ris_request_get_id (request, "id", &id, error))
    return NULL;
  details = ris_organizations_get_person (council, id, today, error);
  if (details == NULL)
    return NULL;
  return ris_response_new_page (request, "person/show", view_person (council, details));
}

const RisRoute ris_person_routes[] = {
  { "GET", "/personen", person_list, RIS_MAY_READ_PUBLIC },
  { "GET", "/personen/:id", person_show, RIS_MAY_READ_PUBLIC },
  { 0 },
};
