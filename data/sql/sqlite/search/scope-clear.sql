-- forgets the roots of the last refresh
DELETE FROM temp.search_scope
