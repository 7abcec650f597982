-- the public phases, and interruptions that did not lie in a closed one
UPDATE meeting_phase SET is_public = 1
WHERE meeting_id = :id AND is_public = 0
  AND (kind = 'public' OR (kind = 'interruption' AND NOT EXISTS (SELECT 1 FROM meeting_phase c
    WHERE c.meeting_id = meeting_phase.meeting_id AND c.kind = 'closed' AND c.begun_at <= meeting_phase.begun_at
      AND (c.ended_at IS NULL OR c.ended_at > meeting_phase.begun_at))))
