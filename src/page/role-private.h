/* Roles of accounts on pages. */
#pragma once

#include "model/account.h"
#include "view/view.h"

/** ris_role_append_all: appends a map `id label organization? starts_on? ends_on?` of every role (element-type RisAccountRole)
 *  to @list. */
void ris_role_append_all (RisView *list, const GPtrArray *roles);
