-- public votes on public items
INSERT INTO public.vote (
  id, agenda_item_id, position, kind_id, method, majority, subject, electorate, entitled, yes, no, abstain, invalid,
  absent, recused, is_unanimous, outcome, is_negated, effect, printed, repeats_id, follows_id
)
SELECT
  id, vote.agenda_item_id, vote.position, vote.kind_id, vote.method, vote.majority, vote.subject, vote.electorate,
  vote.entitled, vote.yes, vote.no, vote.abstain, vote.invalid, vote.absent, vote.recused, vote.is_unanimous,
  vote.outcome, vote.is_negated, vote.effect, vote.printed,
  (SELECT other.id FROM published_vote AS other WHERE other.id = repeats_id),
  (SELECT other.id FROM published_vote AS other WHERE other.id = follows_id)
FROM published_vote
JOIN vote USING (id)
WHERE published_vote.root_id IN (SELECT object_id FROM publication_scope)
