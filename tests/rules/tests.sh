#!/usr/bin/env bash
# Tests: src/<module>/<file>.c has tests/<module>/test-<file>.c, and every such test runs at least one test function. A file
# without functions – a table of fields, say – has nothing that a unit test could call; a subcommand may be tested by a
# script, tests/cmd/test-<file>.sh. A fuzz target is a test: it fails where it crashes.
. "$(dirname "$0")/lib.bash"

find_untested ()
{
  code_of src | awk -f "$rules_dir/functions.awk" | sed 's/:.*//' | sort -u | while read -r file; do
    [ "$file" != src/main.c ] || continue
    test=tests/$(dirname "${file#src/}")/test-$(basename "$file")
    [ -f "$test" ] || [ -x "${test%.c}.sh" ] || printf '%s:1\ttest\tthere is no %s\n' "$file" "$test"
  done
}

find_empty ()
{
  find tests -name 'test-*.c' 2>/dev/null | sort | while read -r file; do
    grep -qE 'g_test_add|ris_test_[a-z_]*add|portal_run|FUZZ_REPLAY_MAIN' "$file" || printf '%s:1\ttest\tit adds no test\n' "$file"
    grep -qE 'g_assert|[a-z]_assert|portal_run|FUZZ_REPLAY_MAIN' "$file" || printf '%s:1\tassert\tit asserts nothing\n' "$file"
  done
}

for file in src/base/one.c src/base/two.c src/main.c; do
  bad "$file" <<'C'
static int
one (void)
{
  return 1;
}
C
done
bad src/base/table.c <<'C'
const int table[] = { 1, 2 };
C
bad tests/base/test-one.c <<'C'
g_test_add_func ("/one", test_one);
C
rule 'each source file has its test' find_untested src/base/two.c:1
rule 'each test tests' find_empty tests/base/test-one.c:1
finish
