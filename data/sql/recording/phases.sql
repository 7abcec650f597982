-- the phases of a meeting, with the columns of the table
SELECT id, meeting_id, position, kind, begun_at, ended_at, agenda_number, reason, is_public
FROM meeting_phase
WHERE meeting_id = :id
ORDER BY position, id
