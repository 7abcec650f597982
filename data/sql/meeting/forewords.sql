-- what stands at the beginning of the newest edition of the minutes of a meeting
SELECT x.id, k.label AS section, k.canonical AS section_canonical, w.version,
  (SELECT COUNT(*) FROM text_version n WHERE n.text_id = x.id AND n.released_at IS NOT NULL) AS versions, w.markdown,
  w.reason, w.released_at
FROM text x
JOIN vocabulary k ON k.id = x.section_id
JOIN text_version w ON w.text_id = x.id
  AND w.version = (SELECT MAX(n.version) FROM text_version n WHERE n.text_id = x.id AND n.released_at IS NOT NULL)
WHERE x.owner_id = (SELECT e.id FROM minutes e WHERE e.meeting_id = :id ORDER BY e.edition DESC LIMIT 1)
ORDER BY x.position, x.id
