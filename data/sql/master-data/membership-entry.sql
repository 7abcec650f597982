-- one membership with its names
SELECT b.id, b.person_id, p.name AS person, b.organization_id, g.name AS organization, k.canonical AS kind_canonical,
  b.role, r.canonical AS role_canonical, b.has_vote, f.name AS faction, b.position, b.starts_on, b.ends_on, b.is_public,
  CASE WHEN b.is_public = 1 AND (p.is_public = 0 OR g.is_public = 0) THEN 1 ELSE 0 END AS is_hidden,
  (SELECT COUNT(*) FROM membership_deputy d WHERE d.membership_id = b.id) AS deputies
FROM membership b
JOIN person p ON p.id = b.person_id
JOIN organization g ON g.id = b.organization_id
JOIN vocabulary k ON k.id = g.kind_id
JOIN vocabulary r ON r.id = b.role_id
LEFT JOIN organization f ON f.id = b.faction_id
WHERE b.id = :id
