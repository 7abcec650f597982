/* Pages: meetings: list, month calendar, one meeting. */
#pragma once

#include "http/route.h"

extern const RisRoute ris_meeting_routes[];
