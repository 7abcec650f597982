-- who left in the public part, of those who are known there to have come
UPDATE presence_event SET is_public = 1
WHERE meeting_id = :id AND is_public = 0 AND kind = 'left'
  AND NOT EXISTS (SELECT 1 FROM agenda_item i WHERE i.id = presence_event.agenda_item_id AND i.part = 'closed')
  AND NOT EXISTS (SELECT 1 FROM meeting_phase c
    WHERE c.meeting_id = presence_event.meeting_id AND c.kind = 'closed' AND c.begun_at <= presence_event.at
      AND (c.ended_at IS NULL OR c.ended_at >= presence_event.at))
  AND EXISTS (SELECT 1 FROM presence_event a
    WHERE a.meeting_id = presence_event.meeting_id AND a.is_public = 1 AND a.kind IN ('arrived', 'joined-remotely')
      AND (a.person_id = presence_event.person_id OR a.name = presence_event.name))
