-- the stored body with this key, without what only people here can set
SELECT
  id, name, short_name, classification, ags, district, state, website, remark, created, modified
FROM body
WHERE id = :id
