-- Publication: what is published is said here once, and every change of it is noticed.
--
-- Each published_<table> view lists the ids of the rows that are public, with the object they are published together
-- with (root_id). Which columns go out is said in ../../publish/. The rules:
--
--   * a row needs its own is_public and a published owner: what lacks one of them stays here;
--   * a closed agenda item with a public title is published with that title and nothing else: it owns nothing public;
--   * of texts only released versions are published, of papers only released ones;
--   * a row whose kind, type or role is a vocabulary entry that is not public is not public either;
--   * a file is public by itself and attached to something published; a place is where something published happens;
--   * a text or attachment whose root is not the root of its owner is a mistake and is not published; so is a reference from one
--     meeting into another where both must be the same.

CREATE VIEW published_vocabulary (id, root_id) AS
SELECT id, id FROM vocabulary WHERE is_public = 1;

CREATE VIEW published_body (id, root_id) AS
SELECT id, id FROM body;

CREATE VIEW published_legislative_term (id, root_id) AS
SELECT id, body_id FROM legislative_term;

CREATE VIEW published_number_scheme (id, root_id) AS
SELECT id, body_id FROM number_scheme
WHERE type_id IS NULL OR type_id IN (SELECT id FROM published_vocabulary);

CREATE VIEW published_organization (id, root_id) AS
SELECT id, id FROM organization
WHERE is_public = 1 AND kind_id IN (SELECT id FROM published_vocabulary);

CREATE VIEW published_person (id, root_id) AS
SELECT id, id FROM person WHERE is_public = 1;

CREATE VIEW published_membership (id, root_id) AS
SELECT membership.id, person.id
FROM membership
JOIN published_person AS person ON person.id = membership.person_id
JOIN published_organization AS organization ON organization.id = membership.organization_id
WHERE membership.is_public = 1 AND membership.role_id IN (SELECT id FROM published_vocabulary);

CREATE VIEW published_paper (id, root_id) AS
SELECT id, id FROM paper
WHERE is_public = 1 AND released_at IS NOT NULL AND type_id IN (SELECT id FROM published_vocabulary);

-- is_open: neither the meeting nor the item, where they are known, is withheld
CREATE VIEW published_consultation (id, root_id, is_open) AS
SELECT
  consultation.id, paper.id,
  CASE
    WHEN consultation.meeting_id IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM published_meeting AS meeting WHERE meeting.id = consultation.meeting_id) THEN 0
    WHEN consultation.agenda_item_id IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM published_open_item AS item WHERE item.id = consultation.agenda_item_id) THEN 0
    ELSE 1
  END
FROM consultation
JOIN published_paper AS paper ON paper.id = consultation.paper_id
WHERE consultation.is_public = 1 AND consultation.role_id IN (SELECT id FROM published_vocabulary);

CREATE VIEW published_meeting (id, root_id) AS
SELECT id, id FROM meeting
WHERE is_public = 1
  AND kind_id IN (SELECT id FROM published_vocabulary) AND status_id IN (SELECT id FROM published_vocabulary);

CREATE VIEW published_meeting_phase (id, root_id) AS
SELECT meeting_phase.id, meeting.id
FROM meeting_phase
JOIN published_meeting AS meeting ON meeting.id = meeting_phase.meeting_id
WHERE meeting_phase.is_public = 1;

CREATE VIEW published_location (id, root_id) AS
SELECT id, id FROM location
WHERE EXISTS (SELECT 1 FROM meeting JOIN published_meeting USING (id) WHERE meeting.location_id = location.id)
   OR EXISTS (SELECT 1 FROM meeting_phase JOIN published_meeting_phase USING (id)
              WHERE meeting_phase.location_id = location.id);

-- is_open: the item itself is public; otherwise only its public title is
CREATE VIEW published_agenda_item (id, root_id, is_open) AS
SELECT agenda_item.id, meeting.id, agenda_item.is_public
FROM agenda_item
JOIN published_meeting AS meeting ON meeting.id = agenda_item.meeting_id
WHERE agenda_item.is_public = 1 OR agenda_item.public_title IS NOT NULL;

CREATE VIEW published_open_item (id, root_id) AS
SELECT id, root_id FROM published_agenda_item WHERE is_open = 1;

