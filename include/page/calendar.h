/* Pages: calendars: meetings as iCalendar. */
#pragma once

#include "http/route.h"

extern const RisRoute ris_calendar_routes[];
