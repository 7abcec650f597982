-- and nothing remembered of the last one
DELETE FROM publication_before
