-- the town or district itself
SELECT id, name, short_name, classification, ags, district, state, website, modified
FROM body
ORDER BY id
LIMIT 1