CREATE VIEW published_presence_event (id, root_id) AS
SELECT presence_event.id, meeting.id
FROM presence_event
JOIN published_meeting AS meeting ON meeting.id = presence_event.meeting_id
LEFT JOIN published_person AS person ON person.id = presence_event.person_id
WHERE presence_event.is_public = 1 AND (person.id IS NOT NULL OR presence_event.person_id IS NULL);

CREATE VIEW published_vote (id, root_id, are_ballots_public) AS
SELECT vote.id, item.root_id, vote.are_ballots_public
FROM vote
JOIN published_open_item AS item ON item.id = vote.agenda_item_id
WHERE vote.is_public = 1 AND vote.kind_id IN (SELECT id FROM published_vocabulary);

CREATE VIEW published_recusal (id, root_id) AS
SELECT recusal.id, item.root_id
FROM recusal
JOIN published_open_item AS item ON item.id = recusal.agenda_item_id
WHERE recusal.is_public = 1;

CREATE VIEW published_decision (id, root_id) AS
SELECT decision.id, item.root_id
FROM decision
JOIN published_open_item AS item ON item.id = decision.agenda_item_id
WHERE decision.is_public = 1 AND decision.kind_id IN (SELECT id FROM published_vocabulary);

CREATE VIEW published_minutes (id, root_id) AS
SELECT minutes.id, meeting.id
FROM minutes
JOIN published_meeting AS meeting ON meeting.id = minutes.meeting_id
WHERE minutes.is_public = 1;

-- a task stands below the item or decision it comes from; where both are given, both must be public and of one meeting
CREATE VIEW published_task (id, root_id) AS
SELECT task.id, item.root_id
FROM task
JOIN published_open_item AS item ON item.id = task.agenda_item_id
WHERE task.is_public = 1 AND task.state_id IN (SELECT id FROM published_vocabulary)
  AND (task.decision_id IS NULL
       OR EXISTS (SELECT 1 FROM published_decision AS decision
                  WHERE decision.id = task.decision_id AND decision.root_id = item.root_id))
UNION ALL
SELECT task.id, decision.root_id
FROM task
JOIN published_decision AS decision ON decision.id = task.decision_id
WHERE task.is_public = 1 AND task.agenda_item_id IS NULL
  AND task.state_id IN (SELECT id FROM published_vocabulary);

-- what texts and files can belong to
CREATE VIEW published_owner (id, root_id) AS
SELECT id, root_id FROM published_paper
UNION ALL
SELECT id, root_id FROM published_meeting
UNION ALL
SELECT id, root_id FROM published_open_item
UNION ALL
SELECT id, root_id FROM published_decision
UNION ALL
SELECT id, root_id FROM published_minutes;

CREATE VIEW published_text (id, root_id) AS
SELECT id, root_id FROM text
WHERE is_public = 1 AND section_id IN (SELECT id FROM published_vocabulary)
  AND EXISTS (SELECT 1 FROM text_version AS version WHERE version.text_id = text.id AND version.released_at IS NOT NULL)
  AND EXISTS (SELECT 1 FROM published_owner AS owner WHERE owner.id = text.owner_id AND owner.root_id = text.root_id);

CREATE VIEW published_attachment (id, root_id) AS
SELECT id, root_id FROM attachment
WHERE EXISTS (SELECT 1 FROM file WHERE file.id = attachment.file_id AND file.is_public = 1)
  AND EXISTS (SELECT 1 FROM published_owner AS owner
              WHERE owner.id = attachment.owner_id AND owner.root_id = attachment.root_id);

CREATE VIEW published_file (id, root_id) AS
SELECT id, id FROM file
WHERE is_public = 1
  AND EXISTS (SELECT 1 FROM attachment JOIN published_attachment USING (id) WHERE attachment.file_id = file.id);

-- everything that old addresses can lead to
CREATE VIEW published_object (id, root_id) AS
SELECT id, root_id FROM published_body
UNION ALL
SELECT id, root_id FROM published_organization
UNION ALL
SELECT id, root_id FROM published_person
UNION ALL
SELECT id, root_id FROM published_membership
UNION ALL
SELECT id, root_id FROM published_paper
UNION ALL
SELECT id, root_id FROM published_consultation
UNION ALL
SELECT id, root_id FROM published_meeting
UNION ALL
SELECT id, root_id FROM published_open_item
UNION ALL
SELECT id, root_id FROM published_location
UNION ALL
SELECT id, root_id FROM published_file;

