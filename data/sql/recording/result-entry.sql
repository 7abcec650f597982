-- an entry of the list of results
SELECT id, label, canonical FROM vocabulary WHERE id = :id AND list = 'result'
