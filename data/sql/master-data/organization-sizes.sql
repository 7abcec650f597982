-- how many members an organization has by law, newest first
SELECT id, organization_id, members, valid_from, valid_to
FROM organization_size
WHERE organization_id = :id
ORDER BY valid_from DESC, id DESC
