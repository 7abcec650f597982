-- what shows, names or carries an object of the scope: when that becomes public or ceases to be, it has to follow
INSERT INTO publication_scope (object_id)
SELECT organization.id
FROM publication_scope AS scope
CROSS JOIN organization ON organization.successor_id = scope.object_id
WHERE scope.is_flipped = 1
UNION
SELECT membership.person_id
FROM publication_scope AS scope
CROSS JOIN membership ON membership.organization_id = scope.object_id
WHERE scope.is_flipped = 1
UNION
SELECT membership.person_id
FROM publication_scope AS scope
CROSS JOIN membership ON membership.faction_id = scope.object_id
WHERE scope.is_flipped = 1
UNION
SELECT paper.id
FROM publication_scope AS scope
CROSS JOIN paper ON paper.lead_organization_id = scope.object_id
WHERE scope.is_flipped = 1
UNION
SELECT originator.paper_id
FROM publication_scope AS scope
CROSS JOIN paper_originator AS originator ON originator.organization_id = scope.object_id
WHERE scope.is_flipped = 1
UNION
SELECT office.paper_id
FROM publication_scope AS scope
CROSS JOIN paper_office AS office ON office.organization_id = scope.object_id
WHERE scope.is_flipped = 1
UNION
SELECT consultation.paper_id
FROM publication_scope AS scope
CROSS JOIN consultation ON consultation.organization_id = scope.object_id
WHERE scope.is_flipped = 1
UNION
SELECT link.meeting_id
FROM publication_scope AS scope
CROSS JOIN meeting_organization AS link ON link.organization_id = scope.object_id
WHERE scope.is_flipped = 1
UNION
SELECT event.meeting_id
FROM publication_scope AS scope
CROSS JOIN presence_event AS event ON event.organization_id = scope.object_id
WHERE scope.is_flipped = 1
UNION
SELECT item.meeting_id
FROM publication_scope AS scope
CROSS JOIN vote_faction AS faction ON faction.organization_id = scope.object_id
CROSS JOIN vote ON vote.id = faction.vote_id
CROSS JOIN agenda_item AS item ON item.id = vote.agenda_item_id
WHERE scope.is_flipped = 1
UNION
SELECT item.meeting_id
FROM publication_scope AS scope
CROSS JOIN decision_recipient AS recipient ON recipient.organization_id = scope.object_id
CROSS JOIN decision ON decision.id = recipient.decision_id
CROSS JOIN agenda_item AS item ON item.id = decision.agenda_item_id
WHERE scope.is_flipped = 1
UNION
SELECT item.meeting_id
FROM publication_scope AS scope
CROSS JOIN task ON task.organization_id = scope.object_id
CROSS JOIN agenda_item AS item ON item.id = task.agenda_item_id
WHERE scope.is_flipped = 1
UNION
SELECT item.meeting_id
FROM publication_scope AS scope
CROSS JOIN task ON task.organization_id = scope.object_id
CROSS JOIN decision ON decision.id = task.decision_id
CROSS JOIN agenda_item AS item ON item.id = decision.agenda_item_id
WHERE scope.is_flipped = 1
UNION
SELECT membership.person_id
FROM publication_scope AS scope
CROSS JOIN membership_deputy AS deputy ON deputy.deputy_id = scope.object_id
CROSS JOIN membership ON membership.id = deputy.membership_id
WHERE scope.is_flipped = 1
UNION
SELECT originator.paper_id
FROM publication_scope AS scope
CROSS JOIN paper_originator AS originator ON originator.person_id = scope.object_id
WHERE scope.is_flipped = 1
UNION
SELECT chair.meeting_id
FROM publication_scope AS scope
CROSS JOIN meeting_chair AS chair ON chair.person_id = scope.object_id
WHERE scope.is_flipped = 1
UNION
SELECT event.meeting_id
FROM publication_scope AS scope
CROSS JOIN presence_event AS event ON event.person_id = scope.object_id
WHERE scope.is_flipped = 1
UNION
SELECT event.meeting_id
FROM publication_scope AS scope
CROSS JOIN presence_event AS event ON event.represents_id = scope.object_id
WHERE scope.is_flipped = 1
UNION
SELECT item.meeting_id
FROM publication_scope AS scope
CROSS JOIN ballot ON ballot.person_id = scope.object_id
CROSS JOIN vote ON vote.id = ballot.vote_id
CROSS JOIN agenda_item AS item ON item.id = vote.agenda_item_id
WHERE scope.is_flipped = 1
UNION
SELECT item.meeting_id
FROM publication_scope AS scope
CROSS JOIN recusal ON recusal.person_id = scope.object_id
CROSS JOIN agenda_item AS item ON item.id = recusal.agenda_item_id
WHERE scope.is_flipped = 1
UNION
SELECT minutes.meeting_id
FROM publication_scope AS scope
CROSS JOIN minutes_signature AS signature ON signature.person_id = scope.object_id
CROSS JOIN minutes ON minutes.id = signature.minutes_id
WHERE scope.is_flipped = 1
UNION
SELECT reference.paper_id
FROM publication_scope AS scope
CROSS JOIN paper_reference AS reference ON reference.target_id = scope.object_id
WHERE scope.is_flipped = 1
UNION
SELECT item.meeting_id
FROM publication_scope AS scope
CROSS JOIN agenda_item AS item ON item.paper_id = scope.object_id
WHERE scope.is_flipped = 1
UNION
SELECT attachment.root_id
FROM publication_scope AS scope
CROSS JOIN attachment ON attachment.file_id = scope.object_id
UNION
SELECT file.id
FROM publication_scope AS scope
CROSS JOIN file ON file.replaced_by_id = scope.object_id
WHERE scope.is_flipped = 1
UNION
SELECT meeting.id
FROM publication_scope AS scope
CROSS JOIN meeting ON meeting.continues_id = scope.object_id
WHERE scope.is_flipped = 1
UNION
SELECT meeting.id
FROM publication_scope AS scope
CROSS JOIN meeting ON meeting.moved_to_id = scope.object_id
WHERE scope.is_flipped = 1
UNION
SELECT consultation.paper_id
FROM publication_scope AS scope
CROSS JOIN consultation ON consultation.meeting_id = scope.object_id
UNION
SELECT consultation.paper_id
FROM publication_scope AS scope
CROSS JOIN agenda_item AS item ON item.meeting_id = scope.object_id
CROSS JOIN consultation ON consultation.agenda_item_id = item.id
UNION
SELECT other_item.meeting_id
FROM publication_scope AS scope
CROSS JOIN agenda_item AS item ON item.meeting_id = scope.object_id
CROSS JOIN vote ON vote.agenda_item_id = item.id
CROSS JOIN vote AS other ON other.repeats_id = vote.id
CROSS JOIN agenda_item AS other_item ON other_item.id = other.agenda_item_id
UNION
SELECT other_item.meeting_id
FROM publication_scope AS scope
CROSS JOIN agenda_item AS item ON item.meeting_id = scope.object_id
CROSS JOIN vote ON vote.agenda_item_id = item.id
CROSS JOIN vote AS other ON other.follows_id = vote.id
CROSS JOIN agenda_item AS other_item ON other_item.id = other.agenda_item_id
UNION
SELECT other_item.meeting_id
FROM publication_scope AS scope
CROSS JOIN agenda_item AS item ON item.meeting_id = scope.object_id
CROSS JOIN decision ON decision.agenda_item_id = item.id
CROSS JOIN decision AS other ON other.changes_id = decision.id
CROSS JOIN agenda_item AS other_item ON other_item.id = other.agenda_item_id
UNION
SELECT other_item.meeting_id
FROM publication_scope AS scope
CROSS JOIN agenda_item AS item ON item.meeting_id = scope.object_id
CROSS JOIN decision ON decision.agenda_item_id = item.id
CROSS JOIN decision AS other ON other.quoted_from_id = decision.id
CROSS JOIN agenda_item AS other_item ON other_item.id = other.agenda_item_id
WHERE true
ON CONFLICT DO NOTHING
