-- something was provided to a recipient
INSERT INTO delivery (id, meeting_id, person_id, document, channel, provided_at, note)
VALUES (:id, :meeting_id, :person_id, :document, :channel, :provided_at, :note)
