-- names of all that hits are counted by
SELECT 'type' AS facet, CAST(id AS TEXT) AS value, label, position AS rank FROM vocabulary WHERE list = 'paper-type'
UNION ALL
SELECT 'result', v.canonical, v.label, v.position FROM vocabulary v
WHERE v.list = 'result' AND NOT EXISTS (
  SELECT 1 FROM vocabulary w WHERE w.list = 'result' AND w.canonical = v.canonical
    AND (w.position < v.position OR (w.position = v.position AND w.id < v.id)))
UNION ALL
SELECT 'organization', CAST(id AS TEXT), name, 0 FROM organization
UNION ALL
SELECT 'term', CAST(id AS TEXT), name, 0 FROM legislative_term
