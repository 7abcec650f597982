-- the failed log-ins of a name
SELECT failures, last_at FROM login_failure WHERE login = :login
