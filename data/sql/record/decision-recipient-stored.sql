-- the stored decision recipient with this key, without what only people here can set
SELECT
  id, decision_id, position, organization_id, label
FROM decision_recipient
WHERE decision_id = :decision_id
  AND position = :position
