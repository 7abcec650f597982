-- towns and districts, without remarks
INSERT INTO public.body (
  id, name, short_name, classification, ags, district, state, website, created, modified
)
SELECT
  id, body.name, body.short_name, body.classification, body.ags, body.district, body.state, body.website,
  body.created, body.modified
FROM published_body
JOIN body USING (id)
WHERE published_body.root_id IN (SELECT object_id FROM publication_scope)
