-- days, parts and interruptions of a meeting
SELECT h.id, h.kind, h.begun_at, h.ended_at, h.agenda_number, l.room, h.reason
FROM meeting_phase h
LEFT JOIN location l ON l.id = h.location_id
WHERE h.meeting_id = :id
ORDER BY h.position, h.id
