#!/usr/bin/env bash
# SQL: each statement file says in its first line what it answers, holds one statement and names its parameters.
. "$(dirname "$0")/lib.bash"

statements ()
{
  find data/sql -name '*.sql' ! -path 'data/sql/schema/*' 2>/dev/null | sort
}

find_unexplained ()
{
  statements | xargs -r awk 'FNR == 1 && !/^-- ./ { print FILENAME ":1\tcomment\tthe first line does not say what it is for" }'
}

# the statement without comments, strings and quoted names, as `file:line<TAB>text`
bare_statements ()
{
  statements | xargs -r awk '
    {
      text = $0
      gsub (/\047[^\047]*\047/, "", text)
      gsub (/"[^"]*"/, "", text)
      sub (/--.*/, "", text)
      print FILENAME ":" FNR "\t" text
    }'
}

find_several ()
{
  bare_statements | awk -F '\t' '
    { file = $1; sub (/:[0-9]+$/, "", file) }
    file != current { current = file; ended = 0 }
    ended && $2 !~ /^[ \t]*$/ { print $1 "\tstatement\ta second statement in one file"; ended = 0 }
    $2 ~ /;[ \t]*[^ \t]/ { print $1 "\tstatement\ta second statement in one line" }
    $2 ~ /;[ \t]*$/ { ended = 1 }'
}

find_nameless ()
{
  bare_statements | awk -F '\t' '$2 ~ /\?/ { print $1 "\tparameter\ta parameter without a name" }'
}

bad data/sql/paper/good.sql <<'C'
-- a paper by its id; here?
SELECT id, ';?' AS mark
  FROM paper -- really; yes
 WHERE id = :id;
C
bad data/sql/paper/bad.sql <<'C'
SELECT id FROM paper WHERE id = ?;
DELETE FROM paper; DELETE FROM person;
C
bad data/sql/schema/council/0001-first.sql <<'C'
CREATE TABLE a (b INTEGER);
CREATE TABLE c (d INTEGER);
C
rule 'statements are explained' find_unexplained data/sql/paper/bad.sql:1
rule 'one statement a file' find_several data/sql/paper/bad.sql:2 data/sql/paper/bad.sql:2
rule 'parameters have names' find_nameless data/sql/paper/bad.sql:1
finish
