-- who came or was missing in the public part: nothing of a closed phase or item, and nobody as missing who came after all
-- (at the instant at which the doors open again it is the public part that counts, for members)
UPDATE presence_event SET is_public = 1
WHERE meeting_id = :id AND is_public = 0 AND kind <> 'left'
  AND NOT EXISTS (SELECT 1 FROM agenda_item i WHERE i.id = presence_event.agenda_item_id AND i.part = 'closed')
  AND NOT EXISTS (SELECT 1 FROM meeting_phase c
    WHERE c.meeting_id = presence_event.meeting_id AND c.kind = 'closed' AND c.begun_at <= presence_event.at
      AND (c.ended_at IS NULL OR c.ended_at > presence_event.at
        OR (c.ended_at = presence_event.at AND (presence_event.capacity NOT IN ('voting', 'advisory')
          OR NOT EXISTS (SELECT 1 FROM meeting_phase p WHERE p.meeting_id = c.meeting_id AND p.kind = 'public'
            AND p.begun_at = c.ended_at)))))
  AND (kind NOT IN ('excused', 'absent') OR NOT EXISTS (SELECT 1 FROM presence_event a
    WHERE a.meeting_id = presence_event.meeting_id AND a.person_id = presence_event.person_id
      AND a.kind IN ('arrived', 'joined-remotely')))
