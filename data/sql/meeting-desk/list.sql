-- meetings of a period with their first committee, for the desk
SELECT m.id, m.name, m.starts_on, m.starts_at, m.approximate, m.sort_on, k.label AS kind, s.label AS status,
  s.canonical AS status_canonical, m.publicity, l.room, m.is_public, m.invited_on, g.id AS organization_id,
  g.name AS organization, (SELECT COUNT(*) FROM agenda_item i WHERE i.meeting_id = m.id) AS items
FROM meeting m
JOIN vocabulary k ON k.id = m.kind_id
JOIN vocabulary s ON s.id = m.status_id
LEFT JOIN location l ON l.id = m.location_id
LEFT JOIN meeting_organization o ON o.meeting_id = m.id
  AND o.position = (SELECT MIN(f.position) FROM meeting_organization f WHERE f.meeting_id = m.id)
LEFT JOIN organization g ON g.id = o.organization_id
WHERE m.sort_on >= :from AND m.sort_on < :to
  AND (:organization_id IS NULL OR EXISTS (SELECT 1 FROM meeting_organization w
    WHERE w.meeting_id = m.id AND w.organization_id = :organization_id))
ORDER BY m.sort_on, m.starts_at, m.id
