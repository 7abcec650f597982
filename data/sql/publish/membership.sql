-- public memberships of public persons in public organizations
INSERT INTO public.membership (
  id, person_id, organization_id, role_id, role, has_vote, faction_id, position, starts_on, ends_on, created,
  modified
)
SELECT
  id, membership.person_id, membership.organization_id, membership.role_id, membership.role, membership.has_vote,
  (SELECT id FROM published_organization WHERE id = faction_id), membership.position, membership.starts_on,
  membership.ends_on, membership.created, membership.modified
FROM published_membership
JOIN membership USING (id)
WHERE published_membership.root_id IN (SELECT object_id FROM publication_scope)
