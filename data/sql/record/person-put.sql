-- writes a person, new or changed
INSERT INTO person (
  id, body_id, name, title, given_name, family_name, status, sort_key, is_public, remark, created, modified)
VALUES (
  :id, :body_id, :name, :title, :given_name, :family_name, :status, :sort_key, :is_public, :remark, :created,
  :modified)
ON CONFLICT (id) DO UPDATE SET
  body_id = excluded.body_id, name = excluded.name, title = excluded.title, given_name = excluded.given_name,
  family_name = excluded.family_name, status = excluded.status, sort_key = excluded.sort_key,
  is_public = excluded.is_public, remark = excluded.remark, modified = excluded.modified
