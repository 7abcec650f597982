-- something of a released paper changed
UPDATE paper SET modified = :now WHERE id = :id
