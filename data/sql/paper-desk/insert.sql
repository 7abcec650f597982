-- a new draft: without number, not public
INSERT INTO paper (
  id, body_id, name, type_id, lead_organization_id, paper_date, author, file_reference, status_id, is_public, created, modified)
VALUES (
  :id, :body_id, :name, :type_id, :lead_organization_id, :paper_date, :author, :file_reference, :status_id, 0, :now, :now)
