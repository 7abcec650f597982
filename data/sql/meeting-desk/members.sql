-- whom to invite to the meetings of an organization on a day, with the way they agreed to
SELECT b.person_id, p.name, b.role AS function,
  (SELECT c.channel FROM delivery_consent c
    WHERE c.person_id = b.person_id AND c.given_on <= :today AND (c.withdrawn_on IS NULL OR c.withdrawn_on > :today)
    ORDER BY c.given_on DESC, c.channel LIMIT 1) AS channel
FROM membership b
JOIN person p ON p.id = b.person_id
JOIN vocabulary r ON r.id = b.role_id
WHERE b.organization_id = :id AND (b.starts_on IS NULL OR b.starts_on <= :day) AND (b.ends_on IS NULL OR b.ends_on >= :day)
ORDER BY r.position, b.position, p.sort_key, b.id
