-- the faction a person belongs to on a day
SELECT h.id
FROM membership c
JOIN organization h ON h.id = c.organization_id
JOIN vocabulary w ON w.id = h.kind_id AND w.canonical = 'faction'
WHERE c.person_id = :person_id AND (c.starts_on IS NULL OR c.starts_on <= :starts_on) AND (c.ends_on IS NULL OR c.ends_on >= :starts_on)
ORDER BY c.starts_on DESC, c.id
LIMIT 1
