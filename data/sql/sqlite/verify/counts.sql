-- how many rows every table of public.db has
SELECT 'vocabulary' AS name, count(*) AS number FROM public.vocabulary
UNION ALL
SELECT 'body', count(*) FROM public.body
UNION ALL
SELECT 'legislative_term', count(*) FROM public.legislative_term
UNION ALL
SELECT 'number_scheme', count(*) FROM public.number_scheme
UNION ALL
SELECT 'location', count(*) FROM public.location
UNION ALL
SELECT 'organization', count(*) FROM public.organization
UNION ALL
SELECT 'organization_name', count(*) FROM public.organization_name
UNION ALL
SELECT 'organization_size', count(*) FROM public.organization_size
UNION ALL
SELECT 'person', count(*) FROM public.person
UNION ALL
SELECT 'membership', count(*) FROM public.membership
UNION ALL
SELECT 'membership_deputy', count(*) FROM public.membership_deputy
UNION ALL
SELECT 'paper', count(*) FROM public.paper
UNION ALL
SELECT 'paper_number_alias', count(*) FROM public.paper_number_alias
UNION ALL
SELECT 'paper_originator', count(*) FROM public.paper_originator
UNION ALL
SELECT 'paper_office', count(*) FROM public.paper_office
UNION ALL
SELECT 'paper_reference', count(*) FROM public.paper_reference
UNION ALL
SELECT 'meeting', count(*) FROM public.meeting
UNION ALL
SELECT 'meeting_organization', count(*) FROM public.meeting_organization
UNION ALL
SELECT 'meeting_phase', count(*) FROM public.meeting_phase
UNION ALL
SELECT 'agenda_item', count(*) FROM public.agenda_item
UNION ALL
SELECT 'consultation', count(*) FROM public.consultation
UNION ALL
SELECT 'meeting_chair', count(*) FROM public.meeting_chair
UNION ALL
SELECT 'presence_event', count(*) FROM public.presence_event
UNION ALL
SELECT 'vote', count(*) FROM public.vote
UNION ALL
SELECT 'vote_count', count(*) FROM public.vote_count
UNION ALL
SELECT 'vote_faction', count(*) FROM public.vote_faction
UNION ALL
SELECT 'ballot', count(*) FROM public.ballot
UNION ALL
SELECT 'vote_agenda_item', count(*) FROM public.vote_agenda_item
UNION ALL
SELECT 'election', count(*) FROM public.election
UNION ALL
SELECT 'election_candidate', count(*) FROM public.election_candidate
UNION ALL
SELECT 'recusal', count(*) FROM public.recusal
UNION ALL
SELECT 'decision', count(*) FROM public.decision
UNION ALL
SELECT 'decision_recipient', count(*) FROM public.decision_recipient
UNION ALL
SELECT 'minutes', count(*) FROM public.minutes
UNION ALL
SELECT 'minutes_signature', count(*) FROM public.minutes_signature
UNION ALL
SELECT 'task', count(*) FROM public.task
UNION ALL
SELECT 'text', count(*) FROM public.text
UNION ALL
SELECT 'text_version', count(*) FROM public.text_version
UNION ALL
SELECT 'file', count(*) FROM public.file
UNION ALL
SELECT 'attachment', count(*) FROM public.attachment
UNION ALL
SELECT 'legacy_key', count(*) FROM public.legacy_key
UNION ALL
SELECT 'search_document', count(*) FROM public.search_document
