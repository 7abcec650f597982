# For the tests beside this file: a demo council in a new directory, served on a free port of this machine.
# Sets $demo (data directory) and $origin; everything ends with the test.
set -euo pipefail
ris=$RIS_BUILD/ris
demo=$(mktemp -d)
server=
stop_server ()
{
  [ -z "$server" ] || { kill "$server" 2>/dev/null; wait "$server" 2>/dev/null || true; }
  rm -rf "$demo"
}
trap stop_server EXIT
"$ris" demo --data "$demo" >/dev/null 2>&1
for attempt in 1 2 3 4 5; do
  port=$((20000 + RANDOM % 20000))
  "$ris" serve --data "$demo" --port "$port" --workers 1 >"$demo/server.log" 2>&1 &
  server=$!
  for _ in $(seq 100); do
    if node -e "fetch('http://localhost:$port/gesundheit').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"; then
      origin=http://localhost:$port
      return 0
    fi
    kill -0 "$server" 2>/dev/null || break
    sleep 0.1
  done
done
echo "not ok - the server did not start"; cat "$demo/server.log"
exit 1
