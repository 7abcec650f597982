-- how papers are numbered
SELECT grammar
FROM number_scheme
ORDER BY id
