-- a planned consultation that no meeting knows of yet
DELETE FROM consultation WHERE id = :id AND paper_id = :paper_id AND meeting_id IS NULL AND agenda_item_id IS NULL
