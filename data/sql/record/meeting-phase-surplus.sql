-- entries behind the end of a list that became shorter
DELETE FROM meeting_phase WHERE meeting_id = :owner_id AND position > :length RETURNING position
