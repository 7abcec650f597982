-- the consultations of an item with all their columns
SELECT id, paper_id, position, organization_id, role_id, planned_on, meeting_id, agenda_item_id, meeting_name,
  agenda_number, result_id, result, is_public, created, modified
FROM consultation
WHERE agenda_item_id = :id
ORDER BY id
