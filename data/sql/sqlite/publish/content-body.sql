-- what is public of this body, one line a row: the content that is sealed in the publication log
SELECT json_array (
  'body', body.id, body.name, body.short_name, body.classification, body.ags, body.district, body.state,
  body.website, body.created, body.modified
) AS line
FROM public.body
WHERE id = :id
UNION ALL
SELECT json_array (
  'legislative_term', legislative_term.id, legislative_term.body_id, legislative_term.name,
  legislative_term.starts_on, legislative_term.ends_on, legislative_term.created, legislative_term.modified
) AS line
FROM public.legislative_term
WHERE body_id = :id
UNION ALL
SELECT json_array (
  'number_scheme', number_scheme.id, number_scheme.body_id, number_scheme.type_id, number_scheme.grammar,
  number_scheme.scope, number_scheme.valid_from, number_scheme.valid_to
) AS line
FROM public.number_scheme
WHERE body_id = :id
UNION ALL
SELECT json_array (
  'legacy_key', legacy_key.system, legacy_key.kind, legacy_key.key, legacy_key.object_id
) AS line
FROM public.legacy_key
WHERE object_id IN (SELECT id FROM public.object WHERE root_id = :id)
ORDER BY line
