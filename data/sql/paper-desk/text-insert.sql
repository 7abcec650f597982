-- a section of a paper: not public before the release
INSERT INTO text (id, root_id, owner_id, section_id, position, is_public)
VALUES (:text_id, :paper_id, :paper_id, :section_id, :position, 0)
