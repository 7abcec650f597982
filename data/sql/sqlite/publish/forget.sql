-- what is deleted is overwritten, on every file of the connection
PRAGMA secure_delete = ON
