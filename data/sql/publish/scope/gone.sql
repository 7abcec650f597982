-- how much was public before this run and is not any more
SELECT count(*) AS gone
FROM publication_before AS before
WHERE NOT EXISTS (SELECT 1 FROM public.object AS object WHERE object.id = before.object_id)
  AND NOT EXISTS (SELECT 1 FROM public.text_version AS version WHERE version.id = before.object_id)
  AND NOT EXISTS (SELECT 1 FROM public.vote AS vote WHERE vote.id = before.object_id)
