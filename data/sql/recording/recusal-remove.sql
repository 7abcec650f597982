-- somebody is not excluded after all
DELETE FROM recusal WHERE id = :id
