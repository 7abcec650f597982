/* Pages: one's own account: sessions, password, second factor. */
#pragma once

#include "http/route.h"

extern const RisRoute ris_account_routes[];
