#!/usr/bin/env bash
# `ris document`: writes one PDF to a file or to standard output, the same bytes each time.
set -u
ris=${RIS_BUILD:?}/ris
folder=$(mktemp -d) number=0 failed=0
trap 'rm -rf "$folder"' EXIT

check ()
{
  local name=$1
  shift
  number=$((number + 1))
  if "$@"; then echo "ok $number - $name"; else echo "not ok $number - $name"; failed=1; fi
}

run () { "$ris" "$@" >"$folder/out" 2>"$folder/err"; status=$?; }

demo=$folder/demo
"$ris" demo --data "$demo" >/dev/null 2>&1
paper=$(sqlite3 "$demo/public.db" "SELECT id FROM paper WHERE number = 'A 10/186/2022'")
item=$(sqlite3 "$demo/public.db" "SELECT id FROM agenda_item WHERE paper_id = $paper")
meeting=$(sqlite3 "$demo/public.db" "SELECT meeting_id FROM agenda_item WHERE id = $item")

for arguments in '' "minutes $meeting" "--data $demo" "--data $demo minutes" "--data $demo letter $meeting" \
                 "--data $demo minutes zwölf" "--data $demo minutes 0" "--data $demo minutes -1" \
                 "--data $demo minutes $meeting $meeting" "--data $demo --colour minutes $meeting"; do
  # shellcheck disable=SC2086 # words are meant to be split
  run document $arguments
  check "wrong usage: $arguments" [ "$status" -eq 2 ]
done
run document
check 'which says how' grep -q '^ris document: usage: ris document --data DIR' "$folder/err"
run document --help
check 'as does the help' [ "$status" -eq 0 ]

run document --data "$folder/none" minutes "$meeting"
check 'without an installation it fails' [ "$status" -eq 1 ]
run document --data "$demo" minutes "$paper"
check 'a paper has no minutes' [ "$status" -eq 1 ]
check 'and nothing is written' [ ! -s "$folder/out" ]
check 'but said' grep -qx "ris document: there is no meeting $paper" "$folder/err"

for document in "invitation $meeting" "agenda $meeting" "minutes $meeting" "paper $paper" "excerpt $item"; do
  # shellcheck disable=SC2086
  run document --data "$demo" $document
  mv "$folder/out" "$folder/first.pdf"
  check "$document" [ "$status" -eq 0 ]
  check 'which is a PDF' qpdf --check "$folder/first.pdf" >"$folder/qpdf" 2>&1
  # shellcheck disable=SC2086
  run document --data "$demo" --output "$folder/second.pdf" $document
  check 'and the same in a file' cmp -s "$folder/first.pdf" "$folder/second.pdf"
  check 'without a word' [ ! -s "$folder/out" ]
done
pdftotext -layout "$folder/second.pdf" "$folder/text"
check 'the excerpt says what was decided' grep -q 'ungeändert beschlossen' "$folder/text"

run document --data "$demo" --output "$folder/no/such/folder.pdf" minutes "$meeting"
check 'a file that cannot be written' [ "$status" -eq 1 ]
"$ris" document --data "$demo" minutes "$meeting" 2>"$folder/err" >/dev/full
check 'nor can a full disk' [ "$?" -eq 1 ]
check 'which is said' grep -qx 'ris document: cannot write to standard output' "$folder/err"

echo "1..$number"
exit "$failed"
