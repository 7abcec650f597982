-- who leads the meeting from now on
INSERT INTO recording_chair (id, meeting_id, position, person_id, from_item_id, at)
VALUES (:id, :meeting_id, :position, :person_id, :from_item_id, :at)
