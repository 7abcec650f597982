-- what is no longer public leaves its stone
INSERT INTO public.tombstone (object_id, object_kind, created, withdrawn_at)
SELECT object_id, kind, created, :now
FROM publication_before AS before
WHERE kind NOT IN ('text_version', 'vote')
  AND NOT EXISTS (SELECT 1 FROM public.object AS object WHERE object.id = before.object_id)
ON CONFLICT DO NOTHING
