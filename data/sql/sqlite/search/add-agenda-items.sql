-- agenda items: title; discussion, wordings of decisions, result, votes. Needs the meetings' documents
INSERT INTO public.search_document
  (id, kind, object_id, root_id, root_kind, type_id, result, lead_organization_id, legislative_term_id, date,
   organizations, number, title, context, body)
SELECT i.id, 'agenda_item', i.id, i.meeting_id, 'meeting', p.type_id,
  (SELECT canonical FROM public.vocabulary WHERE id = i.result_id),
  p.lead_organization_id, m.legislative_term_id, m.date, m.organizations, p.number,
  coalesce(i.title, p.name), m.title,
  coalesce(plain_text((SELECT group_concat(markdown, char(10) || char(10))
   FROM (SELECT v.markdown, x.owner_id <> i.id AS is_decision FROM public.text x JOIN public.text_version v ON v.text_id = x.id
         WHERE (x.owner_id = i.id OR x.owner_id IN (SELECT d.id FROM public.decision d WHERE d.agenda_item_id = i.id))
           AND v.version = (SELECT max(w.version) FROM public.text_version w WHERE w.text_id = x.id)
         ORDER BY is_decision, x.owner_id, x.position, x.id))) || char(10), '')
  || coalesce(i.result || char(10), '')
  || coalesce((SELECT group_concat(line, char(10))
   FROM (SELECT trim(coalesce(v.subject || ' ', '') || coalesce(v.printed || ' ', '') || coalesce(v.effect, '')) AS line
         FROM public.vote v WHERE v.agenda_item_id = i.id ORDER BY v.position, v.id)), '')
FROM public.agenda_item i
JOIN public.search_document m ON m.id = i.meeting_id
LEFT JOIN public.paper p ON p.id = i.paper_id
WHERE i.meeting_id IN (SELECT object_id FROM temp.search_scope) AND coalesce(i.title, p.name) IS NOT NULL
