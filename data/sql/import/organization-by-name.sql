-- an organization by its full or short name; the full name before the short one
SELECT organization.id
FROM organization JOIN vocabulary ON vocabulary.id = organization.kind_id
WHERE organization.body_id = :body_id AND (organization.name = :name OR organization.short_name = :name)
ORDER BY
  CASE WHEN organization.name = :name THEN 0 ELSE 1 END,
  CASE vocabulary.canonical WHEN 'committee' THEN 0 WHEN 'faction' THEN 1 ELSE 2 END,
  CASE WHEN organization.ends_on IS NULL THEN 0 ELSE 1 END, organization.id
LIMIT 1
