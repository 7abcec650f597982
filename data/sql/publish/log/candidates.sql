-- what is pending: its kind where it is in public.db now, and the last word of the log on it
SELECT
  pending.object_id, (SELECT root.kind FROM public.root AS root WHERE root.id = pending.object_id) AS public_kind,
  last.object_kind AS logged_kind, last.action, last.content_hash
FROM (SELECT DISTINCT object_id FROM public.publication_pending) AS pending
LEFT JOIN publication AS last ON last.sequence = (
  SELECT max(sequence) FROM publication AS entry WHERE entry.object_id = pending.object_id
)
ORDER BY pending.object_id
