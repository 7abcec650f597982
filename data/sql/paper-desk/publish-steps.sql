-- planned consultations become public with their paper
UPDATE consultation SET is_public = 1, modified = :now WHERE paper_id = :id
