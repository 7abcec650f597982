-- a public.db that was lost gets the stones back that the publication log remembers
INSERT INTO public.tombstone (object_id, object_kind, created, withdrawn_at)
SELECT last.object_id, last.object_kind, first.at, last.at
FROM publication AS last
JOIN publication AS first ON first.object_id = last.object_id
WHERE last.action = 'withdrawn' AND last.object_kind <> 'vocabulary'
  AND NOT EXISTS (
    SELECT 1 FROM publication AS later WHERE later.object_id = last.object_id AND later.sequence > last.sequence
  )
  AND NOT EXISTS (
    SELECT 1 FROM publication AS earlier WHERE earlier.object_id = first.object_id AND earlier.sequence < first.sequence
  )
  AND NOT EXISTS (SELECT 1 FROM public.root AS root WHERE root.id = last.object_id)
ON CONFLICT DO NOTHING
