/* Pages: newest documents, contents of files. */
#pragma once

#include "http/route.h"

extern const RisRoute ris_file_routes[];
