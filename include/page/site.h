/* Pages: what machines ask a site for: sitemap, robots.txt, security.txt, favicon. */
#pragma once

#include "http/route.h"

extern const RisRoute ris_site_routes[];
