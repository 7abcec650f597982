-- one paper at the desk, released or not
SELECT p.id, p.body_id, p.number, p.number_key, p.name, p.type_id, y.label AS type, y.canonical AS type_canonical,
  p.lead_organization_id, g.name AS lead, g.short_name AS lead_short, p.paper_date, p.author, p.file_reference,
  COALESCE(s.label, CASE WHEN p.released_at IS NULL THEN 'Entwurf' ELSE 'freigegeben' END) AS status,
  COALESCE(s.canonical, CASE WHEN p.released_at IS NULL THEN 'draft' ELSE 'released' END) AS status_canonical,
  p.is_public, COALESCE(d.publicity_wanted, p.is_public) AS publicity_wanted, COALESCE(d.revision, 0) AS revision, d.note,
  p.released_at, p.created, p.modified
FROM paper p
JOIN vocabulary y ON y.id = p.type_id
LEFT JOIN organization g ON g.id = p.lead_organization_id
LEFT JOIN vocabulary s ON s.id = p.status_id
LEFT JOIN paper_desk d ON d.paper_id = p.id
WHERE p.id = :id
