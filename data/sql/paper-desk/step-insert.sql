-- a planned consultation: not public before the release
INSERT INTO consultation (id, paper_id, position, organization_id, role_id, planned_on, is_public, created, modified)
VALUES (:id, :paper_id, :position, :organization_id, :role_id, :planned_on, 0, :now, :now)