-- everything that the publisher looks at as a whole
CREATE VIEW publishable_root (id) AS
SELECT id FROM vocabulary
UNION ALL
SELECT id FROM body
UNION ALL
SELECT id FROM location
UNION ALL
SELECT id FROM organization
UNION ALL
SELECT id FROM person
UNION ALL
SELECT id FROM paper
UNION ALL
SELECT id FROM meeting
UNION ALL
SELECT id FROM file;

-- which object a part belongs to, public or not
CREATE VIEW object_root (id, root_id) AS
SELECT id, person_id FROM membership
UNION ALL
SELECT id, paper_id FROM consultation
UNION ALL
SELECT id, meeting_id FROM agenda_item;

-- what the publisher looks up when something becomes public or ceases to be
CREATE INDEX ballot_by_person ON ballot (person_id);
CREATE INDEX decision_by_changes ON decision (changes_id);
CREATE INDEX decision_by_quoted_from ON decision (quoted_from_id);
CREATE INDEX decision_recipient_by_organization ON decision_recipient (organization_id);
CREATE INDEX file_by_replaced_by ON file (replaced_by_id);
CREATE INDEX meeting_by_moved_to ON meeting (moved_to_id);
CREATE INDEX meeting_chair_by_from_item ON meeting_chair (from_item_id);
CREATE INDEX meeting_chair_by_person ON meeting_chair (person_id);
CREATE INDEX meeting_chair_by_to_item ON meeting_chair (to_item_id);
CREATE INDEX meeting_phase_by_location ON meeting_phase (location_id);
CREATE INDEX membership_deputy_by_deputy ON membership_deputy (deputy_id);
CREATE INDEX minutes_signature_by_person ON minutes_signature (person_id);
CREATE INDEX paper_office_by_organization ON paper_office (organization_id);
CREATE INDEX paper_originator_by_person ON paper_originator (person_id);
CREATE INDEX presence_event_by_agenda_item ON presence_event (agenda_item_id);
CREATE INDEX presence_event_by_organization ON presence_event (organization_id);
CREATE INDEX presence_event_by_represents ON presence_event (represents_id);
CREATE INDEX recusal_by_person ON recusal (person_id);
CREATE INDEX recusal_by_vote ON recusal (vote_id);
CREATE INDEX task_by_decision ON task (decision_id);
CREATE INDEX task_by_organization ON task (organization_id);
CREATE INDEX vote_by_follows ON vote (follows_id);
CREATE INDEX vote_by_repeats ON vote (repeats_id);
CREATE INDEX vote_faction_by_organization ON vote_faction (organization_id);

-- The queue: a change to any row that can be published puts the objects concerned into publication_queue, those before
-- and those after the change. Rows are never merged: the publisher deletes only what it has seen, so a change during
-- its run stays in the queue.

CREATE TRIGGER vocabulary_inserted_is_queued AFTER INSERT ON vocabulary BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT NEW.id;
END;
CREATE TRIGGER vocabulary_updated_is_queued AFTER UPDATE ON vocabulary BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.id UNION SELECT NEW.id;
END;
CREATE TRIGGER vocabulary_deleted_is_queued AFTER DELETE ON vocabulary BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.id;
END;

CREATE TRIGGER body_inserted_is_queued AFTER INSERT ON body BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT NEW.id;
END;
CREATE TRIGGER body_updated_is_queued AFTER UPDATE ON body BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.id UNION SELECT NEW.id;
END;
CREATE TRIGGER body_deleted_is_queued AFTER DELETE ON body BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.id;
END;

CREATE TRIGGER legislative_term_inserted_is_queued AFTER INSERT ON legislative_term BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT NEW.body_id;
END;
CREATE TRIGGER legislative_term_updated_is_queued AFTER UPDATE ON legislative_term BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.body_id UNION SELECT NEW.body_id;
END;
CREATE TRIGGER legislative_term_deleted_is_queued AFTER DELETE ON legislative_term BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.body_id;
END;

CREATE TRIGGER number_scheme_inserted_is_queued AFTER INSERT ON number_scheme BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT NEW.body_id;
END;
CREATE TRIGGER number_scheme_updated_is_queued AFTER UPDATE ON number_scheme BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.body_id UNION SELECT NEW.body_id;
END;
CREATE TRIGGER number_scheme_deleted_is_queued AFTER DELETE ON number_scheme BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.body_id;
END;

