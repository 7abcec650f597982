-- how many pages there are in each range of :size ids, and the last change among them
SELECT id / :size AS number, COUNT (*) AS objects, MAX (modified) AS modified
FROM (
  SELECT id, modified FROM meeting
  UNION ALL
  SELECT id, modified FROM agenda_item
  UNION ALL
  SELECT id, modified FROM paper
  UNION ALL
  SELECT id, modified FROM organization
  UNION ALL
  SELECT id, modified FROM person
) AS page
GROUP BY id / :size
ORDER BY id / :size
