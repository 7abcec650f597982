#!/usr/bin/env bash
# Follows every link of the portal: no dead link, valid HTML, nothing in the server's log. Prints TAP.
. "$(dirname "$0")/server.bash"
node "$RIS_SOURCE/tests/browser/crawl.mjs" "$origin" "$RIS_BUILD/browser"
if [ -s "$demo/server.log" ] && grep -qvE '^(ris: |Ratswerk|http)' "$demo/server.log"; then
  echo "not ok - the server's log is clean"; sed 's/^/# /' "$demo/server.log" | head -20
else
  echo "ok - the server's log is clean"
fi
