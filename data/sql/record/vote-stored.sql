-- the stored vote with this key, without what only people here can set
SELECT
  id, agenda_item_id, position, kind_id, method, yes, no, abstain, invalid, is_unanimous, outcome, is_negated, effect,
  printed, is_public, are_ballots_public
FROM vote
WHERE agenda_item_id = :agenda_item_id
  AND position = :position
