-- papers that carry or carried exactly this number
SELECT d.kind, d.object_id, d.root_id, d.root_kind, d.number, d.title, d.context,
  CASE WHEN (SELECT m.starts_on IS NULL FROM meeting m WHERE m.id = d.root_id) THEN substr(d.date, 1, 7)
    WHEN (SELECT p.release_certainty = 'derived' FROM paper p WHERE p.id = d.root_id) THEN substr(d.date, 1, 4)
    ELSE d.date END AS date,
  d.result,
  substr(d.body, 1, 240) AS snippet,
  (SELECT label FROM vocabulary WHERE id = d.type_id) AS type,
  (SELECT label FROM vocabulary WHERE list = 'result' AND canonical = d.result ORDER BY position, id LIMIT 1)
    AS result_label,
  (SELECT group_concat(name, ', ') FROM organization WHERE instr(d.organizations, '|' || id || '|') > 0) AS committee
FROM search_document d
WHERE d.id IN (
  SELECT id FROM paper WHERE number_key = :number_key
  UNION
  SELECT paper_id FROM paper_number_alias WHERE number_key = :number_key
)
ORDER BY d.date DESC, d.id DESC
LIMIT 5
