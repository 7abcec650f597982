-- the stored ballot with this key, without what only people here can set
SELECT
  id, vote_id, person_id, value
FROM ballot
WHERE vote_id = :vote_id
  AND person_id = :person_id
