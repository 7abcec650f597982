-- entries behind the end of a list that became shorter
DELETE FROM decision_recipient WHERE decision_id = :owner_id AND position > :length RETURNING position
