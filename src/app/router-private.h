/* The router: all routes of the site in one index. */
#pragma once

#include "http/route.h"

typedef struct _RisRouter RisRouter;

/**
 * ris_router_new:
 * @tables: route tables, ended by %NULL
 *
 * Returns: (transfer full): the index; %NULL with %RIS_ERROR_INTERNAL where a route lacks something or stands twice
 */
RisRouter *ris_router_new (const RisRoute *const *tables, GError **error) G_GNUC_WARN_UNUSED_RESULT;

void ris_router_free (RisRouter *router);

/**
 * ris_router_match:
 * @request: gets the parameters of the route found
 * @allow: (out) (transfer full) (nullable): where only other methods fit: their names, as for the header Allow
 *
 * Returns: (nullable): the route of the request's method and path
 */
const RisRoute *ris_router_match (RisRouter *router, RisRequest *request, char **allow);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisRouter, ris_router_free)