CREATE TRIGGER location_inserted_is_queued AFTER INSERT ON location BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT NEW.id;
END;
CREATE TRIGGER location_updated_is_queued AFTER UPDATE ON location BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.id UNION SELECT NEW.id;
END;
CREATE TRIGGER location_deleted_is_queued AFTER DELETE ON location BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.id;
END;

CREATE TRIGGER organization_inserted_is_queued AFTER INSERT ON organization BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT NEW.id;
END;
CREATE TRIGGER organization_updated_is_queued AFTER UPDATE ON organization BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.id UNION SELECT NEW.id;
END;
CREATE TRIGGER organization_deleted_is_queued AFTER DELETE ON organization BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.id;
END;

CREATE TRIGGER organization_name_inserted_is_queued AFTER INSERT ON organization_name BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT NEW.organization_id;
END;
CREATE TRIGGER organization_name_updated_is_queued AFTER UPDATE ON organization_name BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.organization_id UNION SELECT NEW.organization_id;
END;
CREATE TRIGGER organization_name_deleted_is_queued AFTER DELETE ON organization_name BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.organization_id;
END;

CREATE TRIGGER organization_size_inserted_is_queued AFTER INSERT ON organization_size BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT NEW.organization_id;
END;
CREATE TRIGGER organization_size_updated_is_queued AFTER UPDATE ON organization_size BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.organization_id UNION SELECT NEW.organization_id;
END;
CREATE TRIGGER organization_size_deleted_is_queued AFTER DELETE ON organization_size BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.organization_id;
END;

CREATE TRIGGER person_inserted_is_queued AFTER INSERT ON person BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT NEW.id;
END;
CREATE TRIGGER person_updated_is_queued AFTER UPDATE ON person BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.id UNION SELECT NEW.id;
END;
CREATE TRIGGER person_deleted_is_queued AFTER DELETE ON person BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.id;
END;

CREATE TRIGGER membership_inserted_is_queued AFTER INSERT ON membership BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT NEW.person_id;
END;
CREATE TRIGGER membership_updated_is_queued AFTER UPDATE ON membership BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.person_id UNION SELECT NEW.person_id;
END;
CREATE TRIGGER membership_deleted_is_queued AFTER DELETE ON membership BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.person_id;
END;

CREATE TRIGGER membership_deputy_inserted_is_queued AFTER INSERT ON membership_deputy BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT person_id FROM membership WHERE id = NEW.membership_id;
END;
CREATE TRIGGER membership_deputy_updated_is_queued AFTER UPDATE ON membership_deputy BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT person_id FROM membership WHERE id = OLD.membership_id
  UNION
  SELECT person_id FROM membership WHERE id = NEW.membership_id;
END;
CREATE TRIGGER membership_deputy_deleted_is_queued AFTER DELETE ON membership_deputy BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT person_id FROM membership WHERE id = OLD.membership_id;
END;

CREATE TRIGGER paper_inserted_is_queued AFTER INSERT ON paper BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT NEW.id;
END;
CREATE TRIGGER paper_updated_is_queued AFTER UPDATE ON paper BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.id UNION SELECT NEW.id;
END;
CREATE TRIGGER paper_deleted_is_queued AFTER DELETE ON paper BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.id;
END;

CREATE TRIGGER paper_number_alias_inserted_is_queued AFTER INSERT ON paper_number_alias BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT NEW.paper_id;
END;
CREATE TRIGGER paper_number_alias_updated_is_queued AFTER UPDATE ON paper_number_alias BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.paper_id UNION SELECT NEW.paper_id;
END;
CREATE TRIGGER paper_number_alias_deleted_is_queued AFTER DELETE ON paper_number_alias BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.paper_id;
END;

CREATE TRIGGER paper_originator_inserted_is_queued AFTER INSERT ON paper_originator BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT NEW.paper_id;
END;
CREATE TRIGGER paper_originator_updated_is_queued AFTER UPDATE ON paper_originator BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.paper_id UNION SELECT NEW.paper_id;
END;
CREATE TRIGGER paper_originator_deleted_is_queued AFTER DELETE ON paper_originator BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.paper_id;
END;

