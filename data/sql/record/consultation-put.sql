-- writes a consultation, new or changed
INSERT INTO consultation (
  id, paper_id, position, organization_id, role_id, planned_on, meeting_id, agenda_item_id, meeting_name,
  agenda_number, result_id, result, is_public, created, modified)
VALUES (
  :id, :paper_id, :position, :organization_id, :role_id, :planned_on, :meeting_id, :agenda_item_id, :meeting_name,
  :agenda_number, :result_id, :result, :is_public, :created, :modified)
ON CONFLICT (id) DO UPDATE SET
  paper_id = excluded.paper_id, position = excluded.position, organization_id = excluded.organization_id,
  role_id = excluded.role_id, planned_on = excluded.planned_on, meeting_id = excluded.meeting_id,
  agenda_item_id = excluded.agenda_item_id, meeting_name = excluded.meeting_name,
  agenda_number = excluded.agenda_number, result_id = excluded.result_id, result = excluded.result,
  is_public = excluded.is_public, modified = excluded.modified
