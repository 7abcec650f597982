-- committees and factions on the last day of a term, with the memberships that ended on it and do not go on
SELECT g.id, g.name, g.short_name, k.label AS kind, k.canonical AS kind_canonical, g.starts_on, g.ends_on,
  (SELECT COUNT(*) FROM membership b WHERE b.organization_id = g.id AND b.ends_on = :day AND NOT EXISTS (
    SELECT 1 FROM membership c WHERE c.person_id = b.person_id AND c.organization_id = b.organization_id
      AND c.role_id = b.role_id AND c.starts_on > :day)) AS members, g.is_public
FROM organization g
JOIN vocabulary k ON k.id = g.kind_id AND k.canonical IN ('committee', 'faction')
WHERE (g.starts_on IS NULL OR g.starts_on <= :day) AND (g.ends_on IS NULL OR g.ends_on >= :day)
ORDER BY k.position, g.sort_key, g.id
