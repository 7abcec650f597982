-- public committees, factions and offices
INSERT INTO public.organization (
  id, body_id, kind_id, classification, name, short_name, sort_key, starts_on, ends_on, successor_id, created,
  modified
)
SELECT
  id, organization.body_id, organization.kind_id, organization.classification, organization.name,
  organization.short_name, organization.sort_key, organization.starts_on, organization.ends_on,
  (SELECT id FROM published_organization WHERE id = successor_id), organization.created, organization.modified
FROM published_organization
JOIN organization USING (id)
WHERE published_organization.root_id IN (SELECT object_id FROM publication_scope)
