/* Replays the corpus of tests/fuzz/fuzz-legacy.c. */
#include "fuzz/fuzz-legacy.c"
#include "fuzz/replay.h"

FUZZ_REPLAY_MAIN ("legacy")
