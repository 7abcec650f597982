-- the years in which papers were released
SELECT MIN(released_at) AS first, MAX(released_at) AS last FROM paper
