-- the log has looked at these
DELETE FROM public.publication_pending
WHERE sequence <= :pending
