-- the files attached to an object
SELECT f.id, f.name, f.file_name, f.media_type, f.size, f.size_text, f.sha256, f.published_on, f.replaced_by_id, a.kind, f.created
FROM attachment a
JOIN file f ON f.id = a.file_id
WHERE a.owner_id = :id
ORDER BY a.position, a.id
