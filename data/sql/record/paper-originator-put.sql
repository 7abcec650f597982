-- writes a paper originator, new or changed
INSERT INTO paper_originator (
  id, paper_id, position, organization_id, person_id, label)
VALUES (
  :id, :paper_id, :position, :organization_id, :person_id, :label)
ON CONFLICT (id) DO UPDATE SET
  paper_id = excluded.paper_id, position = excluded.position, organization_id = excluded.organization_id,
  person_id = excluded.person_id, label = excluded.label
