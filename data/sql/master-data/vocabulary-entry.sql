-- an entry, if it belongs to a list
SELECT id, list, label, canonical, position, valid_from, valid_to, is_public
FROM vocabulary
WHERE id = :id AND list = :list
