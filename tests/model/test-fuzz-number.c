/* Replays the corpus of tests/fuzz/fuzz-number.c. */
#include "fuzz/fuzz-number.c"
#include "fuzz/replay.h"

FUZZ_REPLAY_MAIN ("number")
