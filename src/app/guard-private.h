/* The guard: who may come in, before any handler runs. */
#pragma once

#include "http/route.h"

/** RIS_GUARD_TOKEN_FIELD: the hidden field of every form of the desk. */
#define RIS_GUARD_TOKEN_FIELD "token"

/**
 * ris_guard_check_host:
 * @hosts: (nullable): names of the site beside this machine's own, ended by %NULL
 *
 * Returns: %FALSE with %RIS_ERROR_INVALID where the request was meant for another site
 */
gboolean ris_guard_check_host (const RisRequest *request, const char *const *hosts, GError **error);

/**
 * ris_guard_check:
 * @desk: (nullable): gets the actor of @request, for routes that are not public
 *
 * The permission of @route and, for all that changes something, that the form was one of ours: it came from a page of this
 * site and brings the token that belongs to the visitor's cookie.
 *
 * Returns: %FALSE with %RIS_ERROR_NOT_FOUND, %RIS_ERROR_LOGIN_REQUIRED or %RIS_ERROR_FORBIDDEN
 */
gboolean ris_guard_check (const RisRoute *route, const RisRequest *request, RisCouncil *desk,
                          GError **error);

/** ris_guard_needs_desk: whether @route is served from the whole council. */
gboolean ris_guard_needs_desk (const RisRoute *route);