CREATE TRIGGER paper_office_inserted_is_queued AFTER INSERT ON paper_office BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT NEW.paper_id;
END;
CREATE TRIGGER paper_office_updated_is_queued AFTER UPDATE ON paper_office BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.paper_id UNION SELECT NEW.paper_id;
END;
CREATE TRIGGER paper_office_deleted_is_queued AFTER DELETE ON paper_office BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.paper_id;
END;

CREATE TRIGGER paper_reference_inserted_is_queued AFTER INSERT ON paper_reference BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT NEW.paper_id;
END;
CREATE TRIGGER paper_reference_updated_is_queued AFTER UPDATE ON paper_reference BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.paper_id UNION SELECT NEW.paper_id;
END;
CREATE TRIGGER paper_reference_deleted_is_queued AFTER DELETE ON paper_reference BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.paper_id;
END;

CREATE TRIGGER consultation_inserted_is_queued AFTER INSERT ON consultation BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT NEW.paper_id;
END;
CREATE TRIGGER consultation_updated_is_queued AFTER UPDATE ON consultation BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.paper_id UNION SELECT NEW.paper_id;
END;
CREATE TRIGGER consultation_deleted_is_queued AFTER DELETE ON consultation BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.paper_id;
END;

CREATE TRIGGER meeting_inserted_is_queued AFTER INSERT ON meeting BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT NEW.id;
END;
CREATE TRIGGER meeting_updated_is_queued AFTER UPDATE ON meeting BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.id UNION SELECT NEW.id;
END;
CREATE TRIGGER meeting_deleted_is_queued AFTER DELETE ON meeting BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.id;
END;

CREATE TRIGGER meeting_organization_inserted_is_queued AFTER INSERT ON meeting_organization BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT NEW.meeting_id;
END;
CREATE TRIGGER meeting_organization_updated_is_queued AFTER UPDATE ON meeting_organization BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.meeting_id UNION SELECT NEW.meeting_id;
END;
CREATE TRIGGER meeting_organization_deleted_is_queued AFTER DELETE ON meeting_organization BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.meeting_id;
END;

CREATE TRIGGER meeting_phase_inserted_is_queued AFTER INSERT ON meeting_phase BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT NEW.meeting_id;
END;
CREATE TRIGGER meeting_phase_updated_is_queued AFTER UPDATE ON meeting_phase BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.meeting_id UNION SELECT NEW.meeting_id;
END;
CREATE TRIGGER meeting_phase_deleted_is_queued AFTER DELETE ON meeting_phase BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.meeting_id;
END;

CREATE TRIGGER agenda_item_inserted_is_queued AFTER INSERT ON agenda_item BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT NEW.meeting_id;
END;
CREATE TRIGGER agenda_item_updated_is_queued AFTER UPDATE ON agenda_item BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.meeting_id UNION SELECT NEW.meeting_id;
END;
CREATE TRIGGER agenda_item_deleted_is_queued AFTER DELETE ON agenda_item BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.meeting_id;
END;

CREATE TRIGGER meeting_chair_inserted_is_queued AFTER INSERT ON meeting_chair BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT NEW.meeting_id;
END;
CREATE TRIGGER meeting_chair_updated_is_queued AFTER UPDATE ON meeting_chair BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.meeting_id UNION SELECT NEW.meeting_id;
END;
CREATE TRIGGER meeting_chair_deleted_is_queued AFTER DELETE ON meeting_chair BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.meeting_id;
END;

CREATE TRIGGER presence_event_inserted_is_queued AFTER INSERT ON presence_event BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT NEW.meeting_id;
END;
CREATE TRIGGER presence_event_updated_is_queued AFTER UPDATE ON presence_event BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.meeting_id UNION SELECT NEW.meeting_id;
END;
CREATE TRIGGER presence_event_deleted_is_queued AFTER DELETE ON presence_event BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.meeting_id;
END;

CREATE TRIGGER vote_inserted_is_queued AFTER INSERT ON vote BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT meeting_id FROM agenda_item WHERE id = NEW.agenda_item_id;
END;
CREATE TRIGGER vote_updated_is_queued AFTER UPDATE ON vote BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT meeting_id FROM agenda_item WHERE id = OLD.agenda_item_id
  UNION
  SELECT meeting_id FROM agenda_item WHERE id = NEW.agenda_item_id;
END;
CREATE TRIGGER vote_deleted_is_queued AFTER DELETE ON vote BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT meeting_id FROM agenda_item WHERE id = OLD.agenda_item_id;
END;

