-- public texts with a released version
INSERT INTO public.text (
  id, root_id, owner_id, section_id, position
)
SELECT
  id, text.root_id, text.owner_id, text.section_id, text.position
FROM published_text
JOIN text USING (id)
WHERE published_text.root_id IN (SELECT object_id FROM publication_scope)
