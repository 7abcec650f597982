-- writes a legislative term, new or changed
INSERT INTO legislative_term (
  id, body_id, name, starts_on, ends_on, created, modified)
VALUES (
  :id, :body_id, :name, :starts_on, :ends_on, :created, :modified)
ON CONFLICT (id) DO UPDATE SET
  body_id = excluded.body_id, name = excluded.name, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
  modified = excluded.modified
