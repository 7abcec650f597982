-- what somebody was asked to do or promised on an agenda item
SELECT t.id, t.kind, t.subject, o.name AS organization, t.due_on, s.label AS state
FROM task t
JOIN vocabulary s ON s.id = t.state_id
LEFT JOIN organization o ON o.id = t.organization_id
WHERE t.agenda_item_id = :id
ORDER BY t.id
