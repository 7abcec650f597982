-- writes a paper, new or changed
INSERT INTO paper (
  id, body_id, number, number_key, name, type_id, lead_organization_id, paper_date, is_public, released_at, release_certainty, remark,
  created, modified)
VALUES (
  :id, :body_id, :number, :number_key, :name, :type_id, :lead_organization_id, :paper_date, :is_public, :released_at,
  :release_certainty, :remark, :created, :modified)
ON CONFLICT (id) DO UPDATE SET
  body_id = excluded.body_id, number = excluded.number, number_key = excluded.number_key, name = excluded.name,
  type_id = excluded.type_id, lead_organization_id = excluded.lead_organization_id, paper_date = excluded.paper_date,
  is_public = excluded.is_public, released_at = excluded.released_at,
  release_certainty = excluded.release_certainty, remark = excluded.remark,
  modified = excluded.modified
