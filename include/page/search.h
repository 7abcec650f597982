/* Pages: search. */
#pragma once

#include "http/route.h"

extern const RisRoute ris_search_routes[];
