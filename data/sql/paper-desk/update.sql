-- the head of a paper that is not released yet
UPDATE paper SET
  name = :name, type_id = :type_id, lead_organization_id = :lead_organization_id, paper_date = :paper_date, author = :author,
  file_reference = :file_reference, modified = :now
WHERE id = :id
