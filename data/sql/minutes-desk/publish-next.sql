-- what a public item was postponed to is as public as the consultation before it
UPDATE consultation SET is_public = 1, modified = :modified
WHERE is_public = 0
  AND id IN (SELECT r.next_consultation_id FROM agenda_item i JOIN recording_result r ON r.agenda_item_id = i.id
    JOIN consultation c ON c.agenda_item_id = i.id AND c.is_public = 1
    WHERE i.meeting_id = :id AND i.part = 'public')
