/* Replays the corpus of tests/fuzz/fuzz-template.c. */
#include "fuzz/fuzz-template.c"
#include "fuzz/replay.h"

FUZZ_REPLAY_MAIN ("template")
