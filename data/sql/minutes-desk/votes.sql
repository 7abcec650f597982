-- the votes of a meeting with what was judged of them
SELECT v.id, v.agenda_item_id, i.number AS item_number, i.begun_at, v.entitled, v.yes, v.no, v.abstain, v.invalid, v.absent, v.recused,
  v.outcome, l.computed, l.reason
FROM agenda_item i
JOIN vote v ON v.agenda_item_id = i.id
LEFT JOIN recording_vote l ON l.vote_id = v.id
WHERE i.meeting_id = :id
ORDER BY i.part DESC, i.position, v.position
