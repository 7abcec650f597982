-- the meetings of a committee in a term that count, newest first: those that were neither cancelled nor moved
SELECT m.number, m.name
FROM meeting_organization o
JOIN meeting m ON m.id = o.meeting_id
JOIN vocabulary s ON s.id = m.status_id
WHERE o.organization_id = :organization_id AND s.canonical NOT IN ('cancelled', 'moved')
  AND (m.legislative_term_id = :term_id OR (:term_id IS NULL AND m.legislative_term_id IS NULL))
ORDER BY m.sort_on DESC, m.id DESC
