/* The desk for meetings: list, planning, the plan of a year, the page of a meeting; sending, cancelling and moving. */
#pragma once

#include "http/route.h"

extern const RisRoute ris_meeting_desk_routes[];
extern const RisRoute ris_meeting_desk_year_routes[];
extern const RisRoute ris_meeting_desk_send_routes[];
