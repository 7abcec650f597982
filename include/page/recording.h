/* The recorder's page: a meeting while it runs. */
#pragma once

#include "http/route.h"

extern const RisRoute ris_recording_routes[];
