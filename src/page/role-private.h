/* Roles of accounts on pages. */
#pragma once

#include "model/account.h"
#include "view/view.h"

/** ris_role_append_all: appends a map `id label organization? starts_on? ends_on? is_over` of every role (element-type
 *  RisAccountRole) to @list; a role is over when its last day lies before @today. */
void ris_role_append_all (RisView *list, const GPtrArray *roles, const char *today);
