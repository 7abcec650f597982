-- further electorates of public votes
INSERT INTO public.vote_count (
  id, vote_id, position, electorate, yes, no, abstain
)
SELECT
  vote_count.id, vote_count.vote_id, vote_count.position, vote_count.electorate, vote_count.yes, vote_count.no,
  vote_count.abstain
FROM published_vote
JOIN vote_count ON vote_count.vote_id = published_vote.id
WHERE published_vote.root_id IN (SELECT object_id FROM publication_scope)
