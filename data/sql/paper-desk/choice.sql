-- an entry of a vocabulary
SELECT list, label, canonical FROM vocabulary WHERE id = :id
