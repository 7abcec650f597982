-- an entry of a vocabulary, removed
DELETE FROM vocabulary WHERE id = :id
