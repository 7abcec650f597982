/* Replays the corpus of tests/fuzz/fuzz-request.c. */
#include "fuzz/fuzz-request.c"
#include "fuzz/replay.h"

FUZZ_REPLAY_MAIN ("request")
