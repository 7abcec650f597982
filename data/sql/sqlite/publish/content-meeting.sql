-- what is public of this meeting, one line a row: the content that is sealed in the publication log
SELECT json_array (
  'meeting', meeting.id, meeting.body_id, meeting.legislative_term_id, meeting.kind_id, meeting.status_id,
  meeting.name, meeting.number, meeting.starts_on, meeting.starts_at, meeting.begun_at, meeting.ended_at,
  meeting.approximate, meeting.date_certainty, meeting.time_certainty, meeting.sort_on, meeting.publicity,
  meeting.location_id, meeting.continues_id, meeting.moved_to_id, meeting.sequence, meeting.invited_on,
  meeting.created, meeting.modified
) AS line
FROM public.meeting
WHERE id = :id
UNION ALL
SELECT json_array (
  'meeting_organization', meeting_organization.meeting_id, meeting_organization.organization_id,
  meeting_organization.position, meeting_organization.certainty
) AS line
FROM public.meeting_organization
WHERE meeting_id = :id
UNION ALL
SELECT json_array (
  'meeting_phase', meeting_phase.id, meeting_phase.meeting_id, meeting_phase.position, meeting_phase.kind,
  meeting_phase.begun_at, meeting_phase.ended_at, meeting_phase.agenda_number, meeting_phase.location_id,
  meeting_phase.reason
) AS line
FROM public.meeting_phase
WHERE meeting_id = :id
UNION ALL
SELECT json_array (
  'agenda_item', agenda_item.id, agenda_item.meeting_id, agenda_item.parent_id, agenda_item.part, agenda_item.kind,
  agenda_item.origin, agenda_item.number, agenda_item.invitation_number, agenda_item.position,
  agenda_item.treated_position, agenda_item.title, agenda_item.paper_id, agenda_item.result_id, agenda_item.result,
  agenda_item.result_certainty, agenda_item.begun_at, agenda_item.ended_at, agenda_item.created,
  agenda_item.modified
) AS line
FROM public.agenda_item
WHERE meeting_id = :id
UNION ALL
SELECT json_array (
  'meeting_chair', meeting_chair.id, meeting_chair.meeting_id, meeting_chair.person_id, meeting_chair.position,
  meeting_chair.from_item_id, meeting_chair.to_item_id, meeting_chair.note
) AS line
FROM public.meeting_chair
WHERE meeting_id = :id
UNION ALL
SELECT json_array (
  'presence_event', presence_event.id, presence_event.meeting_id, presence_event.position, presence_event.person_id,
  presence_event.name, presence_event.kind, presence_event.capacity, presence_event.at,
  presence_event.agenda_item_id, presence_event.represents_id, presence_event.organization_id,
  presence_event.function
) AS line
FROM public.presence_event
WHERE meeting_id = :id
UNION ALL
SELECT json_array (
  'minutes', minutes.id, minutes.meeting_id, minutes.edition, minutes.kind, minutes.status, minutes.signed_on,
  minutes.delivered_on, minutes.published_on, minutes.correction_reason
) AS line
FROM public.minutes
WHERE meeting_id = :id
UNION ALL
SELECT json_array (
  'vote', vote.id, vote.agenda_item_id, vote.position, vote.kind_id, vote.method, vote.majority, vote.subject,
  vote.electorate, vote.entitled, vote.yes, vote.no, vote.abstain, vote.invalid, vote.absent, vote.recused,
  vote.is_unanimous, vote.outcome, vote.is_negated, vote.effect, vote.printed, vote.repeats_id, vote.follows_id
) AS line
FROM public.vote
WHERE agenda_item_id IN (SELECT id FROM public.agenda_item WHERE meeting_id = :id)
UNION ALL
SELECT json_array (
  'recusal', recusal.id, recusal.agenda_item_id, recusal.vote_id, recusal.person_id, recusal.number, recusal.reason,
  recusal.from_advice, recusal.from_vote, recusal.left_room
) AS line
FROM public.recusal
WHERE agenda_item_id IN (SELECT id FROM public.agenda_item WHERE meeting_id = :id)
UNION ALL
SELECT json_array (
  'decision', decision.id, decision.agenda_item_id, decision.position, decision.kind_id, decision.number,
  decision.competence, decision.vote_id, decision.outcome, decision.like_draft, decision.changes_id,
  decision.quoted_from_id, decision.created, decision.modified
) AS line
FROM public.decision
WHERE agenda_item_id IN (SELECT id FROM public.agenda_item WHERE meeting_id = :id)
UNION ALL
SELECT json_array (
  'vote_count', vote_count.id, vote_count.vote_id, vote_count.position, vote_count.electorate, vote_count.yes,
  vote_count.no, vote_count.abstain
) AS line
FROM public.vote_count
WHERE vote_id IN (SELECT vote.id FROM public.vote JOIN public.agenda_item AS item ON item.id = vote.agenda_item_id
                  WHERE item.meeting_id = :id)
