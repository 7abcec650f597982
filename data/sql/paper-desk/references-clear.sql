-- the references are written anew
DELETE FROM paper_reference WHERE paper_id = :id
