-- the stored person with this key, without what only people here can set
SELECT
  id, body_id, name, title, given_name, family_name, status, sort_key, is_public, remark, created, modified
FROM person
WHERE id = :id
