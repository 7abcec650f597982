-- the stored organization with this key, without what only people here can set
SELECT
  id, body_id, kind_id, classification, name, short_name, sort_key, starts_on, ends_on, is_public, remark, created,
  modified
FROM organization
WHERE id = :id
