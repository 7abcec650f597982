#!/usr/bin/env bash
# Project: the papers beside the code agree with it and with one another.
. "$(dirname "$0")/lib.bash"

# one version in Makefile, CHANGELOG and publiccode.yml
find_versions ()
{
  local version
  version=$(sed -n 's/^VERSION *:= *//p' Makefile)
  grep -qE "^softwareVersion: \"?$version\"?\$" publiccode.yml || printf 'publiccode.yml:1\tversion\tit is not %s\n' "$version"
  grep -m 1 -E '^## \[[0-9]' CHANGELOG.md | grep -qF "## [$version]" ||
    printf 'CHANGELOG.md:1\tversion\tits newest release is not %s\n' "$version"
}

# what README, CONTRIBUTING, SECURITY and publiccode.yml refer to is there
find_dead_links ()
{
  local file target
  for file in README.md CONTRIBUTING.md SECURITY.md CHANGELOG.md; do
    grep -noE '\]\([^)#]+\)' "$file" 2>/dev/null | grep -vE '\((https?|mailto):' | while IFS=: read -r line target; do
      target=${target#*(} target=${target%)}
      [ -e "$target" ] || printf '%s:%s\t%s\tthere is no such file\n' "$file" "$line" "$target"
    done
  done
  grep -nE '^ +- [a-z]+/.*\.(png|svg)$' publiccode.yml 2>/dev/null | while IFS=: read -r line target; do
    target=${target##* }
    [ -e "$target" ] || printf 'publiccode.yml:%s\t%s\tthere is no such file\n' "$line" "$target"
  done
}

# paths of the tree that README names in backquotes are there
find_dead_paths ()
{
  grep -noE '`(src|include|data|tests|pdf-templates|man|\.ci)/[A-Za-z0-9_./-]*`' README.md CONTRIBUTING.md 2>/dev/null |
    tr -d '`' | while IFS=: read -r file line target; do
    [ -e "$target" ] || printf '%s:%s\t%s\tthere is no such path\n' "$file" "$line" "$target"
  done
}

# README names the two commands, and CI runs the second
find_missing_commands ()
{
  grep -q 'make run' README.md || printf 'README.md:1\tmake run\tnot named\n'
  grep -q 'make check' README.md || printf 'README.md:1\tmake check\tnot named\n'
  grep -q 'make check' .ci/run || printf '.ci/run:1\tmake check\tnot called\n'
}

# the keys that publiccode.yml 0.7 demands, and the lengths of its descriptions
find_missing_keys ()
{
  local key
  for key in publiccodeYmlVersion name url platforms developmentStatus softwareType description legal maintenance localisation; do
    grep -q "^$key:" publiccode.yml || printf 'publiccode.yml:1\t%s\tthis key is missing\n' "$key"
  done
  for key in shortDescription longDescription features license type contacts localisationReady availableLanguages; do
    grep -qE "^ +$key:" publiccode.yml || printf 'publiccode.yml:1\t%s\tthis key is missing\n' "$key"
  done
  awk '/^ +shortDescription:/ { sub (/^ +shortDescription: */, ""); if (length ($0) > 150) print "publiccode.yml:" FNR "\tshortDescription\tlonger than 150 bytes" }' publiccode.yml
}

find_bad_manuals ()
{
  command -v mandoc >/dev/null || { printf 'man:1\tmandoc\tit is not installed\n'; return; }
  find man -name '*.[1-9]' 2>/dev/null | sort | xargs -r mandoc -T lint -W warning 2>&1 |
    sed -nE 's/^mandoc: ([^:]+:[0-9]+):[0-9]+: (.*)$/\1\tmanual\t\2/p'
}

bad Makefile <<'C'
VERSION := 0.2.0
C
bad CHANGELOG.md <<'C'
## [Unreleased]
## [0.1.0] - 2026-11-22
## [0.2.0] - 2026-11-21
C
bad publiccode.yml <<'C'
publiccodeYmlVersion: "0.7"
name: Ratswerk
softwareVersion: "0.1.0"
platforms:
developmentStatus:
softwareType:
description:
  en:
    longDescription: Long
    features:
    screenshots:
      - pictures/none.png
legal:
  license: EUPL-1.2
maintenance:
  type: community
  contacts:
localisation:
  localisationReady: false
  availableLanguages:
C
bad README.md <<'C'
`make run` [no](nothing.md) [yes](CHANGELOG.md) [far](https://example.org/)
`src/nothing/` `README`
C
bad .ci/run <<'C'
make
C
bad man/x.1 <<'C'
.Dd November 22, 2026
.Dt X 1
.Os
.Sh NAME
.Nm x
.Nd y
.Sh DESCRIPTION
.Bl -tag
.It a
C
rule 'one version everywhere' find_versions CHANGELOG.md:1 publiccode.yml:1
rule 'no dead link between the papers' find_dead_links README.md:1 publiccode.yml:12
rule 'no dead path in the papers' find_dead_paths README.md:2
rule 'the two commands are named and run' find_missing_commands .ci/run:1 README.md:1
rule 'publiccode.yml has what its standard demands' find_missing_keys publiccode.yml:1 publiccode.yml:1
rule 'manual pages are clean' find_bad_manuals man/x.1:8 man/x.1:8
finish
