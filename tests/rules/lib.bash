# What the rule tests share; each sources this file.
#
# A rule is a name, a finder and what the finder must report in a bad tree. A finder runs in the top folder of a tree and
# prints one violation a line: `file:line`, a subject (function, header, word …) and a message, separated by tabs. The
# bad tree is written by `bad FILE`, so every rule first proves that it can fail and only then looks at the real tree.
#
# An exception is a line `file subject reason…` in the allow-file of the script (`sizes.sh` has `sizes.allow`); a subject
# that ends in * stands for all that begin so. Exceptions without a reason or without use are failures themselves.
set -u
LC_ALL=C
export LC_ALL
rules_dir=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$rules_dir/../.." && pwd)
allow_file=$rules_dir/$(basename "$0" .sh).allow
bad_tree=$(mktemp -d)
allowed_log=$bad_tree.used
: >"$allowed_log"
trap 'rm -rf "$bad_tree" "$allowed_log"' EXIT
count=0 failures=0

# writes standard input to a file of the bad tree
bad ()
{
  mkdir -p "$bad_tree/$(dirname "$1")"
  cat >"$bad_tree/$1"
}

ok ()
{
  count=$((count + 1))
  echo "ok $count - $1"
}

# a failed test with its details (standard input)
not_ok ()
{
  count=$((count + 1)) failures=$((failures + 1))
  echo "not ok $count - $1"
  sed 's/^/# /'
}

# C files of the given folders; a folder that is not there yet is no error
c_files ()
{
  find "$@" -type f -name '*.[ch]' 2>/dev/null | sort
}

# the lines of the given folders as `file:line<TAB>text` without comments and with empty strings
code_of ()
{
  c_files "$@" | xargs -r awk -v keep=code -f "$rules_dir/strip.awk"
}

# the string literals of the given folders as `file:line<TAB>text`
strings_of ()
{
  c_files "$@" | xargs -r awk -v keep=strings -f "$rules_dir/strip.awk"
}

# takes violations out that the allow-file names, and remembers which of its lines were of use
without_allowed ()
{
  awk -F '\t' -v allow="$allow_file" -v used="$allowed_log" '
    BEGIN {
      while ((getline line < allow) > 0)
        {
          number++
          if (line ~ /^#/ || line ~ /^[ \t]*$/)
            continue
          split (line, words, /[ \t]+/)
          n++
          at[n] = number; path[n] = words[1]; subject[n] = words[2]
        }
    }
    function is_allowed(file, what,   i, stem)
    {
      for (i = 1; i <= n; i++)
        {
          if (path[i] != file)
            continue
          stem = subject[i]
          if (stem == what || (sub (/\*$/, "", stem) && index (what, stem) == 1))
            {
              print at[i] >> used
              return 1
            }
        }
      return 0
    }
    { file = $1; sub (/:[0-9]+$/, "", file) }
    !is_allowed(file, $2)'
}

# rule NAME FINDER PLACE…: the finder must report exactly these places of the bad tree, and nothing in the real one
rule ()
{
  local name=$1 finder=$2 expected found
  shift 2
  expected=$(printf '%s\n' "$@" | sort)
  found=$(cd "$bad_tree" && "$finder" | cut -f 1 | sort)
  if [ "$found" = "$expected" ]; then
    ok "$name: the rule notices what it forbids"
  else
    not_ok "$name: the rule notices what it forbids (< expected, > reported)" < <(diff <(echo "$expected") <(echo "$found"))
  fi
  found=$(cd "$top" && "$finder" | without_allowed)
  if [ -z "$found" ]; then
    ok "$name"
  else
    not_ok "$name ($(wc -l <<<"$found"))" < <(awk -F '\t' '{ print $1 ": " $2 ": " $3 }' <<<"$found")
  fi
}

# last line of each script: the allow-file itself is checked, the status is that of all rules
finish ()
{
  local stale
  if [ -f "$allow_file" ]; then
    stale=$(awk -v used="$allowed_log" '
      BEGIN { while ((getline line < used) > 0) seen[line] = 1 }
      /^#/ || /^[ \t]*$/ { next }
      NF < 3 { print FILENAME ":" FNR ": an exception needs a reason: " $0 }
      NF >= 3 && !(FNR in seen) { print FILENAME ":" FNR ": this exception is of no use any more: " $0 }' "$allow_file")
    if [ -z "$stale" ]; then ok "exceptions are explained and used"; else not_ok "exceptions are explained and used" <<<"$stale"; fi
  fi
  echo "1..$count"
  [ "$failures" -eq 0 ]
}
