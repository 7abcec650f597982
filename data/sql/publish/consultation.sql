-- public consultations; of a meeting or item that is not public neither number nor result
INSERT INTO public.consultation (
  id, paper_id, position, organization_id, role_id, planned_on, meeting_id, agenda_item_id, meeting_name,
  agenda_number, result_id, result, created, modified
)
SELECT
  id, consultation.paper_id, consultation.position,
  (SELECT id FROM published_organization WHERE id = organization_id), consultation.role_id, consultation.planned_on,
  (SELECT id FROM published_meeting WHERE id = meeting_id),
  (SELECT id FROM published_open_item WHERE id = agenda_item_id), CASE WHEN is_open = 1 THEN meeting_name END,
  CASE WHEN is_open = 1 THEN agenda_number END,
  CASE WHEN is_open = 1 THEN (SELECT id FROM published_vocabulary WHERE id = result_id) END,
  CASE WHEN is_open = 1 AND (result_id IS NULL OR result_id IN (SELECT id FROM published_vocabulary)) THEN result END,
  consultation.created, consultation.modified
FROM published_consultation
JOIN consultation USING (id)
WHERE published_consultation.root_id IN (SELECT object_id FROM publication_scope)
