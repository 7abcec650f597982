-- an empty scope for the next run
DELETE FROM publication_scope
