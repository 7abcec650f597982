-- entries behind the end of a list that became shorter
DELETE FROM vote_count WHERE vote_id = :owner_id AND position > :length RETURNING position
