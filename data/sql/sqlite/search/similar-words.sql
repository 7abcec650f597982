-- long words that contain a text, the shortest first
SELECT word, label
FROM search_word
WHERE instr(word, :part) > 0 AND word <> :part
ORDER BY length(word), word
LIMIT :row_limit
