-- the pages and indexes of both databases
SELECT integrity_check AS message
FROM pragma_integrity_check
WHERE integrity_check <> 'ok'
