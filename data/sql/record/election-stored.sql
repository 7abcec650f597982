-- the stored election with this key, without what only people here can set
SELECT
  vote_id, method, is_secret, seats, cast_ballots, valid_ballots, note
FROM election
WHERE vote_id = :vote_id
