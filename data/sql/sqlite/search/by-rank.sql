-- a page of hits, best first; without a filter no document is looked at, snippets are made for the page alone
WITH page (id, score) AS MATERIALIZED (
  SELECT search_index.rowid, lean(search_index, 8.0, 4.0, 1.0)
  FROM search_index
  LEFT JOIN search_document d ON d.id = CASE WHEN :is_filtered = 1 THEN search_index.rowid END
  WHERE search_index MATCH :expression
    AND (:kind IS NULL OR d.kind = :kind)
    AND (:type_id IS NULL OR d.type_id = :type_id)
    AND (:organization_id IS NULL OR instr(d.organizations, '|' || :organization_id || '|') > 0)
    AND (:lead_organization_id IS NULL OR d.lead_organization_id = :lead_organization_id)
    AND (:legislative_term_id IS NULL OR d.legislative_term_id = :legislative_term_id)
    AND (:result IS NULL OR d.result = :result)
    AND (:date_from IS NULL OR d.date >= :date_from)
    AND (:date_to IS NULL OR d.date <= :date_to)
  ORDER BY 2, 1 DESC
  LIMIT :row_limit OFFSET :row_offset
)
SELECT d.kind, d.object_id, d.root_id, d.root_kind, d.number,
  highlight(search_index, 1, char(1), char(2)) AS title, d.context,
  CASE WHEN (SELECT m.starts_on IS NULL FROM meeting m WHERE m.id = d.root_id) THEN substr(d.date, 1, 7)
    WHEN (SELECT p.release_certainty = 'derived' FROM paper p WHERE p.id = d.root_id) THEN substr(d.date, 1, 4)
    ELSE d.date END AS date,
  d.result,
  snippet(search_index, 2, char(1), char(2), '…', 32) AS snippet,
  (SELECT label FROM vocabulary WHERE id = d.type_id) AS type,
  (SELECT label FROM vocabulary WHERE list = 'result' AND canonical = d.result ORDER BY position, id LIMIT 1)
    AS result_label,
  (SELECT group_concat(name, ', ') FROM organization WHERE instr(d.organizations, '|' || id || '|') > 0) AS committee
FROM search_index
CROSS JOIN page ON page.id = search_index.rowid
CROSS JOIN search_document d ON d.id = page.id
WHERE search_index MATCH :expression AND +search_index.rowid IN (SELECT id FROM page)
ORDER BY page.score, page.id DESC
