-- what the documents in scope consist of, to collect their words
SELECT title || char(10) || body AS content
FROM public.search_document
WHERE root_id IN (SELECT object_id FROM temp.search_scope)
