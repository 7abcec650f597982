-- a vote, new or changed
INSERT INTO vote (
  id, agenda_item_id, position, kind_id, method, subject, entitled, yes, no, abstain, invalid, absent, recused,
  is_unanimous, outcome, is_negated, printed)
VALUES (
  :id, :agenda_item_id, :position, :kind_id, :method, :subject, :entitled, :yes, :no, :abstain, :invalid, :absent, :recused,
  :is_unanimous, :outcome, :is_negated, :printed)
ON CONFLICT (id) DO UPDATE SET
  kind_id = excluded.kind_id, method = excluded.method, subject = excluded.subject, entitled = excluded.entitled,
  yes = excluded.yes, no = excluded.no, abstain = excluded.abstain, invalid = excluded.invalid, absent = excluded.absent,
  recused = excluded.recused, is_unanimous = excluded.is_unanimous, outcome = excluded.outcome,
  is_negated = excluded.is_negated, printed = excluded.printed
