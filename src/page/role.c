/* Roles of accounts as views. */
#include "role-private.h"

#include "model/permission.h"

#include <string.h>

void
ris_role_append_all (RisView *list, const GPtrArray *roles, const char *today)
{
  for (guint i = 0; i < roles->len; i++)
    {
      const RisAccountRole *held = roles->pdata[i];
      RisView *map = ris_view_append_map (list);
      RisRole role;

      ris_view_set_int (map, "id", held->id);
      ris_view_set_text (map, "label",
                         ris_permission_find_role (held->role, &role)
                             ? ris_permission_get_role_label (role)
                             : held->role);
      ris_view_set_text (map, "organization", held->organization);
      ris_view_set_text (map, "starts_on", held->starts_on);
      ris_view_set_text (map, "ends_on", held->ends_on);
      ris_view_set_bool (map, "is_over",
                         held->ends_on != NULL && strcmp (held->ends_on, today) < 0);
    }
}
