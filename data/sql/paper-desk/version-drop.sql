-- the draft of a section that was emptied
DELETE FROM text_version WHERE text_id = :text_id
