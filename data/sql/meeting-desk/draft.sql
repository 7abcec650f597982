-- the public title a closed item will have
SELECT public_title FROM agenda_item_draft WHERE agenda_item_id = :id
