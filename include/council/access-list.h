/* Explaining access: who may do something and why, and what somebody may. Only the roles say so, and the table of permissions.
 *
 * For whoever keeps the accounts of the whole body or reads its audit log: FORBIDDEN otherwise.
 */
#pragma once

#include "council/council.h"
#include "model/master-data.h"

/**
 * ris_access_list_holders:
 * @organization_id: the organization it is about; 0: anywhere; %RIS_WHOLE_BODY
 *
 * Returns: (transfer full) (element-type RisAccessRow): who has @permission today, once for each role that brings it; locked
 *   accounts have nothing
 */
GPtrArray *ris_access_list_holders (RisCouncil *desk, RisPermission permission,
                                    gint64 organization_id,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_access_list_roles: (transfer full) (element-type RisAccessRow): the roles that the account has today, or those of all
 *  accounts that are not locked (0). */
GPtrArray *ris_access_list_roles (RisCouncil *desk, gint64 account_id,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_access_list_brings: whether the role of @row brings @permission for @organization_id, as above. */
gboolean ris_access_list_brings (const RisAccessRow *row, RisPermission permission,
                                 gint64 organization_id);
