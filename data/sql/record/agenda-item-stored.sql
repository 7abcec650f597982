-- the stored agenda item with this key, without what only people here can set
SELECT
  id, meeting_id, parent_id, part, kind, origin, number, invitation_number, position, treated_position, title,
  public_title, paper_id, result_id, result, result_certainty, is_public, remark, created, modified
FROM agenda_item
WHERE id = :id
