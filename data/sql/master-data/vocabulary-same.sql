-- the entry of a list with this label
SELECT id FROM vocabulary WHERE list = :list AND label = :label
