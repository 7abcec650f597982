-- people: name
INSERT INTO public.search_document (id, kind, object_id, root_id, root_kind, title, context, body)
SELECT p.id, 'person', p.id, p.id, 'person', p.name, p.status, coalesce(p.title, '')
FROM public.person p
WHERE p.id IN (SELECT object_id FROM temp.search_scope)
