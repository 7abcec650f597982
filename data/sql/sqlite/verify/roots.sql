-- what public.db publishes
SELECT id, kind
FROM public.root
ORDER BY id
