/* Pages: legal pages: Impressum, Datenschutz, Barrierefreiheit and their kin. */
#pragma once

#include "http/route.h"

extern const RisRoute ris_legal_routes[];
