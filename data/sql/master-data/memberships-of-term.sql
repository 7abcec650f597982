-- the memberships in committees and factions that go on behind the last day of a term; mayors have a term of their own
SELECT b.id, b.person_id, b.organization_id, b.role_id, b.role, b.has_vote, b.faction_id, b.position, b.starts_on,
  b.ends_on, b.is_public, b.created, b.modified
FROM organization g
JOIN vocabulary k ON k.id = g.kind_id AND k.canonical IN ('committee', 'faction')
JOIN membership b ON b.organization_id = g.id
JOIN vocabulary r ON r.id = b.role_id AND r.canonical <> 'mayor'
WHERE g.body_id = :body_id AND (b.starts_on IS NULL OR b.starts_on <= :ends_on) AND (b.ends_on IS NULL OR b.ends_on > :ends_on)
ORDER BY b.id
