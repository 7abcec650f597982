-- writes a recusal, new or changed
INSERT INTO recusal (
  id, agenda_item_id, vote_id, person_id, number, reason, is_public)
VALUES (
  :id, :agenda_item_id, :vote_id, :person_id, :number, :reason, :is_public)
ON CONFLICT (id) DO UPDATE SET
  agenda_item_id = excluded.agenda_item_id, vote_id = excluded.vote_id, person_id = excluded.person_id,
  number = excluded.number, reason = excluded.reason, is_public = excluded.is_public
