-- writes a meeting with all its columns, new or changed
INSERT INTO meeting (
  id, body_id, legislative_term_id, kind_id, status_id, name, number, starts_on, starts_at, begun_at, ended_at,
  approximate, date_certainty, time_certainty, sort_on, publicity, location_id, continues_id, moved_to_id, sequence,
  invited_on, is_public, remark, created, modified)
VALUES (
  :id, :body_id, :legislative_term_id, :kind_id, :status_id, :name, :number, :starts_on, :starts_at, :begun_at,
  :ended_at, :approximate, :date_certainty, :time_certainty, :sort_on, :publicity, :location_id, :continues_id,
  :moved_to_id, :sequence, :invited_on, :is_public, :remark, :created, :modified)
ON CONFLICT (id) DO UPDATE SET
  legislative_term_id = excluded.legislative_term_id, kind_id = excluded.kind_id, status_id = excluded.status_id,
  name = excluded.name, number = excluded.number, starts_on = excluded.starts_on, starts_at = excluded.starts_at,
  approximate = excluded.approximate, date_certainty = excluded.date_certainty,
  time_certainty = excluded.time_certainty, sort_on = excluded.sort_on, publicity = excluded.publicity,
  location_id = excluded.location_id, moved_to_id = excluded.moved_to_id, sequence = excluded.sequence,
  invited_on = excluded.invited_on, is_public = excluded.is_public, remark = excluded.remark,
  modified = excluded.modified
