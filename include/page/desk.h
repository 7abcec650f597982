/* Pages: the internal start page. */
#pragma once

#include "http/route.h"

extern const RisRoute ris_desk_routes[];
