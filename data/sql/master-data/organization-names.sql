-- the earlier names of an organization, newest first
SELECT id, organization_id, name, short_name, valid_from, valid_to
FROM organization_name
WHERE organization_id = :id
ORDER BY valid_from DESC, id DESC
