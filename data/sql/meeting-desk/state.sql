-- what the program decides by: the state of a meeting
SELECT s.canonical FROM meeting m JOIN vocabulary s ON s.id = m.status_id WHERE m.id = :id
