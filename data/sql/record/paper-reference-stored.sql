-- the stored paper reference with this key, without what only people here can set
SELECT
  id, paper_id, kind_id, target_id, target_text
FROM paper_reference
WHERE paper_id = :paper_id
  AND kind_id = :kind_id
  AND target_id IS NOT DISTINCT FROM :target_id
  AND target_text IS NOT DISTINCT FROM :target_text
