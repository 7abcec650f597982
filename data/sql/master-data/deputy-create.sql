-- a deputy of a membership, new
INSERT INTO membership_deputy (
  id, membership_id, deputy_id, position, starts_on, ends_on)
VALUES (
  :id, :membership_id, :deputy_id, :position, :starts_on, :ends_on)
