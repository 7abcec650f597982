-- meetings: name; foreword of the minutes
INSERT INTO public.search_document
  (id, kind, object_id, root_id, root_kind, legislative_term_id, date, organizations, number, title, body)
SELECT m.id, 'meeting', m.id, m.id, 'meeting', m.legislative_term_id, m.sort_on,
  coalesce('|' || (SELECT group_concat(organization_id, '|')
   FROM (SELECT o.organization_id FROM public.meeting_organization o WHERE o.meeting_id = m.id ORDER BY 1)) || '|', ''),
  m.number, m.name,
  coalesce(plain_text((SELECT group_concat(markdown, char(10) || char(10))
   FROM (SELECT v.markdown FROM public.text x JOIN public.text_version v ON v.text_id = x.id
         WHERE x.root_id = m.id
           AND (x.owner_id = m.id OR x.owner_id IN (SELECT n.id FROM public.minutes n WHERE n.meeting_id = m.id))
           AND v.version = (SELECT max(w.version) FROM public.text_version w WHERE w.text_id = x.id)
         ORDER BY x.owner_id, x.position, x.id))), '')
FROM public.meeting m
WHERE m.id IN (SELECT object_id FROM temp.search_scope)
