-- the item with its times
SELECT id, meeting_id, parent_id, part, kind, origin, number, invitation_number, position, treated_position, title,
  public_title, paper_id, result_id, result, result_certainty, begun_at, ended_at, is_public, created, modified
FROM agenda_item
WHERE id = :id
