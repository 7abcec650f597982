-- number and title of every other paper, to find similar ones
SELECT p.id, p.number, p.name, p.lead_organization_id, p.is_public, p.released_at
FROM paper p
WHERE p.id <> :id
ORDER BY p.id DESC
