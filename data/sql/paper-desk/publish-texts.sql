-- sections become public with their paper, unless they stay internal
UPDATE text SET is_public = 1 WHERE owner_id = :id AND id NOT IN (SELECT text_id FROM text_withheld)
