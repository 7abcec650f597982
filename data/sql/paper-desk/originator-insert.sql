-- who moved it
INSERT INTO paper_originator (id, paper_id, position, organization_id, person_id, label)
VALUES (:id, :paper_id, :position, :organization_id, :person_id, :label)
