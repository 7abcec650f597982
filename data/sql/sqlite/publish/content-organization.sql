-- what is public of this organization, one line a row: the content that is sealed in the publication log
SELECT json_array (
  'organization', organization.id, organization.body_id, organization.kind_id, organization.classification,
  organization.name, organization.short_name, organization.sort_key, organization.starts_on, organization.ends_on,
  organization.successor_id, organization.created, organization.modified
) AS line
FROM public.organization
WHERE id = :id
UNION ALL
SELECT json_array (
  'organization_name', organization_name.id, organization_name.organization_id, organization_name.name,
  organization_name.short_name, organization_name.valid_from, organization_name.valid_to
) AS line
FROM public.organization_name
WHERE organization_id = :id
UNION ALL
SELECT json_array (
  'organization_size', organization_size.id, organization_size.organization_id, organization_size.members,
  organization_size.valid_from, organization_size.valid_to
) AS line
FROM public.organization_size
WHERE organization_id = :id
UNION ALL
SELECT json_array (
  'legacy_key', legacy_key.system, legacy_key.kind, legacy_key.key, legacy_key.object_id
) AS line
FROM public.legacy_key
WHERE object_id = :id
ORDER BY line
