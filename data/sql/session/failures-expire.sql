-- forgets the failed log-ins of all names that have not been tried since
DELETE FROM login_failure
WHERE last_at < :old
