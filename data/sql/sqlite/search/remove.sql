-- takes the documents of the roots in scope out of the table
DELETE FROM public.search_document WHERE root_id IN (SELECT object_id FROM temp.search_scope)
