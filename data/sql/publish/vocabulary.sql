-- results, roles, kinds and types that the public may see
INSERT INTO public.vocabulary (
  id, list, label, canonical, position, valid_from, valid_to
)
SELECT
  id, vocabulary.list, vocabulary.label, vocabulary.canonical, vocabulary.position, vocabulary.valid_from,
  vocabulary.valid_to
FROM published_vocabulary
JOIN vocabulary USING (id)
WHERE published_vocabulary.root_id IN (SELECT object_id FROM publication_scope)
