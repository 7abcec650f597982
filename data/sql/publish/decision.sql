-- public decisions on public items
INSERT INTO public.decision (
  id, agenda_item_id, position, kind_id, number, competence, vote_id, outcome, like_draft, changes_id,
  quoted_from_id, created, modified
)
SELECT
  id, decision.agenda_item_id, decision.position, decision.kind_id, decision.number, decision.competence,
  (SELECT vote.id FROM published_vote AS vote
   WHERE vote.id = decision.vote_id AND vote.root_id = published_decision.root_id),
  decision.outcome, decision.like_draft,
  (SELECT other.id FROM published_decision AS other WHERE other.id = changes_id),
  (SELECT other.id FROM published_decision AS other WHERE other.id = quoted_from_id), decision.created,
  decision.modified
FROM published_decision
JOIN decision USING (id)
WHERE published_decision.root_id IN (SELECT object_id FROM publication_scope)
