-- from now on these texts never change
UPDATE text_version SET released_at = :now
WHERE released_at IS NULL AND text_id IN (SELECT id FROM text WHERE owner_id = :id)
