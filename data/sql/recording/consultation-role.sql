-- the role in which a committee sees the paper of an item, and who comes next
SELECT k.canonical, (SELECT o.name FROM consultation n JOIN organization o ON o.id = n.organization_id
  WHERE n.paper_id = c.paper_id AND n.position > c.position ORDER BY n.position LIMIT 1) AS next_organization
FROM consultation c
JOIN vocabulary k ON k.id = c.role_id
WHERE c.agenda_item_id = :id
ORDER BY c.id
LIMIT 1
