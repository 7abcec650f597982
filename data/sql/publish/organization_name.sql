-- earlier names of public organizations
INSERT INTO public.organization_name (
  id, organization_id, name, short_name, valid_from, valid_to
)
SELECT
  organization_name.id, organization_name.organization_id, organization_name.name, organization_name.short_name,
  organization_name.valid_from, organization_name.valid_to
FROM published_organization
JOIN organization_name ON organization_name.organization_id = published_organization.id
WHERE published_organization.root_id IN (SELECT object_id FROM publication_scope)
