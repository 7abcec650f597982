/* Pages: papers: list, one paper, the versions of a text. */
#pragma once

#include "http/route.h"

extern const RisRoute ris_paper_routes[];
