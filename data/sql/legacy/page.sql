-- the kind of an object; for a file without content what it is attached to
SELECT o.id,
  CASE
    WHEN EXISTS (SELECT 1 FROM paper p WHERE p.id = o.id) THEN 'paper'
    WHEN EXISTS (SELECT 1 FROM agenda_item i WHERE i.id = o.id) THEN 'agenda_item'
    WHEN EXISTS (SELECT 1 FROM meeting m WHERE m.id = o.id) THEN 'meeting'
    WHEN EXISTS (SELECT 1 FROM organization g WHERE g.id = o.id) THEN 'organization'
    WHEN EXISTS (SELECT 1 FROM person n WHERE n.id = o.id) THEN 'person'
    WHEN EXISTS (SELECT 1 FROM file f WHERE f.id = o.id) THEN 'file'
  END AS kind
FROM (
  SELECT COALESCE (MIN (a.owner_id), :id) AS id
  FROM file f
  JOIN attachment a ON a.file_id = f.id
  WHERE f.id = :id AND f.sha256 IS NULL
) AS o
