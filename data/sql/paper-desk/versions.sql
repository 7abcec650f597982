-- all versions of the texts of a paper, text by text, oldest first
SELECT x.id AS text_id, k.canonical, k.label, w.version, w.markdown, w.released_at, w.reason, x.is_public, 0 AS is_withheld
FROM text x
JOIN vocabulary k ON k.id = x.section_id
JOIN text_version w ON w.text_id = x.id
WHERE x.owner_id = :id
ORDER BY x.position, x.id, w.version
