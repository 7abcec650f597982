/* Pages: addresses of the systems a council had before. */
#pragma once

#include "http/route.h"

/**
 * ris_legacy_redirect: a #RisHandler for every address that no route knows.
 *
 * Returns: (transfer full): 301 to the page of the object that the address meant; %NULL with %RIS_ERROR_NOT_FOUND where
 *   it means nothing
 */
RisResponse *ris_legacy_redirect (RisCouncil *council, RisRequest *request,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

extern const RisRoute ris_legacy_routes[];
