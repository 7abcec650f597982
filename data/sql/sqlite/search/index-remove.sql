-- takes the documents of the roots in scope out of the index; before they leave the table
INSERT INTO public.search_index (search_index, rowid, number, title, body)
SELECT 'delete', id, number, title, body
FROM public.search_document
WHERE root_id IN (SELECT object_id FROM temp.search_scope)
