-- what is public of this vocabulary, one line a row: the content that is sealed in the publication log
SELECT json_array (
  'vocabulary', vocabulary.id, vocabulary.list, vocabulary.label, vocabulary.canonical, vocabulary.position,
  vocabulary.valid_from, vocabulary.valid_to
) AS line
FROM public.vocabulary
WHERE id = :id
