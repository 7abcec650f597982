-- the file that is attached at this place
SELECT file_id FROM attachment WHERE owner_id = :owner_id AND kind = :kind AND position = :position
