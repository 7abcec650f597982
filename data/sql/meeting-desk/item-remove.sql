-- takes an item off an agenda that nobody has seen yet
DELETE FROM agenda_item WHERE id = :id
