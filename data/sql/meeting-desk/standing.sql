-- what stands on every new agenda
SELECT id, position, part, title FROM standing_item ORDER BY position, id
