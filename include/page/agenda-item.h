/* Pages: one agenda item, the excerpt. */
#pragma once

#include "http/route.h"

extern const RisRoute ris_agenda_item_routes[];
