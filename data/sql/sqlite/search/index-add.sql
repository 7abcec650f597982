-- puts the documents of the roots in scope into the index
INSERT INTO public.search_index (rowid, number, title, body)
SELECT id, number, title, body
FROM public.search_document
WHERE root_id IN (SELECT object_id FROM temp.search_scope)
ORDER BY id
