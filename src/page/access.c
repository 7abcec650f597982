/* Who may do what, and why: by permission and organization, by account, and by role. */
#include "page/access.h"

#include "page-private.h"

#include "council/access-list.h"
#include "council/organizations.h"

#include <string.h>

static void
set_role (RisView *map, const RisAccessRow *row)
{
  RisRole role;

  ris_view_set_text (map, "role",
                     ris_permission_find_role (row->role, &role)
                         ? ris_permission_get_role_label (role)
                         : row->role);
  ris_view_set_text (map, "organization", row->organization);
  ris_view_set_text (map, "starts_on", row->starts_on);
  ris_view_set_text (map, "ends_on", row->ends_on);
}

static void
append_choice (RisView *list, gint64 id, const char *label, gint64 chosen)
{
  RisView *choice = ris_view_append_map (list);

  ris_view_set_int (choice, "value", id);
  ris_view_set_text (choice, "label", label);
  ris_view_set_bool (choice, "is_chosen", id == chosen);
}

/* --- what is asked --- */

static gboolean
add_choices (RisCouncil *council, RisView *view, gint64 permission, gint64 organization_id,
             GError **error)
{
  g_autoptr (GPtrArray) organizations = ris_organizations_list (council, error);
  RisView *list = ris_view_add_list (view, "permissions");

  for (int i = RIS_MAY_USE_DESK; i < RIS_N_PERMISSIONS; i++)
    append_choice (list, i, ris_permission_get_label ((RisPermission)i), permission);
  list = ris_view_add_list (view, "organizations");
  for (guint i = 0; organizations != NULL && i < organizations->len; i++)
    {
      const RisOrganizationRow *row = organizations->pdata[i];

      append_choice (list, row->id, row->name, organization_id);
    }
  return organizations != NULL;
}

/* everybody with a role, once */
static gboolean
add_accounts (RisCouncil *council, RisView *view, gint64 account_id, GError **error)
{
  g_autoptr (GPtrArray) rows = ris_access_list_roles (council, 0, error);
  RisView *list = ris_view_add_list (view, "accounts");
  gint64 last = 0;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const RisAccessRow *row = rows->pdata[i];

      if (row->account_id != last)
        append_choice (list, row->account_id, row->name, account_id);
      last = row->account_id;
    }
  return rows != NULL;
}

/* --- answers --- */

static gboolean
add_holders (RisCouncil *council, RisView *view, gint64 permission, gint64 organization_id,
             GError **error)
{
  g_autoptr (GPtrArray) rows
      = ris_access_list_holders (council, (RisPermission)permission, organization_id, error);
  RisView *list = ris_view_add_list (view, "holders");

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const RisAccessRow *row = rows->pdata[i];
      RisView *map = ris_view_append_map (list);

      ris_view_set_int (map, "id", row->account_id);
      ris_view_set_text (map, "name", row->name);
      ris_view_set_bool (map, "has_password", row->has_password);
      set_role (map, row);
    }
  ris_view_set_text (view, "permission", ris_permission_get_label ((RisPermission)permission));
  return rows != NULL;
}

static void
append_allowed (RisView *list, RisPermission permission, const GPtrArray *rows)
{
  RisView *map = NULL, *reasons = NULL;

  for (guint i = 0; i < rows->len; i++)
    if (ris_access_list_brings (rows->pdata[i], permission, 0))
      {
        if (map == NULL)
          {
            map = ris_view_append_map (list);
            ris_view_set_text (map, "label", ris_permission_get_label (permission));
            reasons = ris_view_add_list (map, "reasons");
          }
        set_role (ris_view_append_map (reasons), rows->pdata[i]);
      }
}

static gboolean
add_allowed (RisCouncil *council, RisView *view, gint64 account_id, GError **error)
{
  g_autoptr (GPtrArray) rows = ris_access_list_roles (council, account_id, error);
  RisView *list = ris_view_add_list (view, "allowed");

  if (rows == NULL)
    return FALSE;
  for (int i = RIS_MAY_USE_DESK; i < RIS_N_PERMISSIONS; i++)
    append_allowed (list, (RisPermission)i, rows);
  ris_view_set_text (view, "account",
                     rows->len > 0 ? ((const RisAccessRow *)rows->pdata[0])->name
                                   : "Dieser Zugang");
  return TRUE;
}

static RisResponse *
access_show (RisCouncil *council, RisRequest *request, GError **error)
{
  gint64 permission, organization_id, account_id;
  g_autoptr (RisView) view = NULL;

  if (!ris_request_get_query_int (request, "recht", 0, &permission, error)
      || !ris_request_get_query_int (request, "gremium", 0, &organization_id, error)
      || !ris_request_get_query_int (request, "zugang", 0, &account_id, error))
    return NULL;
  if (permission >= RIS_N_PERMISSIONS)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID, "there is no such permission");
      return NULL;
    }
  view = ris_page_new ("Wer darf was?");
  if (!add_accounts (council, view, account_id, error)
      || !add_choices (council, view, permission, organization_id, error)
      || (permission >= RIS_MAY_USE_DESK
          && !add_holders (council, view, permission, organization_id, error))
      || (account_id != 0 && !add_allowed (council, view, account_id, error)))
    return NULL;
  return ris_response_new_page (request, "access/show", g_steal_pointer (&view));
}

/* --- roles --- */

static RisResponse *
access_roles (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (GPtrArray) allowed = ris_access_list_roles (council, 0, error);
  RisView *view, *list;

  if (allowed == NULL)
    return NULL;
  view = ris_page_new ("Was Rollen dürfen");
  list = ris_view_add_list (view, "roles");
  for (int i = 0; i < RIS_N_ROLES; i++)
    ris_view_append_text (list, ris_permission_get_role_label ((RisRole)i));
  list = ris_view_add_list (view, "permissions");
  for (int i = RIS_MAY_READ_PUBLIC; i < RIS_N_PERMISSIONS; i++)
    {
      RisView *map = ris_view_append_map (list);
      RisView *cells = ris_view_add_list (map, "cells");
      gboolean is_free = !ris_permission_needs_account ((RisPermission)i);

      ris_view_set_text (map, "label", ris_permission_get_label ((RisPermission)i));
      ris_view_set_bool (map, "is_free", is_free);
      for (int k = 0; k < RIS_N_ROLES; k++)
        {
          RisView *cell = ris_view_append_map (cells);

          ris_view_set_bool (cell, "may",
                             is_free
                                 || ris_permission_is_brought_by ((RisPermission)i, (RisRole)k));
        }
    }
  return ris_response_new_page (request, "access/roles", view);
}

/* one of two permissions opens these pages, so the use cases ask for them */
const RisRoute ris_access_routes[] = {
  { "GET", "/intern/zugriff", access_show, RIS_MAY_USE_DESK },
  { "GET", "/intern/zugriff/rollen", access_roles, RIS_MAY_USE_DESK },
  { 0 },
};
