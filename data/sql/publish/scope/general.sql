-- a body with its terms, or a kind or type with another name or publicity, concerns everything
INSERT INTO publication_scope (object_id)
SELECT publishable_root.id
FROM (
  SELECT 1
  FROM publication_scope AS scope
  LEFT JOIN body ON body.id = scope.object_id
  LEFT JOIN vocabulary ON vocabulary.id = scope.object_id
  LEFT JOIN public.vocabulary AS shown ON shown.id = scope.object_id
  WHERE body.id IS NOT NULL
     OR (vocabulary.is_public = 0 AND shown.id IS NOT NULL)
     OR (vocabulary.is_public = 1
         AND (shown.id IS NULL OR shown.label <> vocabulary.label OR shown.canonical <> vocabulary.canonical))
  LIMIT 1
)
CROSS JOIN publishable_root
WHERE true
ON CONFLICT DO NOTHING
