-- writes a election candidate, new or changed
INSERT INTO election_candidate (
  id, vote_id, position, label, votes, won)
VALUES (
  :id, :vote_id, :position, :label, :votes, :won)
ON CONFLICT (id) DO UPDATE SET
  vote_id = excluded.vote_id, position = excluded.position, label = excluded.label, votes = excluded.votes,
  won = excluded.won
