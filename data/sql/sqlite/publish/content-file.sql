-- what is public of this file, one line a row: the content that is sealed in the publication log
SELECT json_array (
  'file', file.id, file.name, file.file_name, file.media_type, file.size, file.size_text, file.sha256,
  file.text_content, file.published_on, file.replaced_by_id, file.created, file.modified
) AS line
FROM public.file
WHERE id = :id
UNION ALL
SELECT json_array (
  'legacy_key', legacy_key.system, legacy_key.kind, legacy_key.key, legacy_key.object_id
) AS line
FROM public.legacy_key
WHERE object_id = :id
ORDER BY line
