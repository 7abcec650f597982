-- who stands in: only public persons
INSERT INTO public.membership_deputy (
  id, membership_id, deputy_id, position, starts_on, ends_on
)
SELECT
  membership_deputy.id, membership_deputy.membership_id, membership_deputy.deputy_id, membership_deputy.position,
  membership_deputy.starts_on, membership_deputy.ends_on
FROM published_membership
JOIN membership_deputy ON membership_deputy.membership_id = published_membership.id
WHERE published_membership.root_id IN (SELECT object_id FROM publication_scope)
  AND EXISTS (SELECT 1 FROM published_person WHERE id = deputy_id)
