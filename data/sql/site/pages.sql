-- what has a page, by id, with the last change of the page's own content
SELECT kind, id, modified
FROM (
  SELECT 'meeting' AS kind, m.id,
    CASE WHEN MAX (i.modified) > m.modified THEN MAX (i.modified) ELSE m.modified END AS modified
  FROM meeting m
  LEFT JOIN agenda_item i ON i.meeting_id = m.id
  WHERE m.id >= :from AND m.id < :to
  GROUP BY m.id, m.modified
  UNION ALL
  SELECT 'agenda_item', i.id, i.modified
  FROM agenda_item i
  WHERE i.id >= :from AND i.id < :to
  UNION ALL
  SELECT 'paper', p.id, CASE WHEN MAX (c.modified) > p.modified THEN MAX (c.modified) ELSE p.modified END
  FROM paper p
  LEFT JOIN consultation c ON c.paper_id = p.id
  WHERE p.id >= :from AND p.id < :to
  GROUP BY p.id, p.modified
  UNION ALL
  SELECT 'organization', g.id, CASE WHEN MAX (b.modified) > g.modified THEN MAX (b.modified) ELSE g.modified END
  FROM organization g
  LEFT JOIN membership b ON b.organization_id = g.id
  WHERE g.id >= :from AND g.id < :to
  GROUP BY g.id, g.modified
  UNION ALL
  SELECT 'person', n.id, CASE WHEN MAX (b.modified) > n.modified THEN MAX (b.modified) ELSE n.modified END
  FROM person n
  LEFT JOIN membership b ON b.person_id = n.id
  WHERE n.id >= :from AND n.id < :to
  GROUP BY n.id, n.modified
) AS page
ORDER BY id
