/* Documents: the PDFs of meetings, papers and agenda items at their permanent addresses. */
#pragma once

#include "http/route.h"

extern const RisRoute ris_document_routes[];
