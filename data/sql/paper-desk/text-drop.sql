-- a section that was emptied before the release
DELETE FROM text WHERE id = :text_id
