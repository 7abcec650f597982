-- writes a decision, new or changed
INSERT INTO decision (
  id, agenda_item_id, position, kind_id, competence, vote_id, outcome, is_public, created, modified)
VALUES (
  :id, :agenda_item_id, :position, :kind_id, :competence, :vote_id, :outcome, :is_public, :created, :modified)
ON CONFLICT (id) DO UPDATE SET
  agenda_item_id = excluded.agenda_item_id, position = excluded.position, kind_id = excluded.kind_id,
  competence = excluded.competence, vote_id = excluded.vote_id, outcome = excluded.outcome,
  is_public = excluded.is_public, modified = excluded.modified
