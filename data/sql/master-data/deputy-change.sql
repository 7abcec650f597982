-- a deputy of a membership, changed
UPDATE membership_deputy SET
  membership_id = :membership_id, deputy_id = :deputy_id, position = :position, starts_on = :starts_on,
  ends_on = :ends_on
WHERE id = :id
