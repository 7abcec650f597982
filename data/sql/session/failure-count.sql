-- one more failed log-in of a name
INSERT INTO login_failure (login, failures, last_at)
VALUES (:login, 1, :now)
ON CONFLICT (login) DO UPDATE SET failures = login_failure.failures + 1, last_at = excluded.last_at
