-- marks what becomes public in this run or ceases to be: others may name it now, or no longer
UPDATE publication_scope
SET is_flipped = 1
WHERE EXISTS (SELECT 1 FROM published_organization AS organization WHERE organization.id = object_id)
   <> EXISTS (SELECT 1 FROM public.organization AS organization WHERE organization.id = object_id)
   OR EXISTS (SELECT 1 FROM published_person AS person WHERE person.id = object_id)
   <> EXISTS (SELECT 1 FROM public.person AS person WHERE person.id = object_id)
   OR EXISTS (SELECT 1 FROM published_paper AS paper WHERE paper.id = object_id)
   <> EXISTS (SELECT 1 FROM public.paper AS paper WHERE paper.id = object_id)
   OR EXISTS (SELECT 1 FROM published_meeting AS meeting WHERE meeting.id = object_id)
   <> EXISTS (SELECT 1 FROM public.meeting AS meeting WHERE meeting.id = object_id)
   OR EXISTS (SELECT 1 FROM published_file AS file WHERE file.id = object_id)
   <> EXISTS (SELECT 1 FROM public.file AS file WHERE file.id = object_id)
