-- the entry of a list with this label
SELECT id, canonical, position FROM vocabulary WHERE list = :list AND label = :label
