-- what passes the filters, for counting
SELECT d.kind, d.type_id, d.result, d.lead_organization_id, d.legislative_term_id, d.organizations
FROM search_document d
WHERE 1 = 1
  AND (:kind IS NULL OR d.kind = :kind)
  AND (:type_id IS NULL OR d.type_id = :type_id)
  AND (:organization_id IS NULL OR instr(d.organizations, '|' || :organization_id || '|') > 0)
  AND (:lead_organization_id IS NULL OR d.lead_organization_id = :lead_organization_id)
  AND (:legislative_term_id IS NULL OR d.legislative_term_id = :legislative_term_id)
  AND (:result IS NULL OR d.result = :result)
  AND (:date_from IS NULL OR d.date >= :date_from)
  AND (:date_to IS NULL OR d.date <= :date_to)
LIMIT :row_limit
