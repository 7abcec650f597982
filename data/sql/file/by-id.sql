-- one file
SELECT f.id, f.name, f.file_name, f.media_type, f.size, f.size_text, f.sha256, f.published_on, f.replaced_by_id, f.created
FROM file f
WHERE f.id = :id
