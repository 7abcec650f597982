-- who did what with a paper, newest first
SELECT a.sequence, a.at, COALESCE(c.name, a.actor) AS actor, a.action
FROM audit a
LEFT JOIN account c ON c.login = a.actor
WHERE a.object_id = :id AND a.object_kind = 'paper'
ORDER BY a.sequence DESC
