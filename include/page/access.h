/* Pages: who may do what, and why. */
#pragma once

#include "http/route.h"

extern const RisRoute ris_access_routes[];
