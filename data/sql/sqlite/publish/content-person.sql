-- what is public of this person, one line a row: the content that is sealed in the publication log
SELECT json_array (
  'person', person.id, person.body_id, person.name, person.title, person.given_name, person.family_name,
  person.name_suffix, person.status, person.sort_key, person.created, person.modified
) AS line
FROM public.person
WHERE id = :id
UNION ALL
SELECT json_array (
  'membership', membership.id, membership.person_id, membership.organization_id, membership.role_id, membership.role,
  membership.has_vote, membership.faction_id, membership.position, membership.starts_on, membership.ends_on,
  membership.created, membership.modified
) AS line
FROM public.membership
WHERE person_id = :id
UNION ALL
SELECT json_array (
  'membership_deputy', membership_deputy.id, membership_deputy.membership_id, membership_deputy.deputy_id,
  membership_deputy.position, membership_deputy.starts_on, membership_deputy.ends_on
) AS line
FROM public.membership_deputy
WHERE membership_id IN (SELECT id FROM public.membership WHERE person_id = :id)
UNION ALL
SELECT json_array (
  'legacy_key', legacy_key.system, legacy_key.kind, legacy_key.key, legacy_key.object_id
) AS line
FROM public.legacy_key
WHERE object_id IN (SELECT id FROM public.object WHERE root_id = :id)
ORDER BY line
