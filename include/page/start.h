/* Pages: the start page. */
#pragma once

#include "http/route.h"

extern const RisRoute ris_start_routes[];