UNION ALL
SELECT json_array (
  'vote_faction', vote_faction.id, vote_faction.vote_id, vote_faction.position, vote_faction.organization_id,
  vote_faction.label, vote_faction.side, vote_faction.number
) AS line
FROM public.vote_faction
WHERE vote_id IN (SELECT vote.id FROM public.vote JOIN public.agenda_item AS item ON item.id = vote.agenda_item_id
                  WHERE item.meeting_id = :id)
UNION ALL
SELECT json_array (
  'ballot', ballot.id, ballot.vote_id, ballot.person_id, ballot.value, ballot.note
) AS line
FROM public.ballot
WHERE vote_id IN (SELECT vote.id FROM public.vote JOIN public.agenda_item AS item ON item.id = vote.agenda_item_id
                  WHERE item.meeting_id = :id)
UNION ALL
SELECT json_array (
  'vote_agenda_item', vote_agenda_item.vote_id, vote_agenda_item.agenda_item_id
) AS line
FROM public.vote_agenda_item
WHERE vote_id IN (SELECT vote.id FROM public.vote JOIN public.agenda_item AS item ON item.id = vote.agenda_item_id
                  WHERE item.meeting_id = :id)
UNION ALL
SELECT json_array (
  'election', election.vote_id, election.method, election.is_secret, election.seats, election.cast_ballots,
  election.valid_ballots, election.note
) AS line
FROM public.election
WHERE vote_id IN (SELECT vote.id FROM public.vote JOIN public.agenda_item AS item ON item.id = vote.agenda_item_id
                  WHERE item.meeting_id = :id)
UNION ALL
SELECT json_array (
  'election_candidate', election_candidate.id, election_candidate.vote_id, election_candidate.position,
  election_candidate.label, election_candidate.votes, election_candidate.won, election_candidate.by_lot
) AS line
FROM public.election_candidate
WHERE vote_id IN (SELECT vote.id FROM public.vote JOIN public.agenda_item AS item ON item.id = vote.agenda_item_id
                  WHERE item.meeting_id = :id)
UNION ALL
SELECT json_array (
  'decision_recipient', decision_recipient.id, decision_recipient.decision_id, decision_recipient.position,
  decision_recipient.organization_id, decision_recipient.label
) AS line
FROM public.decision_recipient
WHERE decision_id IN (SELECT decision.id FROM public.decision
                      JOIN public.agenda_item AS item ON item.id = decision.agenda_item_id WHERE item.meeting_id = :id)
UNION ALL
SELECT json_array (
  'task', task.id, task.agenda_item_id, task.decision_id, task.kind, task.subject, task.organization_id, task.due_on,
  task.state_id, task.created, task.modified
) AS line
FROM public.task
WHERE agenda_item_id IN (SELECT id FROM public.agenda_item WHERE meeting_id = :id)
   OR decision_id IN (SELECT decision.id FROM public.decision
                      JOIN public.agenda_item AS item ON item.id = decision.agenda_item_id WHERE item.meeting_id = :id)
UNION ALL
SELECT json_array (
  'minutes_signature', minutes_signature.id, minutes_signature.minutes_id, minutes_signature.position,
  minutes_signature.person_id, minutes_signature.name, minutes_signature.function, minutes_signature.items,
  minutes_signature.signed_on, minutes_signature.refused_because
) AS line
FROM public.minutes_signature
WHERE minutes_id IN (SELECT id FROM public.minutes WHERE meeting_id = :id)
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
