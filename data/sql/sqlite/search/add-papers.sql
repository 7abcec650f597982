-- papers: number, name; type, sections, originators, offices; committees of all consultations, result of the last one
INSERT INTO public.search_document
  (id, kind, object_id, root_id, root_kind, type_id, result, lead_organization_id, legislative_term_id, date,
   organizations, number, title, context, body)
WITH dated (id, date) AS (
  SELECT p.id,
    coalesce(p.paper_date, p.received_on,
      (SELECT min(coalesce(m.starts_on, c.planned_on))
       FROM public.consultation c LEFT JOIN public.meeting m ON m.id = c.meeting_id WHERE c.paper_id = p.id),
      substr(p.released_at, 1, 10))
  FROM public.paper p
  WHERE p.id IN (SELECT object_id FROM temp.search_scope)
)
SELECT p.id, 'paper', p.id, p.id, 'paper', p.type_id,
  (SELECT v.canonical
   FROM public.consultation c
   LEFT JOIN public.agenda_item i ON i.id = c.agenda_item_id
   JOIN public.vocabulary v ON v.id = coalesce(c.result_id, i.result_id)
   WHERE c.paper_id = p.id ORDER BY c.position DESC, c.id DESC LIMIT 1),
  p.lead_organization_id,
  (SELECT t.id FROM public.legislative_term t
   WHERE t.body_id = p.body_id AND coalesce(t.starts_on, '') <= d.date AND coalesce(t.ends_on, '9999') >= d.date
   ORDER BY t.starts_on DESC, t.id LIMIT 1),
  d.date,
  coalesce('|' || (SELECT group_concat(organization_id, '|')
   FROM (SELECT c.organization_id FROM public.consultation c
         WHERE c.paper_id = p.id AND c.organization_id IS NOT NULL
         UNION
         SELECT o.organization_id FROM public.consultation c
         JOIN public.meeting_organization o ON o.meeting_id = c.meeting_id WHERE c.paper_id = p.id)) || '|', ''),
  p.number, p.name, NULL,
  coalesce(plain_text((SELECT group_concat(markdown, char(10) || char(10))
   FROM (SELECT v.markdown FROM public.text x JOIN public.text_version v ON v.text_id = x.id
         WHERE x.root_id = p.id
           AND v.version = (SELECT max(w.version) FROM public.text_version w WHERE w.text_id = x.id)
         ORDER BY x.owner_id, x.position, x.id))) || char(10), '')
  || (SELECT label FROM public.vocabulary WHERE id = p.type_id)
  || coalesce(char(10) || (SELECT group_concat(name, char(10))
   FROM (SELECT coalesce(g.label || ' ', '') || coalesce(o.name, n.name, '') AS name
         FROM public.paper_originator g
         LEFT JOIN public.organization o ON o.id = g.organization_id
         LEFT JOIN public.person n ON n.id = g.person_id
         WHERE g.paper_id = p.id ORDER BY g.position, g.id)), '')
  || coalesce(char(10) || (SELECT name FROM public.organization WHERE id = p.lead_organization_id), '')
  || coalesce(char(10) || (SELECT group_concat(name, char(10))
   FROM (SELECT o.name FROM public.paper_office f JOIN public.organization o ON o.id = f.organization_id
         WHERE f.paper_id = p.id ORDER BY f.position, f.id)), '')
  || coalesce(char(10) || p.author, '')
  || coalesce(char(10) || p.file_reference, '')
FROM dated d
JOIN public.paper p ON p.id = d.id
