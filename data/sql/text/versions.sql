-- all released versions of a text, the oldest first
SELECT x.id, k.label AS section, k.canonical AS section_canonical, w.version, w.markdown, w.reason, w.released_at
FROM text x
JOIN vocabulary k ON k.id = x.section_id
JOIN text_version w ON w.text_id = x.id
WHERE x.id = :id AND x.root_id = :root_id AND w.released_at IS NOT NULL
ORDER BY w.version
