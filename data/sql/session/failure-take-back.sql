-- takes the last failure of a name back, and its time where nobody has failed since
UPDATE login_failure SET failures = failures - 1,
  last_at = CASE WHEN failures = :failures THEN :last_at ELSE last_at END
WHERE login = :login AND failures > 1
