-- public items of all agendas from a day on, of one committee or of all
SELECT i.id, i.meeting_id, i.part, i.number, i.title, i.modified
FROM meeting m
JOIN agenda_item i ON i.meeting_id = m.id
WHERE m.sort_on >= :from AND i.part = 'public'
  AND (:organization_id IS NULL OR EXISTS (SELECT 1 FROM meeting_organization o
    WHERE o.meeting_id = m.id AND o.organization_id = :organization_id))
ORDER BY m.id, i.position, i.id
