-- whether any change waits for publication
SELECT sequence FROM publication_queue LIMIT 1
