/* Pages: committees, factions and offices. */
#pragma once

#include "http/route.h"

extern const RisRoute ris_organization_routes[];
