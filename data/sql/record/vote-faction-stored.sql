-- the stored vote faction with this key, without what only people here can set
SELECT
  id, vote_id, position, organization_id, label, side, number
FROM vote_faction
WHERE vote_id = :vote_id
  AND position = :position
