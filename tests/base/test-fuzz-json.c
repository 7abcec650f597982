/* Replays the corpus of tests/fuzz/fuzz-json.c. */
#include "fuzz/fuzz-json.c"
#include "fuzz/replay.h"

FUZZ_REPLAY_MAIN ("json")
