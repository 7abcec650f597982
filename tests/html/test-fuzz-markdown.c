/* Replays the corpus of tests/fuzz/fuzz-markdown.c. */
#include "fuzz/fuzz-markdown.c"
#include "fuzz/replay.h"

FUZZ_REPLAY_MAIN ("markdown")
