-- references between public papers; one to a paper that is not public is left out
INSERT INTO public.paper_reference (
  id, paper_id, kind_id, target_id, target_text
)
SELECT
  paper_reference.id, paper_reference.paper_id, paper_reference.kind_id, paper_reference.target_id,
  paper_reference.target_text
FROM published_paper
JOIN paper_reference ON paper_id = published_paper.id
WHERE published_paper.root_id IN (SELECT object_id FROM publication_scope)
  AND kind_id IN (SELECT id FROM published_vocabulary)
  AND (target_id IS NULL OR EXISTS (SELECT 1 FROM published_paper AS target WHERE target.id = target_id))
