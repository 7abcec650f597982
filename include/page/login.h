/* Pages: logging in and out, and opening an account by its link. */
#pragma once

#include "http/route.h"

extern const RisRoute ris_login_routes[];
