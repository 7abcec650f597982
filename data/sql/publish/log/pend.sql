-- what was or is public of the scope has to be looked at by the log, even if this run ends before
INSERT INTO public.publication_pending (object_id)
SELECT object_id
FROM publication_scope AS scope
WHERE EXISTS (SELECT 1 FROM publication_before AS before WHERE before.object_id = scope.object_id)
   OR EXISTS (SELECT 1 FROM public.root AS root WHERE root.id = scope.object_id)
   OR EXISTS (SELECT 1 FROM publication AS entry WHERE entry.object_id = scope.object_id)
