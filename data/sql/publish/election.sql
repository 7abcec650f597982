-- elections of public votes
INSERT INTO public.election (
  vote_id, method, is_secret, seats, cast_ballots, valid_ballots, note
)
SELECT
  election.vote_id, election.method, election.is_secret, election.seats, election.cast_ballots,
  election.valid_ballots, election.note
FROM published_vote
JOIN election ON election.vote_id = published_vote.id
WHERE published_vote.root_id IN (SELECT object_id FROM publication_scope)
