-- takes away what the scope published before
DELETE FROM public.task
WHERE agenda_item_id IN (SELECT id FROM public.agenda_item
                         WHERE meeting_id IN (SELECT object_id FROM publication_scope))
   OR decision_id IN (
  SELECT decision.id FROM public.decision
  JOIN public.agenda_item AS item ON item.id = decision.agenda_item_id
  WHERE item.meeting_id IN (SELECT object_id FROM publication_scope)
)
