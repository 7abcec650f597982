-- the stored paper with this key, without what only people here can set
SELECT
  id, body_id, number, number_key, name, type_id, lead_organization_id, paper_date, is_public, released_at, release_certainty, remark,
  created, modified
FROM paper
WHERE id = :id
