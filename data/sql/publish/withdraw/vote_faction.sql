-- takes away what the scope published before
DELETE FROM public.vote_faction
WHERE vote_id IN (
  SELECT vote.id FROM public.vote
  JOIN public.agenda_item AS item ON item.id = vote.agenda_item_id
  WHERE item.meeting_id IN (SELECT object_id FROM publication_scope)
)
