-- what is public again needs none
DELETE FROM public.tombstone
WHERE object_id IN (
  SELECT object.id FROM public.object AS object
  WHERE object.root_id IN (SELECT object_id FROM publication_scope)
)
