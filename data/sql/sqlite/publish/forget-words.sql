-- words that no document holds any more must not be suggested
DELETE FROM public.search_word
WHERE NOT EXISTS (SELECT 1 FROM temp.publication_term AS term WHERE term.term = search_word.word)
