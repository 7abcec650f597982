-- the day of the oldest among the newest meetings, of one committee or of all
SELECT MIN (sort_on) AS starts_on
FROM (
  SELECT m.sort_on
  FROM meeting m
  WHERE m.starts_on IS NOT NULL AND m.date_certainty <> 'unknown'
    AND (:organization_id IS NULL OR EXISTS (SELECT 1 FROM meeting_organization o
      WHERE o.meeting_id = m.id AND o.organization_id = :organization_id))
  ORDER BY m.sort_on DESC, m.id DESC
  LIMIT :limit
) AS newest
