-- the votes of an item, with the columns of the table
SELECT id, agenda_item_id, position, kind_id, method, majority, subject, electorate, entitled, yes, no, abstain, invalid,
  absent, recused, is_unanimous, outcome, is_negated, effect, printed, repeats_id, follows_id, is_public,
  are_ballots_public
FROM vote
WHERE agenda_item_id = :id
ORDER BY position, id
