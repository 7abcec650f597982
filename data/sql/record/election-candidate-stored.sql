-- the stored election candidate with this key, without what only people here can set
SELECT
  id, vote_id, position, label, votes, won
FROM election_candidate
WHERE vote_id = :vote_id
  AND position = :position