CREATE TRIGGER vote_count_inserted_is_queued AFTER INSERT ON vote_count BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT item.meeting_id FROM vote JOIN agenda_item AS item ON item.id = vote.agenda_item_id
  WHERE vote.id = NEW.vote_id;
END;
CREATE TRIGGER vote_count_updated_is_queued AFTER UPDATE ON vote_count BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT item.meeting_id FROM vote JOIN agenda_item AS item ON item.id = vote.agenda_item_id
  WHERE vote.id = OLD.vote_id
  UNION
  SELECT item.meeting_id FROM vote JOIN agenda_item AS item ON item.id = vote.agenda_item_id
  WHERE vote.id = NEW.vote_id;
END;
CREATE TRIGGER vote_count_deleted_is_queued AFTER DELETE ON vote_count BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT item.meeting_id FROM vote JOIN agenda_item AS item ON item.id = vote.agenda_item_id
  WHERE vote.id = OLD.vote_id;
END;

CREATE TRIGGER vote_faction_inserted_is_queued AFTER INSERT ON vote_faction BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT item.meeting_id FROM vote JOIN agenda_item AS item ON item.id = vote.agenda_item_id
  WHERE vote.id = NEW.vote_id;
END;
CREATE TRIGGER vote_faction_updated_is_queued AFTER UPDATE ON vote_faction BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT item.meeting_id FROM vote JOIN agenda_item AS item ON item.id = vote.agenda_item_id
  WHERE vote.id = OLD.vote_id
  UNION
  SELECT item.meeting_id FROM vote JOIN agenda_item AS item ON item.id = vote.agenda_item_id
  WHERE vote.id = NEW.vote_id;
END;
CREATE TRIGGER vote_faction_deleted_is_queued AFTER DELETE ON vote_faction BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT item.meeting_id FROM vote JOIN agenda_item AS item ON item.id = vote.agenda_item_id
  WHERE vote.id = OLD.vote_id;
END;

CREATE TRIGGER ballot_inserted_is_queued AFTER INSERT ON ballot BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT item.meeting_id FROM vote JOIN agenda_item AS item ON item.id = vote.agenda_item_id
  WHERE vote.id = NEW.vote_id;
END;
CREATE TRIGGER ballot_updated_is_queued AFTER UPDATE ON ballot BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT item.meeting_id FROM vote JOIN agenda_item AS item ON item.id = vote.agenda_item_id
  WHERE vote.id = OLD.vote_id
  UNION
  SELECT item.meeting_id FROM vote JOIN agenda_item AS item ON item.id = vote.agenda_item_id
  WHERE vote.id = NEW.vote_id;
END;
CREATE TRIGGER ballot_deleted_is_queued AFTER DELETE ON ballot BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT item.meeting_id FROM vote JOIN agenda_item AS item ON item.id = vote.agenda_item_id
  WHERE vote.id = OLD.vote_id;
END;

CREATE TRIGGER vote_agenda_item_inserted_is_queued AFTER INSERT ON vote_agenda_item BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT item.meeting_id FROM vote JOIN agenda_item AS item ON item.id = vote.agenda_item_id
  WHERE vote.id = NEW.vote_id;
END;
CREATE TRIGGER vote_agenda_item_updated_is_queued AFTER UPDATE ON vote_agenda_item BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT item.meeting_id FROM vote JOIN agenda_item AS item ON item.id = vote.agenda_item_id
  WHERE vote.id = OLD.vote_id
  UNION
  SELECT item.meeting_id FROM vote JOIN agenda_item AS item ON item.id = vote.agenda_item_id
  WHERE vote.id = NEW.vote_id;
END;
CREATE TRIGGER vote_agenda_item_deleted_is_queued AFTER DELETE ON vote_agenda_item BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT item.meeting_id FROM vote JOIN agenda_item AS item ON item.id = vote.agenda_item_id
  WHERE vote.id = OLD.vote_id;
END;

CREATE TRIGGER election_inserted_is_queued AFTER INSERT ON election BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT item.meeting_id FROM vote JOIN agenda_item AS item ON item.id = vote.agenda_item_id
  WHERE vote.id = NEW.vote_id;
END;
CREATE TRIGGER election_updated_is_queued AFTER UPDATE ON election BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT item.meeting_id FROM vote JOIN agenda_item AS item ON item.id = vote.agenda_item_id
  WHERE vote.id = OLD.vote_id
  UNION
  SELECT item.meeting_id FROM vote JOIN agenda_item AS item ON item.id = vote.agenda_item_id
  WHERE vote.id = NEW.vote_id;
