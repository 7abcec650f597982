-- public editions of minutes
INSERT INTO public.minutes (
  id, meeting_id, edition, kind, status, signed_on, delivered_on, published_on, correction_reason
)
SELECT
  id, minutes.meeting_id, minutes.edition, minutes.kind, minutes.status, minutes.signed_on, minutes.delivered_on,
  minutes.published_on, minutes.correction_reason
FROM published_minutes
JOIN minutes USING (id)
WHERE published_minutes.root_id IN (SELECT object_id FROM publication_scope)
