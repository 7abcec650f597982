-- writes a agenda item, new or changed
INSERT INTO agenda_item (
  id, meeting_id, parent_id, part, kind, origin, number, invitation_number, position, treated_position, title,
  public_title, paper_id, result_id, result, result_certainty, is_public, remark, created, modified)
VALUES (
  :id, :meeting_id, :parent_id, :part, :kind, :origin, :number, :invitation_number, :position, :treated_position,
  :title, :public_title, :paper_id, :result_id, :result, :result_certainty, :is_public, :remark, :created, :modified)
ON CONFLICT (id) DO UPDATE SET
  meeting_id = excluded.meeting_id, parent_id = excluded.parent_id, part = excluded.part, kind = excluded.kind,
  origin = excluded.origin, number = excluded.number, invitation_number = excluded.invitation_number,
  position = excluded.position, treated_position = excluded.treated_position, title = excluded.title,
  public_title = excluded.public_title, paper_id = excluded.paper_id, result_id = excluded.result_id,
  result = excluded.result, result_certainty = excluded.result_certainty, is_public = excluded.is_public,
  remark = excluded.remark, modified = excluded.modified
