-- an office that takes part
INSERT INTO paper_office (id, paper_id, organization_id, position) VALUES (:id, :paper_id, :organization_id, :position)
