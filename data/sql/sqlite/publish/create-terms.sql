-- the words of the search index, as a table
CREATE VIRTUAL TABLE IF NOT EXISTS temp.publication_term USING fts5vocab (public, search_index, row)
