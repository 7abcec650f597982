/* Papers at the desk: the secretary's and the author's way of a paper. */
#pragma once

#include "http/route.h"

/** ris_paper_desk_routes: below `/intern/vorlagen`. */
extern const RisRoute ris_paper_desk_routes[];
