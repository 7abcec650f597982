-- the further offices are written anew
DELETE FROM paper_office WHERE paper_id = :id
