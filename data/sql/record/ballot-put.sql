-- writes a ballot, new or changed
INSERT INTO ballot (
  id, vote_id, person_id, value)
VALUES (
  :id, :vote_id, :person_id, :value)
ON CONFLICT (id) DO UPDATE SET
  vote_id = excluded.vote_id, person_id = excluded.person_id, value = excluded.value
