-- the stored vote count with this key, without what only people here can set
SELECT
  id, vote_id, position, electorate, yes, no, abstain
FROM vote_count
WHERE vote_id = :vote_id
  AND position = :position
