-- legal size of public organizations
INSERT INTO public.organization_size (
  id, organization_id, members, valid_from, valid_to
)
SELECT
  organization_size.id, organization_size.organization_id, organization_size.members, organization_size.valid_from,
  organization_size.valid_to
FROM published_organization
JOIN organization_size ON organization_size.organization_id = published_organization.id
WHERE published_organization.root_id IN (SELECT object_id FROM publication_scope)
