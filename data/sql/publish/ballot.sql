-- single ballots of public persons, where the ballots of the vote are public
INSERT INTO public.ballot (
  id, vote_id, person_id, value, note
)
SELECT
  ballot.id, ballot.vote_id, ballot.person_id, ballot.value, ballot.note
FROM published_vote
JOIN ballot ON ballot.vote_id = published_vote.id
WHERE published_vote.root_id IN (SELECT object_id FROM publication_scope)
  AND published_vote.are_ballots_public = 1
  AND EXISTS (SELECT 1 FROM published_person WHERE id = person_id)
