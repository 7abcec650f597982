-- the stored paper originator with this key, without what only people here can set
SELECT
  id, paper_id, position, organization_id, person_id, label
FROM paper_originator
WHERE paper_id = :paper_id
  AND position = :position
