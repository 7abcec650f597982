-- takes the only failure of a name back
DELETE FROM login_failure
WHERE login = :login AND failures = 1
