-- what was public before: everything with an address, and the leaves that the search index reads
INSERT INTO publication_before (object_id, kind, created)
SELECT object.id, object.kind, object.created
FROM public.object AS object
WHERE object.root_id IN (SELECT object_id FROM publication_scope)
UNION ALL
SELECT version.id, 'text_version', version.created
FROM public.text
JOIN public.text_version AS version ON version.text_id = text.id
WHERE text.root_id IN (SELECT object_id FROM publication_scope)
UNION ALL
SELECT vote.id, 'vote', ''
FROM public.agenda_item AS item
JOIN public.vote AS vote ON vote.agenda_item_id = item.id
WHERE item.meeting_id IN (SELECT object_id FROM publication_scope)
