-- how paper numbers are written; the counters stay here
INSERT INTO public.number_scheme (
  id, body_id, type_id, grammar, scope, valid_from, valid_to
)
SELECT
  id, number_scheme.body_id, number_scheme.type_id, number_scheme.grammar, number_scheme.scope,
  number_scheme.valid_from, number_scheme.valid_to
FROM published_number_scheme
JOIN number_scheme USING (id)
WHERE published_number_scheme.root_id IN (SELECT object_id FROM publication_scope)
