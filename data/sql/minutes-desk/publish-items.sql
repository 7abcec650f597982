-- the items of the public part become public
UPDATE agenda_item SET is_public = 1, modified = :modified
WHERE meeting_id = :id AND part = 'public' AND is_public = 0
