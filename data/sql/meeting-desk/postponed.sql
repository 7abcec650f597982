-- items of earlier meetings of the same committees that were postponed and have not come up again
SELECT i.id, i.paper_id, p.number AS paper_number, i.title, i.part, m.name AS meeting_name, m.starts_on, i.result
FROM meeting_organization o
JOIN meeting_organization e ON e.organization_id = o.organization_id AND e.meeting_id <> o.meeting_id
JOIN meeting m ON m.id = e.meeting_id
JOIN agenda_item i ON i.meeting_id = m.id
JOIN vocabulary r ON r.id = i.result_id AND r.canonical = 'postponed'
LEFT JOIN paper p ON p.id = i.paper_id
WHERE o.meeting_id = :id AND m.sort_on <= :day AND m.sort_on >= :since
  AND NOT EXISTS (SELECT 1 FROM agenda_item l JOIN meeting n ON n.id = l.meeting_id
    JOIN meeting_organization w ON w.meeting_id = n.id AND w.organization_id = o.organization_id
    WHERE l.paper_id = i.paper_id AND l.id <> i.id AND n.sort_on >= m.sort_on)
  AND NOT EXISTS (SELECT 1 FROM agenda_item l WHERE l.meeting_id = o.meeting_id AND i.paper_id IS NULL
    AND l.title = i.title)
  AND NOT EXISTS (SELECT 1 FROM consultation c WHERE c.paper_id = i.paper_id
    AND c.organization_id = o.organization_id AND c.meeting_id IS NULL AND c.agenda_item_id IS NULL
    AND c.result_id IS NULL AND c.meeting_name IS NULL)
ORDER BY m.sort_on, i.position, i.id
