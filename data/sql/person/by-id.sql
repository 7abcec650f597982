-- one person with the faction of a day
SELECT p.id, p.name, p.title, p.given_name, p.family_name, p.status, f.id AS faction_id, f.name AS faction, p.modified
FROM person p
LEFT JOIN organization f ON f.id = (SELECT c.organization_id FROM membership c
  JOIN organization h ON h.id = c.organization_id
  JOIN vocabulary w ON w.id = h.kind_id AND w.canonical = 'faction'
  WHERE c.person_id = p.id AND (c.starts_on IS NULL OR c.starts_on <= :day) AND (c.ends_on IS NULL OR c.ends_on >= :day)
  ORDER BY c.starts_on DESC, c.id LIMIT 1)
WHERE p.id = :id
