-- a body with all that is kept here
SELECT
  id, name, short_name, classification, ags, district, state, website, remark, created, modified
FROM body
WHERE id = :id
