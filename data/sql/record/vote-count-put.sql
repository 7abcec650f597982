-- writes a vote count, new or changed
INSERT INTO vote_count (
  id, vote_id, position, electorate, yes, no, abstain)
VALUES (
  :id, :vote_id, :position, :electorate, :yes, :no, :abstain)
ON CONFLICT (id) DO UPDATE SET
  vote_id = excluded.vote_id, position = excluded.position, electorate = excluded.electorate, yes = excluded.yes,
  no = excluded.no, abstain = excluded.abstain
