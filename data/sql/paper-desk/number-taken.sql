-- another paper that has or had a number
SELECT id FROM paper WHERE number_key = :key AND id <> :id
UNION ALL
SELECT paper_id FROM paper_number_alias WHERE number_key = :key AND paper_id <> :id
LIMIT 1
