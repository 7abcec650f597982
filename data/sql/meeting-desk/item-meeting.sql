-- the meeting an item belongs to
SELECT meeting_id FROM agenda_item WHERE id = :id
