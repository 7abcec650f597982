-- all columns of one meeting
SELECT id, body_id, legislative_term_id, kind_id, status_id, name, number, starts_on, starts_at, begun_at, ended_at,
  approximate, date_certainty, time_certainty, sort_on, publicity, location_id, continues_id, moved_to_id, sequence,
  invited_on, is_public, remark, created, modified
FROM meeting
WHERE id = :id
