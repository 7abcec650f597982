-- writes a vote, new or changed
INSERT INTO vote (
  id, agenda_item_id, position, kind_id, method, yes, no, abstain, invalid, is_unanimous, outcome, is_negated, effect,
  printed, is_public, are_ballots_public)
VALUES (
  :id, :agenda_item_id, :position, :kind_id, :method, :yes, :no, :abstain, :invalid, :is_unanimous, :outcome,
  :is_negated, :effect, :printed, :is_public, :are_ballots_public)
ON CONFLICT (id) DO UPDATE SET
  agenda_item_id = excluded.agenda_item_id, position = excluded.position, kind_id = excluded.kind_id,
  method = excluded.method, yes = excluded.yes, no = excluded.no, abstain = excluded.abstain,
  invalid = excluded.invalid, is_unanimous = excluded.is_unanimous, outcome = excluded.outcome,
  is_negated = excluded.is_negated, effect = excluded.effect, printed = excluded.printed,
  is_public = excluded.is_public, are_ballots_public = excluded.are_ballots_public
