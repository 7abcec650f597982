-- public persons, without address, phone and e-mail
INSERT INTO public.person (
  id, body_id, name, title, given_name, family_name, name_suffix, status, sort_key, created, modified
)
SELECT
  id, person.body_id, person.name, person.title, person.given_name, person.family_name, person.name_suffix,
  person.status, person.sort_key, person.created, person.modified
FROM published_person
JOIN person USING (id)
WHERE published_person.root_id IN (SELECT object_id FROM publication_scope)
