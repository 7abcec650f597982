-- what was said on public items, and the wordings of their decisions
UPDATE text SET is_public = 1
WHERE root_id = :id AND is_public = 0
  AND owner_id IN (SELECT i.id FROM agenda_item i WHERE i.meeting_id = :id AND i.part = 'public'
    UNION ALL
    SELECT d.id FROM agenda_item i JOIN decision d ON d.agenda_item_id = i.id WHERE i.meeting_id = :id AND i.part = 'public')
