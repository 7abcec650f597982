#!/usr/bin/env bash
# `ris user`: the first administrator, roles, links and locks, from nothing but a shell.
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
user () { run user --data "$data" "$@"; }
ask () { sqlite3 "$data/council.db" "$1"; }
is () { [ "$(ask "$1")" = "$2" ]; }
says () { grep -qF -- "$1" "$folder/err"; }
shows () { grep -qxF -- "$1" "$folder/out"; }

data=$folder/council
"$ris" init --data "$data" >/dev/null 2>&1
echo '[portal]
base_url=https://rat.example.de' >"$data/ris.conf"

# called in a wrong way
wrong ()
{
  run user "$@"
  check "usage: $*" [ "$status" -eq 2 ]
}
wrong list
wrong --data "$data"
wrong --data "$data" fly anna
wrong --data "$data" list anna
wrong --data "$data" add
wrong --data "$data" add anna
wrong --data "$data" add anna bert --name A
wrong --data "$data" add anna --name A --json
wrong --data "$data" add anna --name A --role emperor
wrong --data "$data" add anna --name A --organization Rat --role member
wrong --data "$data" grant anna
wrong --data "$data" grant anna --role member --role chair
wrong --data "$data" lock anna --role member
wrong --data "$data" link anna --email a@example.de
wrong --data "$data" grant anna --role member --drop-second-factor
run user --data "$folder/none" list
check 'the installation must be there' [ "$status" -eq 1 ]
check 'and is not made' [ ! -e "$folder/none" ]

# the first administrator of an installation is made before there is a body: the role is in all that will come
user add erste --name Erste --role administrator
check 'needs no body' [ "$status" -eq 0 ]
check 'and has the role' is "SELECT COUNT(*) FROM account_role WHERE role = 'administrator' AND body_id IS NULL" 1
ask "DELETE FROM account_link; DELETE FROM account_role; DELETE FROM account"
ask "INSERT INTO body (id, name, created, modified) VALUES (9001, 'Musterstadt', '', '');
  INSERT INTO organization (id, body_id, kind_id, name, short_name, sort_key, created, modified)
    SELECT column1, 9001, (SELECT MIN (id) FROM vocabulary), column2, column3, '', '', ''
    FROM (VALUES (9011, 'Rat', NULL), (9012, 'Bau- und Umweltausschuss', 'BUA'), (9013, 'Beirat', 'B'), (9014, 'Beirat', 'C'));
  UPDATE id_counter SET value = 9100"

# the first administrator
user add Anna --name 'Anna Übersee' --email anna@example.de --role administrator
check 'an administrator is made' [ "$status" -eq 0 ]
check 'the link is all that is printed' [ "$(wc -l <"$folder/out")" -eq 1 ]
check 'it is an address of the portal' grep -qxE 'https://rat\.example\.de/einrichten/[A-Za-z0-9_-]{43}' "$folder/out"
token=$(sed 's,.*/,,' "$folder/out")
check 'the token itself is not stored' is "SELECT COUNT(*) FROM account_link WHERE token_hash = '$token'" 0
check 'but its hash' is 'SELECT token_hash FROM account_link' "$(printf %s "$token" | sha256sum | cut -d ' ' -f 1)"
user add anna --name Anna
check 'a login is held once' [ "$status" -eq 1 ]
check 'which is said in English' says 'LOGIN is held already'
user add 'b b' --name B
check 'a login has no blank' [ "$status" -eq 1 ]
user add bert --name B --email nowhere
check 'an e-mail address is one' says '--email is no e-mail address'
user add bert --name B --role member --until 2001-01-01
check 'a role is not over before it begins' says '--until'
user add bert --name B --role member --organization Ausschuss
check 'an organization exists' says 'there is no organization "Ausschuss"'
user add bert --name B --role member --organization Beirat
check 'and is the only one of its name' says 'several organizations "Beirat"'
user add bert --name B --role administrator --organization Rat
check 'nobody administers a committee' says '--organization cannot have this role'
check 'nothing of this was made' is 'SELECT COUNT(*) FROM account' 1

# several roles at once, by name, short name and id
user add bert --name 'Bert Tal' --role member --organization Rat --role chair --organization BUA --from 2001-01-01 \
  --role deputy --organization 9013 --until 2099-12-31
