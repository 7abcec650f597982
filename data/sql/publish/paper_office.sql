-- public offices that take part
INSERT INTO public.paper_office (
  id, paper_id, organization_id, position
)
SELECT
  paper_office.id, paper_office.paper_id, paper_office.organization_id, paper_office.position
FROM published_paper
JOIN paper_office ON paper_office.paper_id = published_paper.id
WHERE published_paper.root_id IN (SELECT object_id FROM publication_scope)
  AND EXISTS (SELECT 1 FROM published_organization WHERE id = organization_id)
