-- an entry of a vocabulary with all that is kept here
SELECT
  id, list, label, canonical, position, valid_from, valid_to, is_public
FROM vocabulary
WHERE id = :id
