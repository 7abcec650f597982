-- tasks and promises of public items
UPDATE task SET is_public = 1, modified = :modified
WHERE is_public = 0 AND agenda_item_id IN (SELECT id FROM agenda_item WHERE meeting_id = :id AND part = 'public')
