-- takes away what the scope published before
DELETE FROM public.decision_recipient
WHERE decision_id IN (
  SELECT decision.id FROM public.decision
  JOIN public.agenda_item AS item ON item.id = decision.agenda_item_id
  WHERE item.meeting_id IN (SELECT object_id FROM publication_scope)
)
