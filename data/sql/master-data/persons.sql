-- all persons with their faction on a day, by name; without contact data
SELECT p.id, p.name, p.title, p.status, p.is_public,
  (SELECT h.name FROM membership c
    JOIN organization h ON h.id = c.organization_id
    JOIN vocabulary w ON w.id = h.kind_id AND w.canonical = 'faction'
    WHERE c.person_id = p.id AND (c.starts_on IS NULL OR c.starts_on <= :day) AND (c.ends_on IS NULL OR c.ends_on >= :day)
    ORDER BY c.starts_on DESC, c.id LIMIT 1) AS faction
FROM person p
ORDER BY p.sort_key, p.id
