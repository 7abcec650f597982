#!/usr/bin/env bash
# The desk in a real browser, by keyboard alone: from the set-up link to the log of changes. Prints TAP.
. "$(dirname "$0")/server.bash"
link=$("$ris" user --data "$demo" add anna.amt --name 'Anna Amt' --role administrator --role auditor 2>/dev/null)
node "$RIS_SOURCE/tests/browser/desk.mjs" "$origin" "$RIS_BUILD/browser" "/einrichten/${link##*/}"
