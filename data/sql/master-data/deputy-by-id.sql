-- a deputy of a membership with all that is kept here
SELECT
  id, membership_id, deputy_id, position, starts_on, ends_on
FROM membership_deputy
WHERE id = :id
