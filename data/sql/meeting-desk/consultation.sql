-- all columns of one consultation
SELECT id, paper_id, position, organization_id, role_id, planned_on, meeting_id, agenda_item_id, meeting_name,
  agenda_number, result_id, result, is_public, created, modified
FROM consultation
WHERE id = :id
