-- the editions of the minutes of a meeting, newest first
SELECT n.id, n.edition, n.kind, n.status, n.signed_on, n.published_on, n.correction_reason
FROM minutes n
WHERE n.meeting_id = :id
ORDER BY n.edition DESC
