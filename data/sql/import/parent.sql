-- the agenda item of a meeting with this number
SELECT id FROM agenda_item WHERE meeting_id = :meeting_id AND part = :part AND number = :number
