-- writes a election, new or changed
INSERT INTO election (
  vote_id, method, is_secret, seats, cast_ballots, valid_ballots, note)
VALUES (
  :vote_id, :method, :is_secret, :seats, :cast_ballots, :valid_ballots, :note)
ON CONFLICT (vote_id) DO UPDATE SET
  method = excluded.method, is_secret = excluded.is_secret, seats = excluded.seats,
  cast_ballots = excluded.cast_ballots, valid_ballots = excluded.valid_ballots, note = excluded.note
