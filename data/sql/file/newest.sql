-- the newest documents with what they belong to; older than a file where one is given
SELECT f.id, f.name, f.file_name, f.media_type, f.size, f.size_text, f.sha256, f.published_on, f.created,
  p.id AS paper_id, p.number AS paper_number, p.name AS paper_name, i.id AS agenda_item_id, i.number AS agenda_number,
  i.title AS agenda_title
FROM file f
JOIN attachment a ON a.file_id = f.id
LEFT JOIN paper p ON p.id = a.owner_id
LEFT JOIN agenda_item i ON i.id = a.owner_id
WHERE (:before_on IS NULL OR (COALESCE(f.published_on, ''), f.id) < (:before_on, :before_id))
ORDER BY COALESCE(f.published_on, '') DESC, f.id DESC
LIMIT :limit
