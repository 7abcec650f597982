-- a notice below an agenda item, by its place
SELECT id FROM agenda_item WHERE parent_id = :parent_id AND kind = 'notice' AND position = :position
