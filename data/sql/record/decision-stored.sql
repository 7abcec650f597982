-- the stored decision with this key, without what only people here can set
SELECT
  id, agenda_item_id, position, kind_id, competence, vote_id, outcome, is_public, created, modified
FROM decision
WHERE agenda_item_id = :agenda_item_id
  AND position = :position
