#!/usr/bin/env bash
# A paper's whole life in a real browser: written, invited to, voted on, minuted, read by a visitor. Prints TAP.
. "$(dirname "$0")/server.bash"
link=$("$ris" user --data "$demo" link sitzungsdienst 2>/dev/null)
node "$RIS_SOURCE/tests/browser/life.mjs" "$origin" "$RIS_BUILD/browser" "/einrichten/${link##*/}"
if found=$("$ris" verify --data "$demo" 2>&1); then echo "ok - nothing is damaged, changed or leaked"
else echo "not ok - nothing is damaged, changed or leaked"; sed 's/^/# /' <<<"$found"; fi
