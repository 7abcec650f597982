-- writes a decision recipient, new or changed
INSERT INTO decision_recipient (
  id, decision_id, position, organization_id, label)
VALUES (
  :id, :decision_id, :position, :organization_id, :label)
ON CONFLICT (id) DO UPDATE SET
  decision_id = excluded.decision_id, position = excluded.position, organization_id = excluded.organization_id,
  label = excluded.label
