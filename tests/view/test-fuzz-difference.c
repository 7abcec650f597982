/* Replays the corpus of tests/fuzz/fuzz-difference.c. */
#include "fuzz/fuzz-difference.c"
#include "fuzz/replay.h"

FUZZ_REPLAY_MAIN ("difference")
