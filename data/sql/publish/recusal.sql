-- public recusals; a person who is not public stays unnamed, and so does the reason
INSERT INTO public.recusal (
  id, agenda_item_id, vote_id, person_id, number, reason, from_advice, from_vote, left_room
)
SELECT
  id, recusal.agenda_item_id,
  (SELECT vote.id FROM published_vote AS vote
   WHERE vote.id = recusal.vote_id AND vote.root_id = published_recusal.root_id),
  (SELECT id FROM published_person WHERE id = person_id), recusal.number,
  CASE WHEN person_id IS NULL OR EXISTS (SELECT 1 FROM published_person WHERE id = person_id) THEN reason END,
  recusal.from_advice, recusal.from_vote, recusal.left_room
FROM published_recusal
JOIN recusal USING (id)
WHERE published_recusal.root_id IN (SELECT object_id FROM publication_scope)
