-- the attendance log of a meeting
SELECT e.id, e.person_id, COALESCE(e.name, p.name) AS name, e.kind, e.capacity, e.at, i.number AS agenda_number,
  r.name AS represents, e.function, COALESCE(e.organization_id, f.id) AS faction_id, COALESCE(o.name, f.name) AS faction
FROM presence_event e
JOIN meeting m ON m.id = e.meeting_id
LEFT JOIN person p ON p.id = e.person_id
LEFT JOIN person r ON r.id = e.represents_id
LEFT JOIN agenda_item i ON i.id = e.agenda_item_id
LEFT JOIN organization o ON o.id = e.organization_id
LEFT JOIN organization f ON f.id = (SELECT b.organization_id FROM membership b
  JOIN organization g ON g.id = b.organization_id
  JOIN vocabulary k ON k.id = g.kind_id AND k.canonical = 'faction'
  WHERE b.person_id = e.person_id AND (b.starts_on IS NULL OR b.starts_on <= m.sort_on)
    AND (b.ends_on IS NULL OR b.ends_on >= m.sort_on)
  ORDER BY b.starts_on DESC, b.id LIMIT 1)
WHERE e.meeting_id = :id
ORDER BY e.position, e.id
