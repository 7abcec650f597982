-- a text of an owner in its newest version, released or not
SELECT x.id, x.section_id, w.version, w.markdown
FROM text x
JOIN text_version w ON w.text_id = x.id
WHERE x.owner_id = :owner_id AND x.section_id = :section_id
ORDER BY w.version DESC
LIMIT 1
