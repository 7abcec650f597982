-- who moved it: never a person or organization that is not public
INSERT INTO public.paper_originator (
  id, paper_id, position, organization_id, person_id, label, is_current, joined_on
)
SELECT
  paper_originator.id, paper_originator.paper_id, paper_originator.position, paper_originator.organization_id,
  paper_originator.person_id, paper_originator.label, paper_originator.is_current, paper_originator.joined_on
FROM published_paper
JOIN paper_originator ON paper_originator.paper_id = published_paper.id
WHERE published_paper.root_id IN (SELECT object_id FROM publication_scope)
  AND (organization_id IS NULL OR EXISTS (SELECT 1 FROM published_organization WHERE id = organization_id))
  AND (person_id IS NULL OR EXISTS (SELECT 1 FROM published_person WHERE id = person_id))
