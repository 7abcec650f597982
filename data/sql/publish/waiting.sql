-- what there is to do: changes in the queue, objects that are not in the log yet, rows that the copy of the log lacks
SELECT
  (SELECT max(sequence) FROM publication_queue) AS queued,
  (SELECT max(sequence) FROM public.publication_pending) AS pending,
  (SELECT count(*) FROM publication
   WHERE sequence > (SELECT coalesce(max(copy.sequence), 0) FROM public.publication AS copy)) AS uncopied
