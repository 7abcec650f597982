-- earlier names of an organization
SELECT name, valid_from, valid_to
FROM organization_name
WHERE organization_id = :id
ORDER BY valid_from, id
