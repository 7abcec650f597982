-- the stored meeting with this key, without what only people here can set
SELECT
  id, body_id, legislative_term_id, kind_id, status_id, name, number, starts_on, starts_at, begun_at, ended_at,
  approximate, date_certainty, time_certainty, sort_on, publicity, location_id, is_public, remark, created, modified
FROM meeting
WHERE id = :id
