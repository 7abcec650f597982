-- where a paper stands
UPDATE paper SET status_id = :status_id, modified = :now WHERE id = :id
