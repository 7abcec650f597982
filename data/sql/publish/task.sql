-- public tasks from public items and decisions
INSERT INTO public.task (
  id, agenda_item_id, decision_id, kind, subject, organization_id, due_on, state_id, created, modified
)
SELECT
  id, task.agenda_item_id, task.decision_id, task.kind, task.subject,
  (SELECT id FROM published_organization WHERE id = organization_id), task.due_on, task.state_id, task.created,
  task.modified
FROM published_task
JOIN task USING (id)
WHERE published_task.root_id IN (SELECT object_id FROM publication_scope)
