-- exclusions from public items
UPDATE recusal SET is_public = 1
WHERE is_public = 0 AND agenda_item_id IN (SELECT id FROM agenda_item WHERE meeting_id = :id AND part = 'public')
