-- released versions of public texts
INSERT INTO public.text_version (
  id, text_id, version, markdown, reason, created, released_at
)
SELECT
  text_version.id, text_version.text_id, text_version.version, text_version.markdown, text_version.reason,
  text_version.created, text_version.released_at
FROM published_text
JOIN text_version ON text_version.text_id = published_text.id
WHERE published_text.root_id IN (SELECT object_id FROM publication_scope)
  AND text_version.released_at IS NOT NULL
