-- writes a organization, new or changed
INSERT INTO organization (
  id, body_id, kind_id, classification, name, short_name, sort_key, starts_on, ends_on, is_public, remark, created,
  modified)
VALUES (
  :id, :body_id, :kind_id, :classification, :name, :short_name, :sort_key, :starts_on, :ends_on, :is_public, :remark,
  :created, :modified)
ON CONFLICT (id) DO UPDATE SET
  body_id = excluded.body_id, kind_id = excluded.kind_id, classification = excluded.classification,
  name = excluded.name, short_name = excluded.short_name, sort_key = excluded.sort_key,
  starts_on = excluded.starts_on, ends_on = excluded.ends_on, is_public = excluded.is_public,
  remark = excluded.remark, modified = excluded.modified
