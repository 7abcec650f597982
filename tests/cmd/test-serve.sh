#!/usr/bin/env bash
# `ris serve`: options, the address it prints, answers over TCP, Unix sockets, the clean end.
set -u
ris=${RIS_BUILD:?}/ris
folder=$(mktemp -d) number=0 failed=0 server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$folder"' EXIT

check ()
{
  local name=$1
  shift
  number=$((number + 1))
  if "$@"; then echo "ok $number - $name"; else echo "not ok $number - $name"; failed=1; fi
}

run () { timeout 20 "$ris" serve "$@" >"$folder/out" 2>"$folder/err"; status=$?; }

# starts a server and waits until it has printed where it listens
start ()
{
  : >"$folder/out"
  "$ris" serve "$@" >"$folder/out" 2>"$folder/err" &
  server=$!
  for _ in $(seq 100); do [ -s "$folder/out" ] && break; sleep 0.05; done
}

stop () { kill -TERM "$server"; wait "$server"; status=$?; server=; }

# METHOD PATH, over TCP; the answer is in $folder/answer
ask ()
{
  local port=$1 method=$2 path=$3
  exec 3<>"/dev/tcp/127.0.0.1/$port"
  printf '%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$method" "$path" >&3
  timeout 10 cat <&3 >"$folder/answer"
  exec 3>&-
}

has () { grep -q -- "$1" "$folder/answer"; }

run
check 'the data directory is needed' [ "$status" -eq 2 ]
run --data "$folder" --workers 0
check 'at least one worker' [ "$status" -eq 2 ]
run --data "$folder" --port 70000
check 'a port is below 65536' [ "$status" -eq 2 ]
run --data "$folder/none" --port 0
check 'a missing data directory is an error' [ "$status" -eq 1 ]
check 'said once' [ "$(wc -l <"$folder/err")" -eq 1 ]

"$ris" demo --data "$folder/demo" >/dev/null 2>&1
start --data "$folder/demo" --port 0 --workers 2 --public-only
port=$(sed -n 's,^http://localhost:\([0-9]*\)/$,\1,p' "$folder/out")
check 'the address is printed' [ -n "$port" ]
ask "$port" GET /gesundheit
check 'it is healthy' has '^ok$'
ask "$port" GET /
check 'the start page answers' has '^HTTP/1.1 200 '
check 'with the common headers' has '^Content-Security-Policy: default-src'
ask "$port" HEAD /sitzungen
check 'HEAD answers' has '^HTTP/1.1 200 '
ask "$port" GET /gibt-es-nicht
check 'what is not there is a page of ours' has 'Seite nicht gefunden'
stop
check 'SIGTERM is a clean end' [ "$status" -eq 0 ]
check 'without a word' [ ! -s "$folder/err" ]

mkdir "$folder/sockets"
start --data "$folder/demo" --sockets "$folder/sockets" --workers 2
check 'the first worker has a socket' [ -S "$folder/sockets/web-0.sock" ]
check 'and so has the second' [ -S "$folder/sockets/web-1.sock" ]
stop
check 'SIGTERM is a clean end here too' [ "$status" -eq 0 ]

echo "1..$number"
exit "$failed"
