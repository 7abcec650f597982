# What the tests of `ris rules` share; each sources this file and ends with finish.
set -u
ris=${RIS_BUILD:?}/ris
folder=$(mktemp -d) number=0 failed=0
trap 'rm -rf "$folder"' EXIT

# check NAME COMMAND…: the command succeeds
check ()
{
  local name=$1
  shift
  number=$((number + 1))
  if "$@"; then echo "ok $number - $name"; else echo "not ok $number - $name"; failed=1; fi
}

run () { "$ris" rules "$@" >"$folder/out" 2>"$folder/err" </dev/null; status=$?; }
exits () { [ "$status" -eq "$1" ] || { echo "# exit code $status"; sed 's/^/# /' "$folder/err"; return 1; }; }
says () { grep -qF -- "$1" "$folder/out" || { head -20 "$folder/out" "$folder/err" | sed 's/^/# /'; return 1; }; }
begins () { [ "$(head -1 "$folder/out")" = "$1" ] || { head -1 "$folder/out" "$folder/err" | sed 's/^/# /'; return 1; }; }
warns () { grep -qF -- "$1" "$folder/err" || { sed 's/^/# /' "$folder/err"; return 1; }; }
silent () { [ ! -s "$folder/out" ]; }

# json_is PATH VALUE: the value in the answer, which is JSON
json_is ()
{
  local value
  value=$(sqlite3 :memory: "SELECT json_extract(readfile('$folder/out'), '$1')" 2>&1)
  [ "$value" = "$2" ] || { echo "# $1 is $value, not $2"; return 1; }
}

# the Geschäftsordnung of a town in Nordrhein-Westfalen
write_town ()
{
  cat >"$1" <<'RULES'
@land NW
@koerperschaft gemeinde
@ebene geschaeftsordnung
@titel Geschäftsordnung des Rates
@gueltig_ab 2025-11-01
ladung.frist | tage_voll:7 | § 2 GeschO
RULES
}

finish ()
{
  echo "1..$number"
  exit "$failed"
}
