-- an organization with all that is kept here
SELECT
  id, body_id, kind_id, classification, name, short_name, sort_key, starts_on, ends_on, successor_id,
  is_public, remark, created, modified
FROM organization
WHERE id = :id
