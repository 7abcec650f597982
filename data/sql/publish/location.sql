-- places where something public happens
INSERT INTO public.location (
  id, body_id, room, street, postal_code, locality, created, modified
)
SELECT
  id, location.body_id, location.room, location.street, location.postal_code, location.locality, location.created,
  location.modified
FROM published_location
JOIN location USING (id)
WHERE published_location.root_id IN (SELECT object_id FROM publication_scope)
