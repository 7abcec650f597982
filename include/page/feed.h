/* Pages: Atom feeds, and the page that lists all of them. */
#pragma once

#include "http/route.h"

extern const RisRoute ris_feed_routes[];
