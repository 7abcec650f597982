-- entries behind the end of a list that became shorter
DELETE FROM paper_originator WHERE paper_id = :owner_id AND position > :length RETURNING position
