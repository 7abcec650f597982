-- public and released papers
INSERT INTO public.paper (
  id, body_id, number, number_key, name, type_id, lead_organization_id, paper_date, received_on, author,
  file_reference, status_id, released_at, release_certainty, created, modified
)
SELECT
  id, paper.body_id, paper.number, paper.number_key, paper.name, paper.type_id,
  (SELECT id FROM published_organization WHERE id = lead_organization_id), paper.paper_date, paper.received_on,
  paper.author, paper.file_reference, (SELECT id FROM published_vocabulary WHERE id = status_id), paper.released_at,
  paper.release_certainty, paper.created, paper.modified
FROM published_paper
JOIN paper USING (id)
WHERE published_paper.root_id IN (SELECT object_id FROM publication_scope)
