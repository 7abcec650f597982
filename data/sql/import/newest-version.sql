-- the newest version of a text
SELECT version, markdown FROM text_version WHERE text_id = :text_id ORDER BY version DESC LIMIT 1
