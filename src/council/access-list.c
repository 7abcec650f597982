/* Explaining access. Answers come from the same table that decides, so an explanation cannot differ from what happens: a row
 * explains a permission where ris_actor_explain() would find its role.
 */
#include "council/access-list.h"

#include "council-private.h"

static gboolean
demand (RisCouncil *desk, GError **error)
{
  return ris_actor_may (desk->actor, RIS_MAY_KEEP_ACCOUNTS, RIS_WHOLE_BODY)
         || ris_council_demand (desk, RIS_MAY_READ_AUDIT, RIS_WHOLE_BODY, error);
}

gboolean
ris_access_list_brings (const RisAccessRow *row, RisPermission permission, gint64 organization_id)
{
  RisRole role;

  return (row->organization_id == 0 || organization_id == 0
          || row->organization_id == organization_id)
         && ris_permission_find_role (row->role, &role)
         && ris_permission_is_brought_by (permission, role);
}

static GPtrArray *
load_roles (RisCouncil *desk, GError **error)
{
  g_autofree char *today = ris_council_dup_today (desk);
  g_autoptr (RisStatement) statement = ris_db_query (desk->db, "account/access-in-force", error);

  if (statement == NULL)
    return NULL;
  ris_statement_bind_text (statement, "today", today);
  return ris_statement_read_all (statement, &ris_access_row_type,
                                 (GDestroyNotify)ris_access_row_free, error);
}

GPtrArray *
ris_access_list_holders (RisCouncil *desk, RisPermission permission, gint64 organization_id,
                         GError **error)
{
  g_autoptr (GPtrArray) rows = demand (desk, error) ? load_roles (desk, error) : NULL;

  if (rows == NULL)
    return NULL;
  for (guint i = rows->len; i > 0; i--)
    if (!ris_access_list_brings (rows->pdata[i - 1], permission, organization_id))
      g_ptr_array_remove_index (rows, i - 1);
  return g_steal_pointer (&rows);
}

GPtrArray *
ris_access_list_roles (RisCouncil *desk, gint64 account_id, GError **error)
{
  g_autoptr (GPtrArray) rows = demand (desk, error) ? load_roles (desk, error) : NULL;

  if (rows == NULL)
    return NULL;
  for (guint i = rows->len; i > 0 && account_id != 0; i--)
    if (((const RisAccessRow *)rows->pdata[i - 1])->account_id != account_id)
      g_ptr_array_remove_index (rows, i - 1);
  return g_steal_pointer (&rows);
}
