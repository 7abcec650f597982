-- changes that are not published yet, objects that are not in the log yet
SELECT (SELECT count(*) FROM publication_queue) + (SELECT count(*) FROM public.publication_pending) AS number
