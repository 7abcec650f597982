-- a section goes public with its paper
DELETE FROM text_withheld WHERE text_id = :text_id
