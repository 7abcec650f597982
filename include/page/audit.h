/* Pages: the log of changes, for the auditor. */
#pragma once

#include "http/route.h"

extern const RisRoute ris_audit_routes[];
