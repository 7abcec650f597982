-- old addresses of what is public
INSERT INTO public.legacy_key (
  system, kind, key, object_id
)
SELECT
  legacy_key.system, legacy_key.kind, legacy_key.key, legacy_key.object_id
FROM published_object
JOIN legacy_key ON object_id = published_object.id
WHERE published_object.root_id IN (SELECT object_id FROM publication_scope)
