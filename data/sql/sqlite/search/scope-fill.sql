-- the published roots, meetings that treat their papers, and papers that name a person or organization called otherwise before
INSERT INTO temp.search_scope (object_id)
WITH
renamed (id) AS (
  SELECT s.object_id
  FROM temp.publication_scope s
  LEFT JOIN public.organization o ON o.id = s.object_id
  LEFT JOIN public.person p ON p.id = s.object_id
  LEFT JOIN public.search_document d ON d.id = s.object_id
  WHERE (o.id IS NOT NULL OR p.id IS NOT NULL OR d.kind IN ('person', 'organization'))
    AND (coalesce(o.name, p.name) IS NOT d.title OR o.short_name IS NOT d.number)
)
SELECT object_id FROM temp.publication_scope
UNION
SELECT i.meeting_id FROM public.agenda_item i JOIN temp.publication_scope s ON s.object_id = i.paper_id
UNION
SELECT p.id FROM public.paper p JOIN renamed r ON r.id = p.lead_organization_id
UNION
SELECT f.paper_id FROM public.paper_office f JOIN renamed r ON r.id = f.organization_id
UNION
SELECT g.paper_id FROM public.paper_originator g JOIN renamed r ON r.id = g.organization_id
UNION
SELECT g.paper_id FROM public.paper_originator g JOIN renamed r ON r.id = g.person_id
