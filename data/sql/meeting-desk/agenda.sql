-- the agenda of a meeting as the desk shows it
SELECT i.id, i.meeting_id, i.parent_id, i.part, i.kind, i.origin, i.number, i.position, i.title,
  COALESCE(d.public_title, i.public_title) AS public_title, i.paper_id, p.number AS paper_number,
  p.is_public AS is_paper_public, r.label AS role, i.is_public, i.modified
FROM agenda_item i
LEFT JOIN agenda_item_draft d ON d.agenda_item_id = i.id
LEFT JOIN paper p ON p.id = i.paper_id
LEFT JOIN consultation c ON c.id = (SELECT MIN(f.id) FROM consultation f WHERE f.agenda_item_id = i.id)
LEFT JOIN vocabulary r ON r.id = c.role_id
WHERE i.meeting_id = :id
ORDER BY CASE i.part WHEN 'public' THEN 0 ELSE 1 END, i.position, i.id
