-- all organizations with the number of their members on a day, by kind and name
SELECT g.id, g.name, g.short_name, k.label AS kind, k.canonical AS kind_canonical, g.starts_on, g.ends_on,
  (SELECT COUNT(*) FROM membership b WHERE b.organization_id = g.id AND (b.starts_on IS NULL OR b.starts_on <= :day)
    AND (b.ends_on IS NULL OR b.ends_on >= :day)) AS members, g.is_public
FROM organization g
JOIN vocabulary k ON k.id = g.kind_id
ORDER BY k.position, g.sort_key, g.id
