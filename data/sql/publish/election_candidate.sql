-- candidates of public elections
INSERT INTO public.election_candidate (
  id, vote_id, position, label, votes, won, by_lot
)
SELECT
  election_candidate.id, election_candidate.vote_id, election_candidate.position, election_candidate.label,
  election_candidate.votes, election_candidate.won, election_candidate.by_lot
FROM published_vote
JOIN election_candidate ON election_candidate.vote_id = published_vote.id
WHERE published_vote.root_id IN (SELECT object_id FROM publication_scope)
  AND EXISTS (SELECT 1 FROM election WHERE election.vote_id = election_candidate.vote_id)
