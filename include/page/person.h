/* Pages: people and their memberships. */
#pragma once

#include "http/route.h"

extern const RisRoute ris_person_routes[];
