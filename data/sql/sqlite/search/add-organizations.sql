-- committees, factions, offices: name, short name; earlier names
INSERT INTO public.search_document
  (id, kind, object_id, root_id, root_kind, organizations, number, title, context, body)
SELECT o.id, 'organization', o.id, o.id, 'organization', '|' || o.id || '|', o.short_name, o.name,
  coalesce(o.classification, v.label),
  coalesce((SELECT group_concat(name, char(10))
   FROM (SELECT n.name || coalesce(' ' || n.short_name, '') AS name FROM public.organization_name n
         WHERE n.organization_id = o.id ORDER BY n.valid_from, n.id)), '')
FROM public.organization o
JOIN public.vocabulary v ON v.id = o.kind_id
WHERE o.id IN (SELECT object_id FROM temp.search_scope)
