-- when an item was treated, and as which
UPDATE agenda_item SET begun_at = :begun_at, ended_at = :ended_at, treated_position = :treated_position, modified = :modified
WHERE id = :id
