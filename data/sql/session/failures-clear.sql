-- forgets the failed log-ins of a name
DELETE FROM login_failure
WHERE login = :login
