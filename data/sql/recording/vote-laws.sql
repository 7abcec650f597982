-- how the law saw the votes of an item
SELECT r.vote_id, r.law_subject, r.computed, r.reason
FROM vote v
JOIN recording_vote r ON r.vote_id = v.id
WHERE v.agenda_item_id = :id
