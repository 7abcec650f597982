-- the last place in the list of decisions of an item
SELECT COALESCE (MAX (position), 0) AS last FROM decision WHERE agenda_item_id = :id
