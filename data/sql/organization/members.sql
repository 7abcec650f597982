-- the members of an organization on a day, chair first
SELECT b.id, b.person_id, p.name AS person, p.status, b.organization_id, g.name AS organization, k.canonical AS kind_canonical,
  b.role, r.canonical AS role_canonical, b.has_vote, b.faction_id, f.name AS faction, b.starts_on, b.ends_on
FROM membership b
JOIN person p ON p.id = b.person_id
JOIN organization g ON g.id = b.organization_id
JOIN vocabulary k ON k.id = g.kind_id
JOIN vocabulary r ON r.id = b.role_id
LEFT JOIN organization f ON f.id = COALESCE(b.faction_id, (SELECT c.organization_id FROM membership c
  JOIN organization h ON h.id = c.organization_id
  JOIN vocabulary w ON w.id = h.kind_id AND w.canonical = 'faction'
  WHERE c.person_id = b.person_id AND (c.starts_on IS NULL OR c.starts_on <= :day)
    AND (c.ends_on IS NULL OR c.ends_on >= :day)
  ORDER BY c.starts_on DESC, c.id LIMIT 1))
WHERE b.organization_id = :id AND (b.starts_on IS NULL OR b.starts_on <= :day) AND (b.ends_on IS NULL OR b.ends_on >= :day)
ORDER BY r.position, b.position, p.sort_key, b.id
