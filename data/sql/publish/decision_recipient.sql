-- to whom public decisions recommend
INSERT INTO public.decision_recipient (
  id, decision_id, position, organization_id, label
)
SELECT
  decision_recipient.id, decision_recipient.decision_id, decision_recipient.position,
  (SELECT id FROM published_organization WHERE id = organization_id), decision_recipient.label
FROM published_decision
JOIN decision_recipient ON decision_recipient.decision_id = published_decision.id
WHERE published_decision.root_id IN (SELECT object_id FROM publication_scope)
