-- the terms of every body
INSERT INTO public.legislative_term (
  id, body_id, name, starts_on, ends_on, created, modified
)
SELECT
  id, legislative_term.body_id, legislative_term.name, legislative_term.starts_on, legislative_term.ends_on,
  legislative_term.created, legislative_term.modified
FROM published_legislative_term
JOIN legislative_term USING (id)
WHERE published_legislative_term.root_id IN (SELECT object_id FROM publication_scope)
