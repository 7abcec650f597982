-- public files that something public carries
INSERT INTO public.file (
  id, name, file_name, media_type, size, size_text, sha256, text_content, published_on, replaced_by_id, created,
  modified
)
SELECT
  id, file.name, file.file_name, file.media_type, file.size, file.size_text, file.sha256, file.text_content,
  file.published_on, (SELECT other.id FROM published_file AS other WHERE other.id = replaced_by_id), file.created,
  file.modified
FROM published_file
JOIN file USING (id)
WHERE published_file.root_id IN (SELECT object_id FROM publication_scope)
