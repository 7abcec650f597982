-- those who moved it are written anew
DELETE FROM paper_originator WHERE paper_id = :id
