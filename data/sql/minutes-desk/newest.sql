-- the newest edition of the minutes of a meeting
SELECT id, meeting_id, edition, kind, status, signed_on, published_on, correction_reason, is_public
FROM minutes
WHERE meeting_id = :id
ORDER BY edition DESC
LIMIT 1
