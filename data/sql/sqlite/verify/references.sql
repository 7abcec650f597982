-- rows that point to a row that does not exist, in both databases
SELECT "table" AS name, rowid AS id, parent FROM pragma_foreign_key_check (NULL, 'main')
UNION ALL
SELECT "table", rowid, parent FROM pragma_foreign_key_check (NULL, 'public')
