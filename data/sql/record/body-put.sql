-- writes a body, new or changed
INSERT INTO body (
  id, name, short_name, classification, ags, district, state, website, remark, created, modified)
VALUES (
  :id, :name, :short_name, :classification, :ags, :district, :state, :website, :remark, :created, :modified)
ON CONFLICT (id) DO UPDATE SET
  name = excluded.name, short_name = excluded.short_name, classification = excluded.classification,
  ags = excluded.ags, district = excluded.district, state = excluded.state, website = excluded.website,
  remark = excluded.remark, modified = excluded.modified
