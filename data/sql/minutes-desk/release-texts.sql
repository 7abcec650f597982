-- the newest version of every text of the meeting is released and stays; drafts before it are never shown
UPDATE text_version SET released_at = :modified
WHERE released_at IS NULL AND text_id IN (SELECT x.id FROM text x WHERE x.root_id = :id)
  AND version = (SELECT MAX (n.version) FROM text_version n WHERE n.text_id = text_version.text_id)
