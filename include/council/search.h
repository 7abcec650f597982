/* Search over what this caller may see. */
#pragma once

#include "council/council.h"
#include "search/search.h"

/** ris_council_search: (transfer full): the page of hits for @query; see search/search.h. */
RisSearchResult *ris_council_search (RisCouncil *council, const RisSearchQuery *query,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
