-- an entry of a vocabulary, changed
UPDATE vocabulary SET
  list = :list, label = :label, canonical = :canonical, position = :position, valid_from = :valid_from,
  valid_to = :valid_to, is_public = :is_public
WHERE id = :id
