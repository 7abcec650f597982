-- files: name and text, once for each paper or meeting that carries them; filtered like that. Needs the roots' documents
INSERT INTO public.search_document
  (id, kind, object_id, root_id, root_kind, type_id, result, lead_organization_id, legislative_term_id, date,
   organizations, number, title, context, body)
SELECT min(a.id), 'file', f.id, a.root_id, r.root_kind, r.type_id, r.result, r.lead_organization_id,
  r.legislative_term_id, coalesce(r.date, f.published_on), r.organizations, NULL, f.name,
  coalesce(r.number || ' ', '') || r.title,
  coalesce(f.text_content, '') || coalesce(char(10) || f.file_name, '')
FROM public.attachment a
JOIN public.search_document r ON r.id = a.root_id
JOIN public.file f ON f.id = a.file_id
WHERE a.root_id IN (SELECT object_id FROM temp.search_scope)
GROUP BY a.root_id, a.file_id
