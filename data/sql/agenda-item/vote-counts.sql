-- further electorates of the votes of an agenda item
SELECT c.vote_id, c.electorate, c.yes, c.no, c.abstain
FROM vote v
JOIN vote_count c ON c.vote_id = v.id
WHERE v.agenda_item_id = :id
ORDER BY c.vote_id, c.position
