/* The desk for agendas: what a meeting will treat, and what stands on every agenda. */
#pragma once

#include "http/route.h"

extern const RisRoute ris_agenda_desk_routes[];
