#!/usr/bin/env bash
# Every page family in a real browser: axe, console, reflow, keyboard, dark, forced colours, print. Prints TAP.
. "$(dirname "$0")/server.bash"
node "$RIS_SOURCE/tests/browser/portal.mjs" "$origin" "$RIS_BUILD/browser" "${RIS_SHOTS:-}"
