-- who signed public minutes; never a person who is not public
INSERT INTO public.minutes_signature (
  id, minutes_id, position, person_id, name, function, items, signed_on, refused_because
)
SELECT
  minutes_signature.id, minutes_signature.minutes_id, minutes_signature.position,
  (SELECT id FROM published_person WHERE id = person_id), minutes_signature.name, minutes_signature.function,
  minutes_signature.items, minutes_signature.signed_on, minutes_signature.refused_because
FROM published_minutes
JOIN minutes_signature ON minutes_signature.minutes_id = published_minutes.id
WHERE published_minutes.root_id IN (SELECT object_id FROM publication_scope)
  AND (person_id IS NULL OR EXISTS (SELECT 1 FROM published_person WHERE id = person_id))
