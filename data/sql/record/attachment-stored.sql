-- the stored attachment with this key, without what only people here can set
SELECT
  id, root_id, owner_id, file_id, kind, position
FROM attachment
WHERE owner_id = :owner_id
  AND kind = :kind
  AND position = :position
