-- factions in public votes
INSERT INTO public.vote_faction (
  id, vote_id, position, organization_id, label, side, number
)
SELECT
  vote_faction.id, vote_faction.vote_id, vote_faction.position,
  (SELECT id FROM published_organization WHERE id = organization_id), vote_faction.label, vote_faction.side,
  vote_faction.number
FROM published_vote
JOIN vote_faction ON vote_faction.vote_id = published_vote.id
WHERE published_vote.root_id IN (SELECT object_id FROM publication_scope)
