-- the public title is taken back, or has come into force
DELETE FROM agenda_item_draft WHERE agenda_item_id = :id