END;
CREATE TRIGGER election_deleted_is_queued AFTER DELETE ON election BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT item.meeting_id FROM vote JOIN agenda_item AS item ON item.id = vote.agenda_item_id
  WHERE vote.id = OLD.vote_id;
END;

CREATE TRIGGER election_candidate_inserted_is_queued AFTER INSERT ON election_candidate BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT item.meeting_id FROM vote JOIN agenda_item AS item ON item.id = vote.agenda_item_id
  WHERE vote.id = NEW.vote_id;
END;
CREATE TRIGGER election_candidate_updated_is_queued AFTER UPDATE ON election_candidate BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT item.meeting_id FROM vote JOIN agenda_item AS item ON item.id = vote.agenda_item_id
  WHERE vote.id = OLD.vote_id
  UNION
  SELECT item.meeting_id FROM vote JOIN agenda_item AS item ON item.id = vote.agenda_item_id
  WHERE vote.id = NEW.vote_id;
END;
CREATE TRIGGER election_candidate_deleted_is_queued AFTER DELETE ON election_candidate BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT item.meeting_id FROM vote JOIN agenda_item AS item ON item.id = vote.agenda_item_id
  WHERE vote.id = OLD.vote_id;
END;

CREATE TRIGGER recusal_inserted_is_queued AFTER INSERT ON recusal BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT meeting_id FROM agenda_item WHERE id = NEW.agenda_item_id;
END;
CREATE TRIGGER recusal_updated_is_queued AFTER UPDATE ON recusal BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT meeting_id FROM agenda_item WHERE id = OLD.agenda_item_id
  UNION
  SELECT meeting_id FROM agenda_item WHERE id = NEW.agenda_item_id;
END;
CREATE TRIGGER recusal_deleted_is_queued AFTER DELETE ON recusal BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT meeting_id FROM agenda_item WHERE id = OLD.agenda_item_id;
END;

CREATE TRIGGER decision_inserted_is_queued AFTER INSERT ON decision BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT meeting_id FROM agenda_item WHERE id = NEW.agenda_item_id;
END;
CREATE TRIGGER decision_updated_is_queued AFTER UPDATE ON decision BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT meeting_id FROM agenda_item WHERE id = OLD.agenda_item_id
  UNION
  SELECT meeting_id FROM agenda_item WHERE id = NEW.agenda_item_id;
END;
CREATE TRIGGER decision_deleted_is_queued AFTER DELETE ON decision BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT meeting_id FROM agenda_item WHERE id = OLD.agenda_item_id;
END;

CREATE TRIGGER decision_recipient_inserted_is_queued AFTER INSERT ON decision_recipient BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT item.meeting_id FROM decision JOIN agenda_item AS item ON item.id = decision.agenda_item_id
  WHERE decision.id = NEW.decision_id;
END;
CREATE TRIGGER decision_recipient_updated_is_queued AFTER UPDATE ON decision_recipient BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT item.meeting_id FROM decision JOIN agenda_item AS item ON item.id = decision.agenda_item_id
  WHERE decision.id = OLD.decision_id
  UNION
  SELECT item.meeting_id FROM decision JOIN agenda_item AS item ON item.id = decision.agenda_item_id
  WHERE decision.id = NEW.decision_id;
END;
CREATE TRIGGER decision_recipient_deleted_is_queued AFTER DELETE ON decision_recipient BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT item.meeting_id FROM decision JOIN agenda_item AS item ON item.id = decision.agenda_item_id
  WHERE decision.id = OLD.decision_id;
END;

CREATE TRIGGER text_inserted_is_queued AFTER INSERT ON text BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT NEW.root_id;
END;
CREATE TRIGGER text_updated_is_queued AFTER UPDATE ON text BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.root_id UNION SELECT NEW.root_id;
END;
CREATE TRIGGER text_deleted_is_queued AFTER DELETE ON text BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.root_id;
END;

CREATE TRIGGER text_version_inserted_is_queued AFTER INSERT ON text_version BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT root_id FROM text WHERE id = NEW.text_id;
END;
CREATE TRIGGER text_version_updated_is_queued AFTER UPDATE ON text_version BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT root_id FROM text WHERE id = OLD.text_id UNION SELECT root_id FROM text WHERE id = NEW.text_id;
END;
CREATE TRIGGER text_version_deleted_is_queued AFTER DELETE ON text_version BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT root_id FROM text WHERE id = OLD.text_id;
END;

