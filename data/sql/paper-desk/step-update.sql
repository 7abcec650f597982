-- a planned consultation that changed
UPDATE consultation SET
  position = :position, organization_id = :organization_id, role_id = :role_id, planned_on = :planned_on, modified = :now
WHERE id = :id AND paper_id = :paper_id
