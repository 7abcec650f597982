-- what is public of this paper, one line a row: the content that is sealed in the publication log
SELECT json_array (
  'paper', paper.id, paper.body_id, paper.number, paper.number_key, paper.name, paper.type_id,
  paper.lead_organization_id, paper.paper_date, paper.received_on, paper.author, paper.file_reference,
  paper.status_id, paper.released_at, paper.release_certainty, paper.created, paper.modified
) AS line
FROM public.paper
WHERE id = :id
UNION ALL
SELECT json_array (
  'paper_number_alias', paper_number_alias.id, paper_number_alias.paper_id, paper_number_alias.number,
  paper_number_alias.number_key
) AS line
FROM public.paper_number_alias
WHERE paper_id = :id
UNION ALL
SELECT json_array (
  'paper_originator', paper_originator.id, paper_originator.paper_id, paper_originator.position,
  paper_originator.organization_id, paper_originator.person_id, paper_originator.label, paper_originator.is_current,
  paper_originator.joined_on
) AS line
FROM public.paper_originator
WHERE paper_id = :id
UNION ALL
SELECT json_array (
  'paper_office', paper_office.id, paper_office.paper_id, paper_office.organization_id, paper_office.position
) AS line
FROM public.paper_office
WHERE paper_id = :id
UNION ALL
SELECT json_array (
  'paper_reference', paper_reference.id, paper_reference.paper_id, paper_reference.kind_id,
  paper_reference.target_id, paper_reference.target_text
) AS line
FROM public.paper_reference
WHERE paper_id = :id
UNION ALL
SELECT json_array (
  'consultation', consultation.id, consultation.paper_id, consultation.position, consultation.organization_id,
  consultation.role_id, consultation.planned_on, consultation.meeting_id, consultation.agenda_item_id,
  consultation.meeting_name, consultation.agenda_number, consultation.result_id, consultation.result,
  consultation.created, consultation.modified
) AS line
FROM public.consultation
WHERE paper_id = :id
UNION ALL
SELECT json_array (
  'text', text.id, text.root_id, text.owner_id, text.section_id, text.position
) AS line
FROM public.text
WHERE root_id = :id
UNION ALL
SELECT json_array (
  'text_version', text_version.id, text_version.text_id, text_version.version, text_version.markdown,
  text_version.reason, text_version.created, text_version.released_at
) AS line
FROM public.text_version
WHERE text_id IN (SELECT id FROM public.text WHERE root_id = :id)
UNION ALL
SELECT json_array (
  'attachment', attachment.id, attachment.root_id, attachment.owner_id, attachment.file_id, attachment.kind,
  attachment.position
) AS line
FROM public.attachment
WHERE root_id = :id
UNION ALL
SELECT json_array (
  'legacy_key', legacy_key.system, legacy_key.kind, legacy_key.key, legacy_key.object_id
) AS line
FROM public.legacy_key
WHERE object_id IN (SELECT id FROM public.object WHERE root_id = :id)
ORDER BY line
