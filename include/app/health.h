/* Health: the page that watches ask whether the service answers. */
#pragma once

#include "http/route.h"

/** ris_health_routes: `/gesundheit`. */
extern const RisRoute ris_health_routes[];
