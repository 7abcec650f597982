-- the newest version of each text of a paper, released or not
SELECT x.id AS text_id, k.canonical, k.label, w.version, w.markdown, w.released_at, w.reason, x.is_public,
  CASE WHEN h.text_id IS NULL THEN 0 ELSE 1 END AS is_withheld
FROM text x
JOIN vocabulary k ON k.id = x.section_id
JOIN text_version w ON w.text_id = x.id AND w.version = (SELECT MAX(n.version) FROM text_version n WHERE n.text_id = x.id)
LEFT JOIN text_withheld h ON h.text_id = x.id
WHERE x.owner_id = :id
ORDER BY x.position, x.id
