-- the stored text with this key, without what only people here can set
SELECT
  id, root_id, owner_id, section_id, position, is_public
FROM text
WHERE owner_id = :owner_id
  AND section_id = :section_id
