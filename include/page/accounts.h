/* Pages: all accounts, for whoever keeps them. */
#pragma once

#include "http/route.h"

extern const RisRoute ris_accounts_routes[];