check 'somebody with several roles' [ "$status" -eq 0 ]
check 'each in its place and time' is "SELECT group_concat (role || ' ' || organization_id || ' ' || coalesce (ends_on, '-'), ', ')
  FROM account_role WHERE account_id <> (SELECT MIN (id) FROM account)" 'member 9011 -, chair 9012 -, deputy 9013 2099-12-31'
check 'from when it was said' is "SELECT starts_on FROM account_role WHERE role = 'chair'" 2001-01-01

# the list
user list
check 'the list is aligned' shows 'bert  Bert Tal      not set up  deputy (Beirat) until 2099-12-31, member (Rat), chair (Bau- und Umweltausschuss)'
check 'also with umlauts' shows 'anna  Anna Übersee  not set up  administrator'
user list --json
json () { [ "$(sqlite3 :memory: "SELECT $1 FROM (SELECT readfile ('$folder/out') AS list)")" = "$2" ]; }
check 'JSON can be read' json "list ->> '\$[0].name'" 'Anna Übersee'
check 'with all there is to know' json "list -> '\$[0]' ->> 'state' || (list -> '\$[0]' -> 'secondFactor')" 'not set upfalse'
check 'what is not known is null' json "json_type (list, '\$[1].email')" null
check 'and with the roles' json "list -> '\$[1].roles[2]'" \
  '{"role":"chair","organization":"Bau- und Umweltausschuss","from":"2001-01-01","until":null}'

# links
user link nobody
check 'a link is for an account' says 'there is no account nobody'
ask "UPDATE account SET totp_secret = 'GEZDGNBV' WHERE login = 'anna'"
user link ANNA
check 'a new link' grep -qx 'https://rat\.example\.de/einrichten/.*' "$folder/out"
check 'in the place of the old one' is "SELECT COUNT(*) FROM account_link WHERE account_id = (SELECT MIN (id) FROM account)" 1
check 'which is another' is "SELECT COUNT(*) FROM account_link WHERE token_hash = '$(printf %s "$token" | sha256sum | cut -d ' ' -f 1)'" 0
check 'the second factor stays' is 'SELECT COUNT(totp_secret) FROM account' 1
user link anna --drop-second-factor
check 'unless it was lost' is 'SELECT COUNT(totp_secret) FROM account' 0
echo '[portal]
base_url=' >"$data/ris.conf"
user link anna
check 'without an address the path is printed' grep -qxE '/einrichten/[A-Za-z0-9_-]{43}' "$folder/out"
check 'and what is missing' says 'base_url'

# roles
user grant bert --role author --from 2090-01-01 --until 2090-12-31
check 'a role is granted' is "SELECT starts_on || ends_on FROM account_role WHERE role = 'author'" 2090-01-012090-12-31
user grant bert --role author --from 2090-06-01
check 'but not twice' says '--role is held already'
user grant bert --role author --from 1.1.2024
check 'a day is a day' says '--from is no day'
user grant nobody --role author
check 'roles are for accounts' [ "$status" -eq 1 ]
user revoke bert --role author
check 'a role that has not begun is gone' is "SELECT COUNT(*) FROM account_role WHERE role = 'author'" 0
user revoke bert --role chair --organization BUA
check 'one that had begun is over' is "SELECT COUNT(*) FROM account_role WHERE role = 'chair' AND ends_on < DATE ('now')" 1
user revoke bert --role chair --organization BUA
check 'and cannot be taken again' says 'bert does not hold the role chair in BUA'
user revoke bert --role member
check 'a role is taken where it is held' says 'bert does not hold the role member in the whole body'
user revoke anna --role administrator
check 'the last administrator stays' [ "$status" -eq 1 ]
check 'with a reason' says 'the last administrator keeps this role'

# locks
user lock bert
check 'an account is locked' is "SELECT is_locked FROM account WHERE login = 'bert'" 1
user list
check 'the list shows it' grep -qE '^bert .* locked ' "$folder/out"
user link bert
check 'it gets no link' says 'the account bert is locked'
user unlock bert
check 'and unlocked' is "SELECT is_locked FROM account WHERE login = 'bert'" 0

# the log
check 'the log knows all of it' is "SELECT COUNT(*) FROM audit WHERE actor = 'ris'" 20
check 'and nobody else' is "SELECT COUNT(*) FROM audit WHERE actor <> 'ris'" 0
"$ris" publish --data "$data" >/dev/null 2>&1
run verify --data "$data"
check 'its chain is whole' [ "$status" -eq 0 ]

echo "1..$number"
exit "$failed"
