-- writes a vote faction, new or changed
INSERT INTO vote_faction (
  id, vote_id, position, organization_id, label, side, number)
VALUES (
  :id, :vote_id, :position, :organization_id, :label, :side, :number)
ON CONFLICT (id) DO UPDATE SET
  vote_id = excluded.vote_id, position = excluded.position, organization_id = excluded.organization_id,
  label = excluded.label, side = excluded.side, number = excluded.number
