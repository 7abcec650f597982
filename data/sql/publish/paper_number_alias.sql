-- other numbers of public papers
INSERT INTO public.paper_number_alias (
  id, paper_id, number, number_key
)
SELECT
  paper_number_alias.id, paper_number_alias.paper_id, paper_number_alias.number, paper_number_alias.number_key
FROM published_paper
JOIN paper_number_alias ON paper_number_alias.paper_id = published_paper.id
WHERE published_paper.root_id IN (SELECT object_id FROM publication_scope)
