-- a legislative term, new
INSERT INTO legislative_term (
  id, body_id, name, starts_on, ends_on, created, modified)
VALUES (
  :id, :body_id, :name, :starts_on, :ends_on, :created, :modified)
