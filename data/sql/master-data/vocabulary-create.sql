-- an entry of a vocabulary, new
INSERT INTO vocabulary (
  id, list, label, canonical, position, valid_from, valid_to, is_public)
VALUES (
  :id, :list, :label, :canonical, :position, :valid_from, :valid_to, :is_public)
