-- writes a meeting, new or changed
INSERT INTO meeting (
  id, body_id, legislative_term_id, kind_id, status_id, name, number, starts_on, starts_at, begun_at, ended_at,
  approximate, date_certainty, time_certainty, sort_on, publicity, location_id, is_public, remark, created, modified)
VALUES (
  :id, :body_id, :legislative_term_id, :kind_id, :status_id, :name, :number, :starts_on, :starts_at, :begun_at,
  :ended_at, :approximate, :date_certainty, :time_certainty, :sort_on, :publicity, :location_id, :is_public, :remark,
  :created, :modified)
ON CONFLICT (id) DO UPDATE SET
  body_id = excluded.body_id, legislative_term_id = excluded.legislative_term_id, kind_id = excluded.kind_id,
  status_id = excluded.status_id, name = excluded.name, number = excluded.number, starts_on = excluded.starts_on,
  starts_at = excluded.starts_at, begun_at = excluded.begun_at, ended_at = excluded.ended_at,
  approximate = excluded.approximate, date_certainty = excluded.date_certainty,
  time_certainty = excluded.time_certainty, sort_on = excluded.sort_on, publicity = excluded.publicity,
  location_id = excluded.location_id, is_public = excluded.is_public, remark = excluded.remark,
  modified = excluded.modified
