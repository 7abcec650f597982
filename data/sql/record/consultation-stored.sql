-- the stored consultation with this key, without what only people here can set
SELECT
  id, paper_id, position, organization_id, role_id, planned_on, meeting_id, agenda_item_id, meeting_name,
  agenda_number, result_id, result, is_public, created, modified
FROM consultation
WHERE paper_id = :paper_id
  AND position = :position
