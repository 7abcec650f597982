/* The minutes at the desk: check, signatures, publication. */
#pragma once

#include "http/route.h"

extern const RisRoute ris_minutes_desk_routes[];
