-- everything that can be published or is, even where the one does not know of the other: a rebuild
INSERT INTO publication_scope (object_id)
SELECT id FROM publishable_root
UNION
SELECT id FROM public.root
UNION
SELECT root_id FROM public.text
UNION
SELECT root_id FROM public.attachment
UNION
SELECT object_id FROM public.legacy_key
UNION
SELECT object_id FROM publication
