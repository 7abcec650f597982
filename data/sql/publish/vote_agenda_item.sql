-- other public items of the meeting that a public vote decided
INSERT INTO public.vote_agenda_item (
  vote_id, agenda_item_id
)
SELECT
  vote_agenda_item.vote_id, vote_agenda_item.agenda_item_id
FROM published_vote
JOIN vote_agenda_item ON vote_agenda_item.vote_id = published_vote.id
WHERE published_vote.root_id IN (SELECT object_id FROM publication_scope)
  AND EXISTS (SELECT 1 FROM published_open_item AS item
              WHERE item.id = vote_agenda_item.agenda_item_id AND item.root_id = published_vote.root_id)
