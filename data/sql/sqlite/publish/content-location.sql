-- what is public of this location, one line a row: the content that is sealed in the publication log
SELECT json_array (
  'location', location.id, location.body_id, location.room, location.street, location.postal_code, location.locality,
  location.created, location.modified
) AS line
FROM public.location
WHERE id = :id
UNION ALL
SELECT json_array (
  'legacy_key', legacy_key.system, legacy_key.kind, legacy_key.key, legacy_key.object_id
) AS line
FROM public.legacy_key
WHERE object_id = :id
ORDER BY line