CREATE TRIGGER file_inserted_is_queued AFTER INSERT ON file BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT NEW.id;
END;
CREATE TRIGGER file_updated_is_queued AFTER UPDATE ON file BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.id UNION SELECT NEW.id;
END;
CREATE TRIGGER file_deleted_is_queued AFTER DELETE ON file BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.id;
END;

CREATE TRIGGER attachment_inserted_is_queued AFTER INSERT ON attachment BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT NEW.root_id UNION SELECT NEW.file_id;
END;
CREATE TRIGGER attachment_updated_is_queued AFTER UPDATE ON attachment BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.root_id UNION SELECT OLD.file_id UNION SELECT NEW.root_id UNION SELECT NEW.file_id;
END;
CREATE TRIGGER attachment_deleted_is_queued AFTER DELETE ON attachment BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.root_id UNION SELECT OLD.file_id;
END;

CREATE TRIGGER minutes_inserted_is_queued AFTER INSERT ON minutes BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT NEW.meeting_id;
END;
CREATE TRIGGER minutes_updated_is_queued AFTER UPDATE ON minutes BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.meeting_id UNION SELECT NEW.meeting_id;
END;
CREATE TRIGGER minutes_deleted_is_queued AFTER DELETE ON minutes BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.meeting_id;
END;

CREATE TRIGGER minutes_signature_inserted_is_queued AFTER INSERT ON minutes_signature BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT meeting_id FROM minutes WHERE id = NEW.minutes_id;
END;
CREATE TRIGGER minutes_signature_updated_is_queued AFTER UPDATE ON minutes_signature BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT meeting_id FROM minutes WHERE id = OLD.minutes_id
  UNION
  SELECT meeting_id FROM minutes WHERE id = NEW.minutes_id;
END;
CREATE TRIGGER minutes_signature_deleted_is_queued AFTER DELETE ON minutes_signature BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT meeting_id FROM minutes WHERE id = OLD.minutes_id;
END;

CREATE TRIGGER task_inserted_is_queued AFTER INSERT ON task BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT meeting_id FROM agenda_item WHERE id = NEW.agenda_item_id
  UNION
  SELECT item.meeting_id FROM decision JOIN agenda_item AS item ON item.id = decision.agenda_item_id
  WHERE decision.id = NEW.decision_id;
END;
CREATE TRIGGER task_updated_is_queued AFTER UPDATE ON task BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT meeting_id FROM agenda_item WHERE id = OLD.agenda_item_id
  UNION
  SELECT item.meeting_id FROM decision JOIN agenda_item AS item ON item.id = decision.agenda_item_id
  WHERE decision.id = OLD.decision_id
  UNION
  SELECT meeting_id FROM agenda_item WHERE id = NEW.agenda_item_id
  UNION
  SELECT item.meeting_id FROM decision JOIN agenda_item AS item ON item.id = decision.agenda_item_id
  WHERE decision.id = NEW.decision_id;
END;
CREATE TRIGGER task_deleted_is_queued AFTER DELETE ON task BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT meeting_id FROM agenda_item WHERE id = OLD.agenda_item_id
  UNION
  SELECT item.meeting_id FROM decision JOIN agenda_item AS item ON item.id = decision.agenda_item_id
  WHERE decision.id = OLD.decision_id;
END;

CREATE TRIGGER legacy_key_inserted_is_queued AFTER INSERT ON legacy_key BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT NEW.object_id UNION SELECT root_id FROM object_root WHERE id = NEW.object_id;
END;
CREATE TRIGGER legacy_key_updated_is_queued AFTER UPDATE ON legacy_key BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.object_id
  UNION
  SELECT root_id FROM object_root WHERE id = OLD.object_id
  UNION
  SELECT NEW.object_id
  UNION
  SELECT root_id FROM object_root WHERE id = NEW.object_id;
END;
CREATE TRIGGER legacy_key_deleted_is_queued AFTER DELETE ON legacy_key BEGIN
  INSERT INTO publication_queue (object_id)
  SELECT OLD.object_id UNION SELECT root_id FROM object_root WHERE id = OLD.object_id;
END;
