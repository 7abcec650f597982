/* Replays the corpus of tests/fuzz/fuzz-rules.c. */
#include "fuzz/fuzz-rules.c"
#include "fuzz/replay.h"

FUZZ_REPLAY_MAIN ("rules")
