-- public items; of items that are not public: place, number and public title, nothing else
INSERT INTO public.agenda_item (
  id, meeting_id, parent_id, part, kind, origin, number, invitation_number, position, treated_position, title,
  paper_id, result_id, result, result_certainty, begun_at, ended_at, created, modified
)
SELECT
  id, agenda_item.meeting_id,
  (SELECT parent.id FROM published_agenda_item AS parent
   WHERE parent.id = agenda_item.parent_id AND parent.root_id = published_agenda_item.root_id),
  agenda_item.part, agenda_item.kind, agenda_item.origin, agenda_item.number, agenda_item.invitation_number,
  agenda_item.position, agenda_item.treated_position, agenda_item.title,
  (SELECT id FROM published_paper WHERE id = paper_id), (SELECT id FROM published_vocabulary WHERE id = result_id),
  CASE WHEN result_id IS NULL OR result_id IN (SELECT id FROM published_vocabulary) THEN result END,
  agenda_item.result_certainty, agenda_item.begun_at, agenda_item.ended_at, agenda_item.created,
  agenda_item.modified
FROM published_agenda_item
JOIN agenda_item USING (id)
WHERE published_agenda_item.root_id IN (SELECT object_id FROM publication_scope)
  AND is_open = 1
UNION ALL
SELECT
  id, agenda_item.meeting_id,
  (SELECT parent.id FROM published_agenda_item AS parent
   WHERE parent.id = agenda_item.parent_id AND parent.root_id = published_agenda_item.root_id),
  agenda_item.part, agenda_item.kind, 'regular', agenda_item.number, NULL, agenda_item.position, NULL, public_title,
  NULL, NULL, NULL, NULL, NULL, NULL, agenda_item.created, agenda_item.modified
FROM published_agenda_item
JOIN agenda_item USING (id)
WHERE published_agenda_item.root_id IN (SELECT object_id FROM publication_scope)
  AND is_open = 0
