-- one person to invite, with the way they agreed to
SELECT p.id AS person_id, p.name,
  (SELECT c.channel FROM delivery_consent c
    WHERE c.person_id = p.id AND c.given_on <= :today AND (c.withdrawn_on IS NULL OR c.withdrawn_on > :today)
    ORDER BY c.given_on DESC, c.channel LIMIT 1) AS channel
FROM person p
WHERE p.id = :id
