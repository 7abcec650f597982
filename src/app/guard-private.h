/* The guard: who may come in, before any handler runs. */
#pragma once

#include "http/route.h"

/**
 * ris_guard_check_host:
 * @hosts: (nullable): names of the site beside this machine's own, ended by %NULL
 *
 * Returns: %FALSE with %RIS_ERROR_INVALID where the request was meant for another site
 */
gboolean ris_guard_check_host (const RisRequest *request, const char *const *hosts, GError **error);

/** ris_guard_check: the permission of @route and, for all that changes something, that the form was one of ours. */
gboolean ris_guard_check (const RisRoute *route, const RisRequest *request, GError **error);
