-- the last step of a paper before an organization, and the last step of all
SELECT c.role_id, (SELECT MAX(f.position) FROM consultation f WHERE f.paper_id = :paper_id) AS position
FROM consultation c
WHERE c.paper_id = :paper_id AND c.organization_id = :organization_id
ORDER BY c.position DESC
LIMIT 1
