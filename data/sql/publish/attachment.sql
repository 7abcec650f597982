-- which public files belong to what
INSERT INTO public.attachment (
  id, root_id, owner_id, file_id, kind, position
)
SELECT
  id, attachment.root_id, attachment.owner_id, attachment.file_id, attachment.kind, attachment.position
FROM published_attachment
JOIN attachment USING (id)
WHERE published_attachment.root_id IN (SELECT object_id FROM publication_scope)
