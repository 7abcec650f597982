-- one consultation
SELECT c.id, c.paper_id, c.position, c.organization_id, c.role_id, c.planned_on, c.meeting_id, c.agenda_item_id, c.meeting_name,
  c.agenda_number, c.result_id, c.result, c.is_public, c.created, c.modified
FROM consultation c
WHERE c.id = :id
