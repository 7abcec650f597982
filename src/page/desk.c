/* The internal start page: who I am here, what I may do, and the ways to it. */
#include "page/desk.h"

#include "page-private.h"
#include "role-private.h"

static RisResponse *
desk_show (RisCouncil *council, RisRequest *request, GError **error)
{
  const RisActor *actor = ris_council_get_actor (council);
  RisView *view = ris_page_new ("Interner Bereich");
  RisView *permissions = ris_view_add_list (view, "permissions");
  g_autofree char *today = ris_council_dup_today (council);

  ris_view_set_text (view, "name", actor->account->name);
  ris_view_set_bool (view, "has_second_factor", actor->account->has_second_factor);
  ris_role_append_all (ris_view_add_list (view, "roles"), actor->roles, today);
  for (int i = RIS_MAY_READ_CLOSED; i < RIS_N_PERMISSIONS; i++)
    if (ris_actor_may (actor, (RisPermission)i, 0))
      ris_view_append_text (permissions, ris_permission_get_label ((RisPermission)i));
  return ris_response_new_page (request, "desk/show", view);
}

const RisRoute ris_desk_routes[] = {
  { "GET", "/intern", desk_show, RIS_MAY_USE_DESK },
  { 0 },
};
