-- meetings whose names begin alike: from one text up to the next
SELECT m.id, m.name, m.number, m.starts_on, m.starts_at, m.begun_at, m.ended_at, m.approximate, m.date_certainty,
  m.time_certainty, m.sort_on, k.label AS kind, s.label AS status, s.canonical AS status_canonical, m.publicity, l.room,
  l.street, l.postal_code, l.locality, t.name AS term, m.continues_id, m.moved_to_id, m.sequence,
  (SELECT COUNT(*) FROM agenda_item i WHERE i.meeting_id = m.id) AS items, m.invited_on, m.created, m.modified
FROM meeting m
JOIN vocabulary k ON k.id = m.kind_id
JOIN vocabulary s ON s.id = m.status_id
LEFT JOIN location l ON l.id = m.location_id
LEFT JOIN legislative_term t ON t.id = m.legislative_term_id
WHERE m.name >= :from AND m.name < :to
ORDER BY m.name, m.id
