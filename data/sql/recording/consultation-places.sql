-- the last place in the order of consultations of a paper
SELECT COALESCE (MAX (position), 0) AS last FROM consultation WHERE paper_id = :id
